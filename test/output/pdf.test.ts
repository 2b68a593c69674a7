import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzlibSync } from 'fflate';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { fontFinder } from '../../src/find-fonts.ts';
import type { WriterInput } from '../../src/output/deck-info.ts';
import { writePdf } from '../../src/output/pdf/write-pdf.ts';
import { rasterize } from '../../src/output/png/write-png.ts';
import { slideSvgs } from '../../src/output/svg/write-svg.ts';
import type { Item, Page, Paragraph } from '../../src/page.ts';
import { asSeen } from '../../src/text/as-seen.ts';
import { drawingFamilies } from '../../src/text/drawing-families.ts';
import { build, inFolder, root, translationTo, withFiles } from '../support/build.ts';
import { summitText } from '../support/decks.ts';
import { deckWithInput } from '../support/pages.ts';
import { fontsOf, hasPoppler, picturesOf, poppler, textOfPages } from '../support/poppler.ts';
import { renamedFont } from '../support/renamed-font.ts';
import { run } from '../support/run-cli.ts';

type Wanted = Parameters<typeof deckWithInput>[0];

const sea = { width: 160, height: 100, channels: 3, background: 'teal' } as const;
const harbour = await sharp({ create: sea }).png().toBuffer();

/** A summit with pictures and charts of its own. */
const numbers = {
  content: summitText('numbers'),
  readFile: (path: string) => (path === 'harbour.png' ? harbour : undefined),
};

const drawn = await fontFinder(root)(drawingFamilies());
const hasEastAsian = drawn.some((file) => /CJK/.test(file));
const hasArabic = drawn.some((file) => /Arabic/.test(file));

/** A deck as PDF, and what it was written from. */
async function pdfOf(wanted: Wanted): Promise<{ pdf: Uint8Array; input: WriterInput }> {
  const { input } = await deckWithInput(wanted);
  const withFonts = { ...input, fontFiles: drawn };
  const [file] = await writePdf(withFonts);
  return { pdf: file?.bytes ?? new Uint8Array(), input: withFonts };
}

/** All that a PDF has packed, as text. */
function unpacked(pdf: Uint8Array): string {
  const file = Buffer.from(pdf);
  const streams: string[] = [];
  for (let at = file.indexOf('stream\n'); at >= 0; at = file.indexOf('stream\n', at + 1)) {
    const end = file.indexOf('\nendstream', at);
    if (file.subarray(at - 3, at).toString('latin1') === 'end') continue;
    try {
      streams.push(Buffer.from(unzlibSync(file.subarray(at + 7, end))).toString('latin1'));
    } catch {
      // Pictures are packed in other ways.
    }
  }
  return streams.join('\n');
}

/** White space aside, and hyphens of words that go on in the next line. */
const squeezed = (text: string) => text.replace(/[\s\u00AD\u200B-\u200F]+/gu, '');

const wordsOf = (paragraphs: readonly Paragraph[]) =>
  paragraphs.map(({ runs }) => runs.map((run) => asSeen(run, 'en')).join(''));

/** What an item says, in pieces that stand together. */
function said(item: Item): string[] {
  if (item.type === 'text') return wordsOf(item.paragraphs);
  if (item.type !== 'table') return [];
  return item.rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => wordsOf(paragraphs)));
}

/** What a page says and its text does not, looked for in reading order. */
function missing({ items }: Page, text: string): string[] {
  const found = squeezed(text);
  let from = 0;
  return items.flatMap(said).filter((piece) => {
    const at = found.indexOf(squeezed(piece), from);
    if (at >= 0) from = at + squeezed(piece).length;
    return at < 0;
  });
}

