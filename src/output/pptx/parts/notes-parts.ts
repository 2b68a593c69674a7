import type { Page, Paragraph, Run } from '../../../page.ts';
import type { LanguageRow } from '../../../text/languages.ts';
import { el, type XmlElement } from '../../../xml/tree.ts';
import { colorMap } from './color-map.ts';
import { namespaces } from './namespaces.ts';
import { themeFonts, transform, treeHead } from './shapes.ts';

/** A sheet of notes, US Letter as PowerPoint has it, upright: 6,858,000 × 9,144,000 EMU. */
export const notesSize = { width: 540, height: 720 };

const picture = { x: 60, y: 54, width: 420, height: 236.25 };
/** The header, above the slide. */
const head = { x: 60, y: 18, width: 420, height: 24 };
const words = { x: 60, y: 320, width: 420, height: 346 };

/** The notes master: the slide above, the text below; the marking of the deck as its header. */
export function notesMasterPart({ tag: lang, direction }: LanguageRow, marking?: string): XmlElement {
  const sizes = [0, 1, 2, 3, 4].map((level) =>
    el(
      `a:lvl${level + 1}pPr`,
      { marL: level * 228_600, ...sides(direction) },
      el('a:spcBef', {}, el('a:spcPts', { val: 600 })),
      el(
        'a:defRPr',
        { sz: 1200 },
        el('a:solidFill', {}, el('a:schemeClr', { val: 'tx1' })),
        themeFonts('text'),
      ),
    ),
  );
  return el(
    'p:notesMaster',
    namespaces,
    el(
      'p:cSld',
      {},
      paper(),
      el(
        'p:spTree',
        {},
        treeHead(),
        slidePicture(true),
        notesBody([emptyParagraph(lang)], true),
        marking !== undefined && markingHeader(marking, { tag: lang, direction }, true),
      ),
    ),
    el('p:clrMap', colorMap),
    el('p:notesStyle', {}, sizes),
  );
}

/** The handout master: the marking of the deck above the slides. */
export function handoutMasterPart(language: LanguageRow, marking: string): XmlElement {
  return el(
    'p:handoutMaster',
    namespaces,
    el('p:cSld', {}, paper(), el('p:spTree', {}, treeHead(), markingHeader(marking, language, true))),
    el('p:clrMap', colorMap),
  );
}

function paper(): XmlElement {
  const white = el('a:solidFill', {}, el('a:schemeClr', { val: 'bg1' }));
  return el('p:bg', {}, el('p:bgPr', {}, white, el('a:effectLst')));
}

/** Who may see a page, as its header; as a text box where the master has no header. */
function markingHeader(
  marking: string,
  { tag: lang, direction }: Pick<LanguageRow, 'tag' | 'direction'>,
  isHeader: boolean,
): XmlElement {
  const run = el(
    'a:r',
    {},
    el(
      'a:rPr',
      { lang, sz: 1200, b: 1 },
      el('a:solidFill', {}, el('a:schemeClr', { val: 'tx1' })),
      themeFonts('text'),
    ),
    el('a:t', {}, marking),
  );
  return el(
    'p:sp',
    {},
    el(
      'p:nvSpPr',
      {},
      el('p:cNvPr', { id: 4, name: 'Marking' }),
      el('p:cNvSpPr', isHeader ? {} : { txBox: 1 }, isHeader && el('a:spLocks', { noGrp: 1 })),
      el('p:nvPr', {}, isHeader && el('p:ph', { type: 'hdr', sz: 'quarter' })),
    ),
    el('p:spPr', {}, transform(head), el('a:prstGeom', { prst: 'rect' }, el('a:avLst'))),
    el(
      'p:txBody',
      {},
      el('a:bodyPr', { anchor: 'ctr' }),
      el('a:lstStyle'),
      el('a:p', {}, el('a:pPr', { algn: 'ctr', ...(direction === 'rtl' && { rtl: 1 }) }), run),
    ),
  );
}

