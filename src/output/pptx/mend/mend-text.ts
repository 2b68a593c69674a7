import type { Bullet, Face, Paragraph, Run } from '../../../page.ts';
import { childNamed, childrenNamed, el, type XmlElement } from '../../../xml/tree.ts';
import { solidFill } from '../scheme-color.ts';
import { emu, hundredths } from '../units.ts';
import type { Mending } from './mending.ts';

/** The theme's fonts for Latin, East Asian and complex scripts, as a run names them. */
const themeFonts: Record<Face, string> = { heading: '+mj', text: '+mn' };

/**
 * Mends a text body that PptxGenJS wrote: one `a:pPr` a paragraph, exact line spacing, scheme colours, theme fonts
 * and the language on every run.
 */
export function mendTextBody(body: XmlElement, paragraphs: readonly Paragraph[], mending: Mending): void {
  for (const [index, drawn] of childrenNamed(body, 'a:p').entries()) {
    const paragraph = paragraphs[index];
    if (paragraph) mendParagraph(drawn, paragraph, mending);
  }
}

function mendParagraph(drawn: XmlElement, paragraph: Paragraph, mending: Mending): void {
  const runs = childrenNamed(drawn, 'a:r');
  const last = paragraph.runs.at(-1);
  drawn.children = [
    paragraphProperties(paragraph, mending),
    ...paragraph.runs.flatMap((run) => {
      if (run.text === '\n') return [el('a:br', {}, runProperties('a:rPr', run, mending))];
      const text = runs.shift();
      const properties = text && childNamed(text, 'a:rPr');
      if (properties) mendRun(properties, run, mending);
      return text ? [text] : [];
    }),
    ...(last ? [runProperties('a:endParaRPr', last, mending)] : []),
  ];
}

const alignments = { start: 'l', center: 'ctr', end: 'r' } as const;

function paragraphProperties(paragraph: Paragraph, { language, theme }: Mending): XmlElement {
  const { align, bullet, indent, level, lineHeight, spaceBefore } = paragraph;
  const rtl = language.direction === 'rtl';
  const side = rtl ? { l: 'r', ctr: 'ctr', r: 'l' }[alignments[align]] : alignments[align];
  return el(
    'a:pPr',
    {
      marL: emu(indent),
      ...(level > 0 && { lvl: level }),
      indent: bullet ? -emu(indent) : 0,
      algn: side,
      rtl: rtl ? 1 : 0,
      hangingPunct: 0,
    },
    el('a:lnSpc', {}, el('a:spcPts', { val: hundredths(lineHeight) })),
    el('a:spcBef', {}, el('a:spcPts', { val: hundredths(spaceBefore) })),
    el('a:spcAft', {}, el('a:spcPts', { val: 0 })),
    bullet ? bulletProperties(bullet, theme) : el('a:buNone'),
  );
}

function bulletProperties(bullet: Bullet, theme: Mending['theme']): XmlElement[] {
  const color = el('a:buClr', {}, solidFill(theme, bullet.color).children);
  if (bullet.kind === 'disc') {
    return [color, el('a:buFont', { typeface: 'Arial' }), el('a:buChar', { char: '•' })];
  }
  return [
    color,
    el('a:buFont', { typeface: '+mj-lt' }),
    el('a:buAutoNum', { type: 'arabicPlain', ...(bullet.value > 1 && { startAt: bullet.value }) }),
  ];
}

/** What PptxGenJS wrote of a run stays, but for its colour, fonts and language. */
function mendRun(properties: XmlElement, run: Run, mending: Mending): void {
  const ours = runProperties('a:rPr', run, mending);
  const { altLang: _alternative, dirty: _dirty, ...drawn } = properties.attributes;
  properties.attributes = { ...drawn, ...ours.attributes };
  properties.children = [
    ...ours.children,
    ...childrenNamed(properties, 'a:hlinkClick').map((link) => mendLink(link, mending)),
  ];
}

function runProperties(name: string, run: Run, { language, theme }: Mending): XmlElement {
  const font = themeFonts[run.face];
  return el(
    name,
    { lang: language.tag, sz: hundredths(run.size), ...(run.bold && { b: 1 }), ...(run.italic && { i: 1 }) },
    solidFill(theme, run.color),
    el('a:latin', { typeface: `${font}-lt` }),
    el('a:ea', { typeface: `${font}-ea` }),
    el('a:cs', { typeface: `${font}-cs` }),
  );
}

/** PptxGenJS writes empty and invalid attributes beside the link's id. */
function mendLink(link: XmlElement, { relateLink }: Mending): XmlElement {
  return el(
    'a:hlinkClick',
    { 'r:id': relateLink(link.attributes['r:id'] ?? '') },
    childrenNamed(link, 'a:extLst'),
  );
}