describe('a PDF of a deck', () => {
  test('is the same in any process, folder and time zone', { timeout: 60_000 }, async () => {
    const hashIn = (zone: string) =>
      inFolder(async (folder) => {
        const content = join(root, 'content/tokyo-2025/summit.yaml');
        const options = ['--lang', 'en', '--format', 'pdf', '--slides', 'cover,bottom-line', '--out', '.'];
        const { stderr } = await run(folder, [content, ...options], { env: { TZ: zone } });
        expect(stderr).toBe('');
        const bytes = readFileSync(join(folder, 'tokyo-2025.en.pdf'));
        return createHash('sha256').update(bytes).digest('hex');
      });
    expect(await hashIn('Pacific/Kiritimati')).toBe(await hashIn('America/St_Johns'));
  });

  test('says its language, shows its title, and has words for each picture', async () => {
    const { pdf } = await pdfOf(numbers);
    const text = unpacked(pdf);
    expect(text).toContain('/Lang (en-US)');
    expect(text).toContain('/DisplayDocTitle true');
    expect(text.match(/\/S \/Figure [^>]*\/Alt \(/g)?.length).toBe(text.match(/\/S \/Figure /g)?.length);
    expect(text).toContain('/Alt (The harbour)');
  });

  test('has each picture once, however often it is shown', async () => {
    const { pdf } = await pdfOf(numbers);
    const images =
      Buffer.from(pdf)
        .toString('latin1')
        .match(/\/Subtype \/Image/g) ?? [];
    // The harbour on three slides, and two flags.
    expect(images).toHaveLength(3);
  });

  test('is written with the fonts that can be read where a font file is damaged', () =>
    inFolder(async (folder) => {
      const whole = renamedFont('Carlito', 'Hauswhl');
      const themed = withFiles({ 'theme.yaml': 'fonts: { text: Hauswhl }' });
      const settings = { formats: ['pdf' as const], slides: ['bottom-line'] };
      for (const length of [whole.length, whole.length / 2, 2_000, 300, 11, 0]) {
        const path = join(folder, `${length}.ttf`);
        writeFileSync(path, whole.subarray(0, length));
        const { files } = await build({ templates: themed, settings, findFonts: async () => [path] });
        expect(files.map(({ extension }) => extension)).toEqual(['pdf']);
      }
    }));

  test('says of a font file whose letters are lost that another is drawn', () =>
    inFolder(async (folder) => {
      const path = join(folder, 'House.ttf');
      writeFileSync(path, withoutOutlines(renamedFont('Carlito', 'Hausleh')));
      const templates = withFiles({ 'theme.yaml': 'fonts: { text: Hausleh }' });
      const settings = { formats: ['pdf' as const], slides: ['bottom-line'] };
      const { problems } = await build({ templates, settings, findFonts: async () => [path] });
      expect(problems.map(({ code }) => code)).toContain('damaged-font');
      expect(problems.find(({ code }) => code === 'damaged-font')?.message).toContain('House.ttf');
    }));
});

/** The table of outlines, filled with nothing. */
function withoutOutlines(font: Uint8Array): Uint8Array {
  return changed(font, 'glyf', (bytes, at, length) => bytes.fill(0, at, at + length));
}

/** A font whose maker does not want it in documents: bit 1 of `fsType`. */
function restricted(font: Uint8Array): Uint8Array {
  return changed(font, 'OS/2', (bytes, at) => bytes.writeUInt16BE(2, at + 8));
}

function changed(
  font: Uint8Array,
  tag: string,
  change: (bytes: Buffer, at: number, length: number) => void,
): Uint8Array {
  const bytes = Buffer.from(font);
  const row = bytes.indexOf(tag, 12, 'latin1');
  change(bytes, bytes.readUInt32BE(row + 8), bytes.readUInt32BE(row + 12));
  return bytes;
}

const translations = { en: undefined, ja: translationTo('ja'), ko: translationTo('ko') };

describe.skipIf(!hasPoppler())('a PDF of a deck as other programs read it', { timeout: 120_000 }, () => {
  test.for(['en', 'ja', 'ko'] as const)(
    'has its text in reading order, in %s',
    async (language, { skip }) => {
      skip(language !== 'en' && !hasEastAsian, 'no East Asian font here');
      const translation = translations[language];
      const { pdf, input } = await pdfOf(translation ? { translation } : {});
      const texts = await textOfPages(pdf);
      expect(texts).toHaveLength(input.pages.length);
      expect(input.pages.flatMap((page, index) => missing(page, texts[index] ?? ''))).toEqual([]);
      const fonts = await fontsOf(pdf);
      expect(fonts.length).toBeGreaterThan(2);
      expect(fonts.filter(({ embedded, subset, unicode }) => !embedded || !subset || !unicode)).toEqual([]);
      expect(pdf.length).toBeLessThan(400_000);
      const info = await poppler('pdfinfo', pdf, '-enc', 'UTF-8');
      expect(info).toMatch(/^Tagged: +yes$/m);
      expect(info).toMatch(/^Page size: +960 x 540 pts/m);
      expect(/^Title: +(.*)$/m.exec(info)?.[1]).toBe(input.info.title);
      const meta = await poppler('pdfinfo', pdf, '-meta');
      expect(meta).toContain(`<dc:language><rdf:Bag><rdf:li>${input.info.language.tag}</rdf:li>`);
    },
  );

  test.skipIf(!hasArabic)('has words from right to left as they are written', async () => {
    const translation = translationTo('ar', 'test/summits/arabic/summit.ar.yaml');
    const { pdf, input } = await pdfOf({ translation });
    const text = (await poppler('pdftotext', pdf, '-enc', 'UTF-8')).replace(/[\u200e\u202a-\u202e]/g, '');
    // Programs differ in how they take letters that are one sign, and marks above them, out of a line.
    const words = input.pages
      .flatMap(({ items }) => items.flatMap(said))
      .flatMap((piece) => piece.match(/[\u0621-\u064A]{3,}(?![\u064B-\u065F])/g) ?? [])
      .filter((word) => !/\u0644[\u0622\u0623\u0625\u0627]/.test(word));
    expect(words.length).toBeGreaterThan(200);
    expect(words.filter((word) => !text.includes(word)).length / words.length).toBeLessThan(0.02);
  });

  test('has headings, lists, tables and bookmarks for those who do not see it', async () => {
    const { pdf, input } = await pdfOf({});
    const tree = await poppler('pdfinfo', pdf, '-struct-text');
    expect(tree.match(/^ {4}H1 /gm)).toHaveLength(1);
    expect(tree.match(/^ {4}H2 /gm)).toHaveLength(input.pages.length - 1);
    expect(tree).toContain('"An intensified partnership, and a joint statement that commits both to');
    expect(tree).toMatch(/ListNumbering \/Decimal\n\s+LI .*\n\s+Lbl .*\n\s+"1"\n\s+LBody/);
    expect(tree).toMatch(/TH:\n\s+\/Scope \/Column/);
    const bookmarks = await poppler('pdftohtml', pdf, '-xml', '-stdout', '-i');
    expect(bookmarks).toMatch(
      /<item page="1">Overview<\/item>\n<outline>\n<item page="1">Japan and South Korea open a new chapter/,
    );
    expect(bookmarks.match(/<item /g)?.length).toBeGreaterThan(input.pages.length);
  });

  test('has links that can be followed', async () => {
    const template =
      '<slide name="cover" layout="content"><title>Links</title><text><md>{{subtitle}}</md></text></slide>';
    const content = `language: en
title: Links
shortTitle: Links
subtitle: "See [the page of it](https://example.org/a?b=ü) for more."
date: 2025-08-23
place: { city: Tokyo, country: JP }
parties: [JP, KR]
`;
    const { pdf } = await pdfOf({ content, templates: withFiles({ 'cover.hbs': template }) });
    expect(await poppler('pdfinfo', pdf, '-url')).toContain('https://example.org/a?b=%C3%BC');
    const tree = await poppler('pdfinfo', pdf, '-struct-text');
    expect(tree).toMatch(/Link .*\n\s+"the page of it"/);
  });

  test('has text also where the font may not be embedded', () =>
    inFolder(async (folder) => {
      const path = join(folder, 'House.ttf');
      writeFileSync(path, restricted(renamedFont('Carlito', 'Hausver')));
      const templates = withFiles({ 'theme.yaml': 'fonts: { heading: Hausver, text: Hausver }' });
      const { input } = await deckWithInput({ templates, settings: { slides: ['bottom-line'] } });
      const [file] = await writePdf({ ...input, fontFiles: [path] });
      const pdf = file?.bytes ?? new Uint8Array();
      expect(new Set((await fontsOf(pdf)).map(({ type }) => type))).toEqual(new Set(['Type 3']));
      expect(missing(input.pages[0] as Page, (await textOfPages(pdf))[0] ?? '')).toEqual([]);
    }));

  test.each([
    ['Tokyo', { settings: { slides: ['cover', 'bottom-line', 'leaders', 'risks', 'security'] } }],
    ['a summit with pictures and charts', numbers],
  ])('shows what the pictures of the slides show: %s', async (_, wanted) => {
    const { pdf, input } = await pdfOf(wanted);
    const [pages, svgs] = [await picturesOf(pdf, 960), await slideSvgs(input)];
    expect(pages).toHaveLength(svgs.length);
    for (const [index, svg] of svgs.entries()) {
      const ours = await rasterize(svg, 960, input.areas.slide.width);
      expect(await difference(pages[index] as Buffer, ours)).toBeLessThan(mostDifference);
    }
  });

  test('has the marking of notes at the head and the foot of each sheet, also where it is above that of the slide', async () => {
    const content = `language: en
title: Notes
shortTitle: Notes
date: 2025-08-23
marking: TLP:GREEN
place: { city: Tokyo, country: JP }
parties: [JP, KR]
bottomLine:
  headline: What is said
  points: [{ id: one, text: A point. }]
  notes: What is heard.
`;
    const { input } = await deckWithInput({ content, settings: { pdf: { notes: true } } });
    const pages = input.pages.map((page) => ({ ...page, notesMarking: 'TLP:AMBER' }));
    const [file] = await writePdf({ ...input, pages });
    const texts = await textOfPages(file?.bytes ?? new Uint8Array());
    expect(texts.map((text) => text.match(/TLP:AMBER/g)?.length)).toEqual(texts.map(() => 2));
    const tree = await poppler('pdfinfo', file?.bytes ?? new Uint8Array(), '-struct-text');
    expect(tree.match(/"TLP:(GREEN|AMBER)"/g)).toEqual(['"TLP:GREEN"', '"TLP:AMBER"']);
  });

  test('has the notes of each slide below it, on as many sheets as they need', async () => {
    const long = Array.from({ length: 30 }, (_, index) => `    Sentence ${index + 1} of notes that go on.\n`);
    const content = `language: en
title: Notes
shortTitle: Notes
date: 2025-08-23
place: { city: Tokyo, country: JP }
parties: [JP, KR]
bottomLine:
  headline: What is said
  points: [{ id: one, text: A point. }]
  notes: |
    - An item
    - Another

${long.join('\n')}`;
    const { pdf, input } = await pdfOf({ content, settings: { pdf: { notes: true } } });
    const info = await poppler('pdfinfo', pdf);
    expect(info).toMatch(/^Page size: +595\.28 x 841\.89 pts \(A4\)/m);
    const texts = await textOfPages(pdf);
    expect(texts.length).toBeGreaterThan(input.pages.length);
    const from = input.pages.findIndex(({ notes }) => notes.length > 5);
    const all = squeezed(texts.slice(from).join(''));
    const notes = wordsOf(input.pages[from]?.notes ?? []);
    let at = 0;
    for (const note of notes) {
      at = all.indexOf(squeezed(note), at);
      expect(at, note).toBeGreaterThan(0);
    }
    expect(texts[from + 1]).toContain(`Slide ${from + 1}: What is said`);
    expect(texts.map((text) => text.trimEnd().split(/\s/).at(-1))).not.toContain('undefined');
  });
});

/** What softer or sharper edges come to, up to 0.0075 here; to be one pixel off is 0.012 or more. */
const mostDifference = 0.009;

/** How far two pictures are from each other: the mean of all differences, from 0 to 1. */
async function difference(one: Buffer, other: Buffer): Promise<number> {
  const read = (png: Buffer) =>
    sharp(png).removeAlpha().resize(960, 540, { fit: 'fill' }).blur(1).raw().toBuffer();
  const [a, b] = [await read(one), await read(other)];
  let sum = 0;
  for (const [index, value] of a.entries()) sum += Math.abs(value - (b[index] ?? 0));
  return sum / a.length / 255;
}
