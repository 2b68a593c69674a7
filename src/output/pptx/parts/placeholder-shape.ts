import type { Theme } from '../../../theme/read-theme.ts';
import type { Ground, Role } from '../../../theme/schema.ts';
import { el, type XmlElement } from '../../../xml/tree.ts';
import { type Placeholder, placeholderElement } from '../placeholders.ts';
import { paragraphStyle, transform } from './shapes.ts';

const sides = { start: 'l', center: 'ctr', end: 'r' } as const;
const anchors = { top: 't', middle: 'ctr', bottom: 'b' } as const;

export type PlaceholderStyle = {
  role: Role;
  ground: Ground;
  align: 'start' | 'center' | 'end';
  anchor: 'top' | 'middle' | 'bottom';
};

/** A placeholder of a layout or the master, with its box and the style of its role. */
export function placeholderShape(
  id: number,
  placeholder: Placeholder,
  style: PlaceholderStyle,
  theme: Theme,
  lang: string,
): XmlElement {
  const { role, ground, align, anchor } = style;
  const box = { wrap: 'square', lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor: anchors[anchor] };
  return el(
    'p:sp',
    {},
    el(
      'p:nvSpPr',
      {},
      el('p:cNvPr', { id, name: placeholder.name }),
      el('p:cNvSpPr', {}, el('a:spLocks', { noGrp: 1 })),
      el('p:nvPr', {}, placeholderElement(placeholder)),
    ),
    el('p:spPr', {}, transform(placeholder.box), el('a:prstGeom', { prst: 'rect' }, el('a:avLst'))),
    el(
      'p:txBody',
      {},
      el('a:bodyPr', box, el('a:noAutofit')),
      el('a:lstStyle', {}, paragraphStyle('a:lvl1pPr', role, ground[role.color], theme, sides[align])),
      el('a:p', {}, content(placeholder, lang), el('a:endParaRPr', { lang })),
    ),
  );
}

function content({ type, name }: Placeholder, lang: string): XmlElement {
  if (type === 'sldNum') {
    const id = '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}';
    return el('a:fld', { id, type: 'slidenum' }, el('a:rPr', { lang }), el('a:t', {}, '‹#›'));
  }
  return el('a:r', {}, el('a:rPr', { lang }), el('a:t', {}, name));
}
