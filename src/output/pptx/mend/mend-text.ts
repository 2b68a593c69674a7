import type { Bullet, Paragraph, Run } from '../../../page.ts';
import { childNamed, childrenNamed, el, type XmlElement } from '../../../xml/tree.ts';
import { sideOf, themeFonts } from '../parts/shapes.ts';
import { solidFill } from '../scheme-color.ts';
import type { TextLook } from '../text-look.ts';
import { emu, hundredths } from '../units.ts';
import type { Mending } from './mending.ts';
import { numberingStarts } from './numbering.ts';

/**
 * Mends a text body that PptxGenJS wrote: its runs in our paragraphs, with one `a:pPr` each, exact line spacing,
 * scheme colours, theme fonts and the language on every run.
 */
export function mendTextBody(
  body: XmlElement,
  properties: XmlElement,
  paragraphs: readonly Paragraph[],
  mending: Mending,
  inherited: Partial<TextLook> = {},
): void {
  const drawn = childrenNamed(body, 'a:p').flatMap((paragraph) => childrenNamed(paragraph, 'a:r'));
  const starts = numberingStarts(paragraphs);
  const empty = el('a:p', {}, el('a:endParaRPr', { lang: mending.language.tag }));
  const ours = paragraphs.map((paragraph, index) => {
    // A layout's placeholder has the look of the first level only.
    const look = paragraph.level > 0 ? {} : inherited;
    return mendParagraph(drawn, paragraph, starts[index], { ...mending, inherited: look });
  });
  body.children = [properties, el('a:lstStyle'), ...(ours.length > 0 ? ours : [empty])];
}

/** `inherited` is the look that the text has without its own: what is the same is not said again. */
type Text = Mending & { inherited: Partial<TextLook> };

/** Takes the runs of a paragraph off those that were drawn; line breaks were not. */
function mendParagraph(
  drawn: XmlElement[],
  paragraph: Paragraph,
  start: number | undefined,
  mending: Text,
): XmlElement {
  const last = paragraph.runs.at(-1);
  const properties = paragraphProperties(paragraph, start, mending);
  const says = properties.children.length > 0 || Object.keys(properties.attributes).length > 0;
  const runs = paragraph.runs.flatMap((run) => {
    if (run.text === '\n') return [el('a:br', {}, runProperties('a:rPr', run, mending))];
    const text = drawn.shift();
    const own = text && childNamed(text, 'a:rPr');
    if (own) mendRun(own, run, mending);
    return text ? [text] : [];
  });
  return el('a:p', {}, says && properties, runs, last && runProperties('a:endParaRPr', last, mending));
}

/** The last of the levels that text has. */
const deepest = 8;

function paragraphProperties(
  paragraph: Paragraph,
  start: number | undefined,
  { language, theme, inherited }: Text,
): XmlElement {
  const { align, bullet, indent, level, lineHeight, spaceBefore } = paragraph;
  const rtl = language.direction === 'rtl';
  const placed = inherited.align !== undefined;
  const same = inherited.indent === indent && inherited.bullet === bullet?.kind && inherited.align === align;
  const spacing = el('a:lnSpc', {}, el('a:spcPts', { val: hundredths(lineHeight) }));
  return el(
    'a:pPr',
    {
      ...(!same && { marL: emu(indent) }),
      ...(level > 0 && { lvl: Math.min(level, deepest) }),
      ...(!same && { indent: bullet ? -emu(indent / (level + 1)) : 0, algn: sideOf(align, rtl) }),
      ...(!placed && { rtl: rtl ? 1 : 0, hangingPunct: 0 }),
    },
    inherited.lineHeight !== lineHeight && spacing,
    (spaceBefore > 0 || !placed) && el('a:spcBef', {}, el('a:spcPts', { val: hundredths(spaceBefore) })),
    bullet ? bulletProperties(bullet, start, theme) : !same && el('a:buNone'),
  );
}

function bulletProperties(bullet: Bullet, start: number | undefined, theme: Mending['theme']): XmlElement[] {
  const color = el('a:buClr', {}, solidFill(theme, bullet.color).children);
  if (bullet.kind === 'disc') {
    return [color, el('a:buFont', { typeface: 'Arial' }), el('a:buChar', { char: '•' })];
  }
  return [
    color,
    el('a:buFont', { typeface: '+mj-lt' }),
    el('a:buAutoNum', { type: 'arabicPlain', startAt: start === 1 ? undefined : start }),
  ];
}

/** What PptxGenJS wrote of a run stays, but for its colour, fonts and language, and what the layout says already. */
function mendRun(properties: XmlElement, run: Run, mending: Text): void {
  const ours = runProperties('a:rPr', run, mending);
  const {
    sz: _size,
    b: _bold,
    i: _italic,
    altLang: _alternative,
    dirty: _dirty,
    ...drawn
  } = properties.attributes;
  properties.attributes = { ...drawn, ...ours.attributes };
  properties.children = [
    ...ours.children,
    ...childrenNamed(properties, 'a:hlinkClick').map((link) => mendLink(link, mending)),
  ];
}

function runProperties(name: string, run: Run, { language, theme, inherited }: Text): XmlElement {
  const flag = (own: boolean | undefined, theirs: boolean | undefined) =>
    (own ?? false) === (theirs ?? false) ? undefined : own ? 1 : 0;
  return el(
    name,
    {
      lang: run.lang ?? language.tag,
      sz: run.size === inherited.size ? undefined : hundredths(run.size),
      spc: run.tracking === undefined && inherited.tracking ? 0 : undefined,
      b: flag(run.bold, inherited.bold),
      i: flag(run.italic, inherited.italic),
      cap: sameCase(run, inherited) ? undefined : run.capitals ? 'all' : 'none',
    },
    run.color !== inherited.color && solidFill(theme, run.color),
    themeFonts(run.face),
  );
}

function sameCase(run: Run, inherited: Partial<TextLook>): boolean {
  return (run.capitals ?? false) === (inherited.capitals ?? false);
}

/** PptxGenJS writes empty and invalid attributes beside the link's id. */
function mendLink(link: XmlElement, { relateLink }: Mending): XmlElement {
  return el(
    'a:hlinkClick',
    { 'r:id': relateLink(link.attributes['r:id'] ?? '') },
    childrenNamed(link, 'a:extLst'),
  );
}
