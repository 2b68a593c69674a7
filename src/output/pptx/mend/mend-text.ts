import type { Bullet, Paragraph, Run } from '../../../page.ts';
import { childNamed, childrenNamed, el, type XmlElement } from '../../../xml/tree.ts';
import { sideOf, themeFonts } from '../parts/shapes.ts';
import { solidFill } from '../scheme-color.ts';
import type { TextLook } from '../text-look.ts';
import { emu, hundredths } from '../units.ts';
import type { Mending } from './mending.ts';

/**
 * Mends a text body that PptxGenJS wrote: one `a:pPr` a paragraph, exact line spacing, scheme colours, theme fonts
 * and the language on every run.
 */
export function mendTextBody(
  body: XmlElement,
  paragraphs: readonly Paragraph[],
  mending: Mending,
  inherited?: TextLook,
): void {
  for (const [index, drawn] of childrenNamed(body, 'a:p').entries()) {
    const paragraph = paragraphs[index];
    if (paragraph) mendParagraph(drawn, paragraph, { ...mending, inherited });
  }
}

/** `inherited` is the look of the placeholder that the text fills: what is the same is not said again. */
type Text = Mending & { inherited: TextLook | undefined };

function mendParagraph(drawn: XmlElement, paragraph: Paragraph, mending: Text): void {
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

function paragraphProperties(paragraph: Paragraph, { language, theme, inherited }: Text): XmlElement {
  const { align, bullet, indent, level, lineHeight, spaceBefore } = paragraph;
  const rtl = language.direction === 'rtl';
  const same = inherited?.indent === indent && inherited.bullet === bullet?.kind && inherited.align === align;
  const spacing = el('a:lnSpc', {}, el('a:spcPts', { val: hundredths(lineHeight) }));
  return el(
    'a:pPr',
    {
      ...(!same && { marL: emu(indent) }),
      ...(level > 0 && { lvl: level }),
      ...(!same && { indent: bullet ? -emu(indent / (level + 1)) : 0, algn: sideOf(align, rtl) }),
      ...(!inherited && { rtl: rtl ? 1 : 0 }),
      hangingPunct: 0,
    },
    inherited?.lineHeight !== lineHeight && spacing,
    (spaceBefore > 0 || !inherited) && el('a:spcBef', {}, el('a:spcPts', { val: hundredths(spaceBefore) })),
    bullet ? bulletProperties(bullet, theme) : !same && el('a:buNone'),
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
      lang: language.tag,
      sz: run.size === inherited?.size ? undefined : hundredths(run.size),
      b: flag(run.bold, inherited?.bold),
      i: flag(run.italic, inherited?.italic),
    },
    run.color !== inherited?.color && solidFill(theme, run.color),
    themeFonts(run.face),
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
