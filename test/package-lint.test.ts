import { describe, expect, test } from 'vitest';
import { cleanDeck, type Parts, pack, workbook } from './support/clean-deck.ts';
import { lintPackage, RULE_NAMES, type RuleName } from './support/package-lint.ts';
import { CONTENT_TYPES } from './support/read-package.ts';
import { expectSoundDeck } from './support/validate.ts';

/** A deck with one thing wrong in it. */
type Defect = [rule: RuleName, what: string, deck: () => Uint8Array];

const SLIDE = 'ppt/slides/slide1.xml';
const SECOND_SLIDE = 'ppt/slides/slide2.xml';
const SLIDE_RELATIONSHIPS = 'ppt/slides/_rels/slide1.xml.rels';
const LAYOUT = 'ppt/slideLayouts/slideLayout1.xml';
const MASTER = 'ppt/slideMasters/slideMaster1.xml';
const PRESENTATION = 'ppt/presentation.xml';
const CORE = 'docProps/core.xml';
const CHART = 'ppt/charts/chart1.xml';
const PICTURE = 'ppt/media/image1.png';
const WORKBOOK = 'ppt/embeddings/workbook1.xlsx';

/** The clean deck with the first occurrence of a text replaced; a test of a text that is gone fails. */
function replaced(part: string, search: string | RegExp, replacement: string): () => Uint8Array {
  return () => pack(withText(cleanDeck(), part, search, replacement));
}

function withText(parts: Parts, part: string, search: string | RegExp, replacement: string): Parts {
  const before = parts[part];
  if (typeof before !== 'string') throw new Error(`${part} is not a text`);
  const after = before.replace(search, replacement);
  if (after === before) throw new Error(`${part} does not have ${search}`);
  return { ...parts, [part]: after };
}

function added(parts: Parts): () => Uint8Array {
  return () => pack({ ...cleanDeck(), ...parts });
}

/** The same bytes under two names, both related to the slide and shown on it. */
function withPictureTwice(): Uint8Array {
  const parts = { ...cleanDeck(), 'ppt/media/image2.png': cleanDeck()[PICTURE] ?? '' };
  const related = withText(
    parts,
    SLIDE_RELATIONSHIPS,
    /<Rel[^>]*rId3[^>]*>/,
    `$&${relationship('rId4', 'image', '../media/image2.png')}`,
  );
  const picture = /<p:pic>.*<\/p:pic>/.exec(String(related[SLIDE]))?.[0] ?? '';
  const second = picture.replace('id="4"', 'id="40"').replace('rId3', 'rId4');
  return pack(withText(related, SLIDE, picture, picture + second));
}

function relationship(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
}

/** Objects have no repeated keys: the repeat is an entry with a name of equal length, renamed in the bytes. */
function withRepeatedEntry(): Uint8Array {
  const bytes = pack({ ...cleanDeck(), 'ppt/slides/slideX.xml': cleanDeck()[SECOND_SLIDE] ?? '' });
  const text = Buffer.from(bytes).toString('latin1').replaceAll('slides/slideX.xml', 'slides/slide2.xml');
  return Buffer.from(text, 'latin1');
}

const eyebrow =
  '<p:sp><p:nvSpPr><p:cNvPr id="50" name="Eyebrow"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:p><a:r><a:rPr lang="en-GB"><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:rPr><a:t>TOKYO</a:t></a:r></a:p></p:txBody></p:sp>';

