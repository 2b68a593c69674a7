import type { Page, Paragraph, Run } from '../../../page.ts';
import type { LanguageRow } from '../../../text/languages.ts';
import { el, type XmlElement } from '../../../xml/tree.ts';
import { colorMap } from './color-map.ts';
import { namespaces } from './namespaces.ts';
import { themeFonts, transform, treeHead } from './shapes.ts';

/** A sheet of notes, US Letter as PowerPoint has it, upright: 6,858,000 × 9,144,000 EMU. */
export const notesSize = { width: 540, height: 720 };

const picture = { x: 60, y: 54, width: 420, height: 236.25 };
const words = { x: 60, y: 320, width: 420, height: 346 };

/** The notes master: the slide above, the text below. */
export function notesMasterPart({ tag: lang, direction }: LanguageRow): XmlElement {
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
      el(
        'p:bg',
        {},
        el('p:bgPr', {}, el('a:solidFill', {}, el('a:schemeClr', { val: 'bg1' })), el('a:effectLst')),
      ),
      el('p:spTree', {}, treeHead(), slidePicture(true), notesBody([emptyParagraph(lang)], true)),
    ),
    el('p:clrMap', colorMap),
    el('p:notesStyle', {}, sizes),
  );
}

/** Where paragraphs start; in each of its own too, since viewers differ in what they inherit. */
function sides(direction: LanguageRow['direction']) {
  return direction === 'rtl' ? { algn: 'r', rtl: 1 } : { algn: 'l' };
}

/** The notes page of a slide. */
export function notesPart(page: Page, language: LanguageRow): XmlElement {
  const paragraphs = page.notes.map((paragraph) => notesParagraph(paragraph, language));
  return el(
    'p:notes',
    namespaces,
    el('p:cSld', {}, el('p:spTree', {}, treeHead(), slidePicture(false), notesBody(paragraphs, false))),
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

/** Paragraphs, lists, bold and italic stay; the size is the notes master's. */
function notesParagraph({ runs, bullet }: Paragraph, { tag, direction }: LanguageRow): XmlElement {
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
    runs.map((run) => notesRun(run, run.lang ?? tag)),
  );
}

function notesRun(run: Run, lang: string): XmlElement {
  const style = {
    ...(run.bold && { b: 1 }),
    ...(run.italic && { i: 1 }),
    ...(run.superscript && { baseline: 30_000 }),
  };
  const properties = el('a:rPr', { lang, ...style }, themeFonts('text'));
  return run.text === '\n' ? el('a:br', {}, properties) : el('a:r', {}, properties, el('a:t', {}, run.text));
}
