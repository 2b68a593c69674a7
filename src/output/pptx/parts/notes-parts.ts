import type { Page, Paragraph, Run } from '../../../page.ts';
import { el, type XmlElement } from '../../../xml/tree.ts';
import { namespaces } from './namespaces.ts';
import { transform, treeHead } from './shapes.ts';

/** A sheet of notes, US Letter as PowerPoint has it, upright: 6,858,000 × 9,144,000 EMU. */
export const notesSize = { width: 540, height: 720 };

const picture = { x: 60, y: 54, width: 420, height: 236.25 };
const words = { x: 60, y: 320, width: 420, height: 346 };

/** The notes master: the slide above, the text below. */
export function notesMasterPart(lang: string): XmlElement {
  const sizes = [0, 1, 2, 3, 4].map((level) =>
    el(
      `a:lvl${level + 1}pPr`,
      { marL: level * 228_600, algn: 'l' },
      el('a:spcBef', {}, el('a:spcPts', { val: 600 })),
      el(
        'a:defRPr',
        { sz: 1200 },
        el('a:solidFill', {}, el('a:schemeClr', { val: 'tx1' })),
        el('a:latin', { typeface: '+mn-lt' }),
        el('a:ea', { typeface: '+mn-ea' }),
        el('a:cs', { typeface: '+mn-cs' }),
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
    el('p:clrMap', {
      ...{
        bg1: 'lt1',
        tx1: 'dk1',
        bg2: 'lt2',
        tx2: 'dk2',
        accent1: 'accent1',
        accent2: 'accent2',
        accent3: 'accent3',
      },
      ...{ accent4: 'accent4', accent5: 'accent5', accent6: 'accent6', hlink: 'hlink', folHlink: 'folHlink' },
    }),
    el('p:notesStyle', {}, sizes),
  );
}

/** The notes page of a slide. */
export function notesPart(page: Page, lang: string): XmlElement {
  const paragraphs = page.notes.map((paragraph) => notesParagraph(paragraph, lang));
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

function notesParagraph({ runs }: Paragraph, lang: string): XmlElement {
  return el(
    'a:p',
    {},
    runs.map((run) => notesRun(run, lang)),
  );
}

function notesRun(run: Run, lang: string): XmlElement {
  const properties = el('a:rPr', { lang, ...(run.bold && { b: 1 }), ...(run.italic && { i: 1 }) });
  return run.text === '\n' ? el('a:br', {}, properties) : el('a:r', {}, properties, el('a:t', {}, run.text));
}