/** Where paragraphs start; in each of its own too, since viewers differ in what they inherit. */
function sides(direction: LanguageRow['direction']) {
  return direction === 'rtl' ? { algn: 'r', rtl: 1 } : { algn: 'l' };
}

/** Relates a part to a web address, and gives the id of that. */
type RelateLink = (address: string) => string;

/** The notes page of a slide; `hasHeader` says whether its master has a header for the marking. */
export function notesPart(
  page: Page,
  language: LanguageRow,
  hasHeader: boolean,
  relateLink: RelateLink,
): XmlElement {
  const { notesMarking: marking } = page;
  const paragraphs = page.notes.map((paragraph) => notesParagraph(paragraph, language, relateLink));
  return el(
    'p:notes',
    namespaces,
    el(
      'p:cSld',
      {},
      el(
        'p:spTree',
        {},
        treeHead(),
        slidePicture(false),
        notesBody(paragraphs, false),
        marking !== undefined && markingHeader(marking, language, hasHeader),
      ),
    ),
    el('p:clrMapOvr', {}, el('a:masterClrMapping')),
  );
}

function slidePicture(master: boolean): XmlElement {
  const locks = { noGrp: 1, noRot: 1, noChangeAspect: 1 };
  return el(
    'p:sp',
    {},
    el(
      'p:nvSpPr',
      {},
      el('p:cNvPr', { id: 2, name: 'Slide image' }),
      el('p:cNvSpPr', {}, el('a:spLocks', locks)),
      el('p:nvPr', {}, el('p:ph', { type: 'sldImg', idx: master ? 2 : undefined })),
    ),
    el('p:spPr', {}, master && [transform(picture), el('a:prstGeom', { prst: 'rect' }, el('a:avLst'))]),
  );
}

function notesBody(paragraphs: readonly XmlElement[], master: boolean): XmlElement {
  return el(
    'p:sp',
    {},
    el(
      'p:nvSpPr',
      {},
      el('p:cNvPr', { id: 3, name: 'Notes' }),
      el('p:cNvSpPr', {}, el('a:spLocks', { noGrp: 1 })),
      el('p:nvPr', {}, el('p:ph', { type: 'body', idx: master ? 3 : 1, ...(master && { sz: 'quarter' }) })),
    ),
    el('p:spPr', {}, master && [transform(words), el('a:prstGeom', { prst: 'rect' }, el('a:avLst'))]),
    el('p:txBody', {}, el('a:bodyPr'), el('a:lstStyle'), paragraphs),
  );
}

function emptyParagraph(lang: string): XmlElement {
  return el('a:p', {}, el('a:endParaRPr', { lang }));
}

/** Paragraphs, lists, bold, italic and links stay; the size is the notes master's. */
function notesParagraph(
  { runs, bullet }: Paragraph,
  { tag, direction }: LanguageRow,
  relateLink: RelateLink,
): XmlElement {
  const rtl = direction === 'rtl' ? sides(direction) : {};
  const listed = el(
    'a:pPr',
    { marL: 171_450, indent: -171_450, ...rtl },
    el('a:buFont', { typeface: 'Arial' }),
    el('a:buChar', { char: '•' }),
  );
  return el(
    'a:p',
    {},
    bullet ? listed : direction === 'rtl' && el('a:pPr', rtl),
    runs.map((run) => notesRun(run, run.lang ?? tag, relateLink)),
  );
}

function notesRun(run: Run, lang: string, relateLink: RelateLink): XmlElement {
  const style = {
    ...(run.bold && { b: 1 }),
    ...(run.italic && { i: 1 }),
    ...(run.superscript && { baseline: 30_000 }),
  };
  const properties = el('a:rPr', { lang, ...style }, themeFonts('text'));
  if (run.text === '\n') return el('a:br', {}, properties);
  if (run.link !== undefined) properties.children.push(el('a:hlinkClick', { 'r:id': relateLink(run.link) }));
  return el('a:r', {}, properties, el('a:t', {}, run.text));
}