const DEFECTS: Defect[] = [
  ['directory-entry', 'a directory', added({ 'ppt/slides/': '' })],
  ['repeated-entry', 'two entries of one name', withRepeatedEntry],
  ['entry-order', 'unsorted entries', () => pack(cleanDeck(), { sort: false })],
  ['entry-date', 'the date of the build', () => pack(cleanDeck(), { date: new Date(2025, 7, 23) })],
  [
    'entry-date',
    'a workbook with the date of the build',
    added({ [WORKBOOK]: workbook(new Date(2025, 7, 23)) }),
  ],
  [
    'malformed-xml',
    'an attribute without quotes',
    replaced('ppt/theme/theme2.xml', /name="Clean notes"/, 'name=Clean'),
  ],

  [
    'phantom-content-type',
    'the type of a master that is not there',
    replaced(
      CONTENT_TYPES,
      '</Types>',
      '<Override PartName="/ppt/slideMasters/slideMaster2.xml" ContentType="application/xml"/></Types>',
    ),
  ],
  [
    'phantom-content-type',
    'the type of an extension that no part has',
    replaced(CONTENT_TYPES, '<Override', '<Default Extension="vml" ContentType="application/xml"/><Override'),
  ],
  [
    'missing-content-type',
    'a picture without a type',
    replaced(CONTENT_TYPES, /<Default Extension="png"[^>]*>/, ''),
  ],
  ['orphan-part', 'a part that nothing leads to', added({ 'ppt/presProps.xml': '<p:presentationPr/>' })],
  [
    'dangling-relationship',
    'comments that are missing',
    replaced(
      SLIDE_RELATIONSHIPS,
      '</Relationships>',
      `${relationship('rId9', 'comments', '../comments/comment1.xml')}</Relationships>`,
    ),
  ],
  [
    'unused-relationship',
    'a link that no text has',
    replaced(
      SLIDE_RELATIONSHIPS,
      '</Relationships>',
      `${relationship('rId9', 'image', '../media/image1.png')}</Relationships>`,
    ),
  ],
  ['local-path', 'a path as a description', replaced(SLIDE, 'The flag of nowhere', '/home/me/flags/jp.png')],
  ['local-path', 'a file address', replaced(CORE, 'Clean', 'file:///C:/decks/clean.pptx')],
  ['local-path', 'a Windows path', replaced(SLIDE, 'name="Flag"', 'name="C:\\decks\\jp.png"')],
  [
    'local-path',
    'the folder that the tests run in',
    replaced(SLIDE, 'name="Flag"', `name="at ${process.cwd()}/jp.png"`),
  ],
  ['core-property', 'a second title', replaced(CORE, '<dc:title>', '<dc:title>Other</dc:title><dc:title>')],
  ['core-property', 'no language', replaced(CORE, '<dc:language>en-GB</dc:language>', '')],
  ['core-property', 'an empty title', replaced(CORE, '<dc:title>Clean</dc:title>', '<dc:title/>')],

  [
    'media-bytes',
    'a drawing named as a picture',
    added({ [PICTURE]: '<svg xmlns="http://www.w3.org/2000/svg"/>' }),
  ],
  ['media-bytes', 'a workbook that is none', added({ [WORKBOOK]: 'not a workbook' })],
  ['media-content-type', 'a picture of another type', replaced(CONTENT_TYPES, 'image/png', 'image/jpg')],
  ['repeated-media', 'one picture under two names', withPictureTwice],
  ['chart-workbook', 'a chart whose numbers cannot be edited', replaced(CHART, /<c:externalData[^>]*>/, '')],

  ['slide-id', 'two slides of one id', () => pack(withSlideId('256'))],
  ['slide-id', 'a slide id below 256', () => pack(withSlideId('255'))],
  ['slide-id', 'a slide id of a layout', () => pack(withSlideId('2147483648'))],
  ['layout-id', 'a layout with the id of its master', replaced(MASTER, 'id="2147483649"', 'id="2147483648"')],
  ['layout-id', 'a layout with the id of a slide', replaced(MASTER, 'id="2147483649"', 'id="300"')],
  ['section-slides', 'a slide outside the sections', replaced(PRESENTATION, '<p14:sldId id="257"/>', '')],
  [
    'section-slides',
    'a section with an unknown slide',
    replaced(PRESENTATION, '<p14:sldId id="257"/>', '$&<p14:sldId id="258"/>'),
  ],
  ['section-slides', 'a slide in a section twice', replaced(PRESENTATION, '<p14:sldId id="257"/>', '$&$&')],
  [
    'notes-master-position',
    'the notes master after the slides',
    replaced(
      PRESENTATION,
      /(<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>)\s*(<p:sldIdLst>.*?<\/p:sldIdLst>)/,
      '$2$1',
    ),
  ],
  ['shared-theme', 'notes in the theme of the slides', withSharedTheme],

  ['run-language', 'text without a language', replaced(SLIDE, ' lang="en-GB"', '')],
  [
    'run-language',
    'text without properties on a notes page',
    replaced('ppt/notesSlides/notesSlide1.xml', /<a:rPr.*?<\/a:rPr>/, ''),
  ],
  ['run-fonts', 'text without an East Asian font', replaced(SLIDE, '<a:ea typeface="+mn-ea"/>', '')],
  [
    'run-fonts',
    'a field without fonts',
    replaced(
      SLIDE,
      /<a:r>.*?<\/a:r>/,
      '$&<a:fld id="{00000000-0000-4000-8000-000000000000}" type="slidenum"><a:rPr lang="en-GB"/><a:t>1</a:t></a:fld>',
    ),
  ],
  ['language-tag', 'a language that is none', replaced(SLIDE, 'lang="en-GB"', 'lang="english"')],
  ['language-tag', 'a language that nobody speaks', replaced(SLIDE, 'lang="en-GB"', 'lang="xx-ZZ"')],
  ['language-tag', 'a language written with an underscore', replaced(SLIDE, 'lang="en-GB"', 'lang="en_GB"')],
  [
    'language-tag',
    'the altLang that PptxGenJS adds',
    replaced(SLIDE, 'lang="en-GB"', 'lang="en-GB" altLang="en-US"'),
  ],
  [
    'repeated-paragraph-properties',
    'properties before every run',
    replaced(SLIDE, '<a:p>', '<a:p><a:pPr algn="l"/><a:pPr algn="l"/>'),
  ],
  ['empty-line', 'a line that says nothing', replaced(SLIDE, /<a:ln w="6350">.*?<\/a:ln>/, '<a:ln/>')],
  [
    'shrinking-text',
    'text that the viewer shrinks',
    replaced(SLIDE, '<a:bodyPr/>', '<a:bodyPr><a:normAutofit/></a:bodyPr>'),
  ],
  [
    'hard-color',
    'a colour on a slide',
    replaced(SLIDE, '<a:schemeClr val="tx1"/>', '<a:srgbClr val="000000"/>'),
  ],
  [
    'hard-color',
    'a colour in a chart',
    replaced(CHART, '<a:schemeClr val="accent1"/>', '<a:srgbClr val="accent1"/>'),
  ],
  [
    'hard-color',
    'a colour in a layout',
    replaced(LAYOUT, '<a:latin', '<a:solidFill><a:srgbClr val="000000"/></a:solidFill>$&'),
  ],
  [
    'ragged-table',
    'a row with a cell too few',
    replaced(SECOND_SLIDE, /(.*)<a:tc>.*?<\/a:tc>(?=<\/a:tr><\/a:tbl>)/s, '$1'),
  ],
  ['ragged-table', 'a wide cell that covers none', replaced(SECOND_SLIDE, ' hMerge="1"', '')],
  [
    'ragged-table',
    'a wide cell without the cell it covers',
    replaced(SECOND_SLIDE, /<a:tc hMerge="1">.*?<\/a:tc>/, ''),
  ],

  ['object-id', 'two objects of one id', replaced(SLIDE, '<p:cNvPr id="3"', '<p:cNvPr id="2"')],
  ['alt-text', 'a picture without a description', replaced(SLIDE, ' descr="The flag of nowhere"', '')],
  [
    'alt-text',
    'a table with an empty description',
    replaced(SECOND_SLIDE, 'descr="Table in words"', 'descr=""'),
  ],
  [
    'shape-alt-text',
    'a line that says nothing and is not decorative',
    replaced(SLIDE, 'val="1"/></a:ext>', 'val="0"/></a:ext>'),
  ],
  [
    'slide-placeholder',
    'a body that the layout does not have',
    replaced(SLIDE, 'type="body" idx="1"', 'type="body" idx="7"'),
  ],
  [
    'layout-placeholder',
    'a body that the master does not have',
    replaced(MASTER, 'type="body" idx="1"', 'type="ftr" idx="1"'),
  ],
  ['placeholder-box', 'a body without width', replaced(MASTER, 'cx="6000000"', 'cx="0"')],
  ['placeholder-box', 'a body wider than the slide', replaced(MASTER, 'cx="6000000"', 'cx="16000000"')],
  ['text-body', 'a body without text', replaced(LAYOUT, /(.*)<p:txBody>.*?<\/p:txBody>/s, '$1')],
  [
    'unfilled-placeholder',
    'the prompt of the layout as text',
    replaced(SLIDE, 'A first point', 'Click to add text'),
  ],
  ['unfilled-placeholder', 'a body with nothing in it', replaced(SLIDE, 'A first point', ' ')],
  ['slide-title', 'a slide without a title', replaced(SLIDE, 'type="title"', 'type="body" idx="1"')],
  ['title-first', 'a text before the title', replaced(SLIDE, '</p:grpSpPr>', `$&${eyebrow}`)],
  [
    'title-first',
    'a table before the title',
    replaced(SECOND_SLIDE, /(<p:sp>.*<\/p:sp>)(<p:graphicFrame>.*<\/p:graphicFrame>)/, '$2$1'),
  ],
];

