import type { Theme } from '../../../theme/read-theme.ts';
import type { Ground } from '../../../theme/schema.ts';
import { el, type XmlElement } from '../../../xml/tree.ts';
import { type Placeholder, placeholderElement, slideNumberField } from '../placeholders.ts';
import { anchors, paragraphStyle, transform } from './shapes.ts';

/** What a base presentation is written for; `foot` has the words at the foot of each slide. */
export type LayoutSetting = {
  theme: Theme;
  lang: string;
  rtl: boolean;
  /** What the master stands on. */
  ground: Ground;
  foot: Partial<Record<Placeholder['type'], string>>;
};

/** A placeholder of a layout or the master, with its box and its look. */
export function placeholderShape(id: number, placeholder: Placeholder, setting: LayoutSetting): XmlElement {
  const { theme, lang, rtl } = setting;
  const { look, anchor, box, name } = placeholder;
  const application = placeholderElement(placeholder);
  if (isFigure(placeholder)) application.attributes.hasCustomPrompt = '1';
  const body = { wrap: 'square', lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor: anchors[anchor] };
  return el(
    'p:sp',
    {},
    el(
      'p:nvSpPr',
      {},
      el('p:cNvPr', { id, name }),
      el('p:cNvSpPr', {}, el('a:spLocks', { noGrp: 1 })),
      el('p:nvPr', {}, application),
    ),
    el('p:spPr', {}, transform(box), el('a:prstGeom', { prst: 'rect' }, el('a:avLst'))),
    el(
      'p:txBody',
      {},
      el('a:bodyPr', body, el('a:noAutofit')),
      el('a:lstStyle', {}, paragraphStyle(0, look, theme, rtl)),
      el('a:p', {}, content(placeholder, setting), el('a:endParaRPr', { lang })),
    ),
  );
}

/** A new slide takes the words at its foot from its layout; what else stands in a layout is a prompt. */
function content({ type, name, look }: Placeholder, { lang, foot }: LayoutSetting): XmlElement {
  const properties = el('a:rPr', { lang });
  if (type === 'sldNum') return el('a:fld', slideNumberField, properties, el('a:t', {}, '‹#›'));
  const prompt = isFigure({ type, look }) ? '00' : name;
  return el('a:r', {}, properties, el('a:t', {}, foot[type] ?? prompt));
}

/** So large that words would not fit: the prompt of a place for a figure is one. */
function isFigure({ type, look }: Pick<Placeholder, 'type' | 'look'>): boolean {
  return type === 'body' && look.size >= 60;
}