/** The second slide's id, changed in the list of slides and in the section, which names each id once. */
function withSlideId(id: string): Parts {
  const listed = withText(cleanDeck(), PRESENTATION, 'id="257"', `id="${id}"`);
  const inSection = id === '256' ? '' : `<p14:sldId id="${id}"/>`;
  return withText(listed, PRESENTATION, '<p14:sldId id="257"/>', inSection);
}

function withSharedTheme(): Uint8Array {
  const { 'ppt/theme/theme2.xml': _, ...parts } = cleanDeck();
  const untyped = withText(parts, CONTENT_TYPES, /<Override PartName="\/ppt\/theme\/theme2.xml"[^>]*>/, '');
  return pack(withText(untyped, 'ppt/notesMasters/_rels/notesMaster1.xml.rels', 'theme2', 'theme1'));
}

/** A web address whose path looks like a folder of a machine. */
const WEB_ADDRESS = 'https://www.example.org/home/news/index.html';

describe('a clean deck', () => {
  test('has no finding and no error', { timeout: 30_000 }, async () => {
    await expectSoundDeck(pack(cleanDeck()));
  });

  test('may name a web page whose address looks like a path', () => {
    expect(lintPackage(replaced(SLIDE, 'A first point', WEB_ADDRESS)())).toEqual([]);
  });
});

describe('the lint finds', () => {
  test.each(DEFECTS)('%s: %s', (rule, _, deck) => {
    expect(rulesOf(deck())).toEqual([rule]);
  });

  test('nothing by a rule that was excepted', () => {
    const deck = replaced(LAYOUT, '<a:latin', '<a:solidFill><a:srgbClr val="000000"/></a:solidFill>$&')();
    expect(lintPackage(deck, { except: ['hard-color'] })).toEqual([]);
  });
});

test('every rule has a defect that only it finds', () => {
  const seeded = new Set(DEFECTS.map(([rule]) => rule));
  expect(RULE_NAMES.filter((rule) => !seeded.has(rule))).toEqual([]);
});

function rulesOf(bytes: Uint8Array): RuleName[] {
  return [...new Set(lintPackage(bytes).map(({ rule }) => rule))];
}
