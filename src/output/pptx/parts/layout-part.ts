import type { Box } from '../../../page.ts';
import { toBox } from '../../../theme/areas.ts';
import type { Theme } from '../../../theme/read-theme.ts';
import type { Ground, LayoutArea } from '../../../theme/schema.ts';
import { el, type XmlElement } from '../../../xml/tree.ts';
import type { SlideLayout } from '../layouts.ts';
import { solidFill } from '../scheme-color.ts';
import { colorMapOverride } from './color-map.ts';
import { namespaces } from './namespaces.ts';
import { placeholderShape, type Setting } from './placeholder-shape.ts';
import { transform, treeHead } from './shapes.ts';

/** A slide layout: its ground, its marks, and its placeholders. */
export function layoutPart(layout: SlideLayout, setting: Setting): XmlElement {
  const { theme } = setting;
  const base = theme.layouts[layout.base] as LayoutArea;
  const ground = theme.grounds[base.ground] as Ground;
  const firstText = 2 + base.marks.length;
  const marks = base.marks.map(({ area, fill }, index) => markShape(index + 2, toBox(area), fill, setting));
  const texts = layout.placeholders.map((placeholder, index) =>
    placeholderShape(firstText + index, placeholder, setting),
  );
  return el(
    'p:sldLayout',
    { ...namespaces, type: layout.type, preserve: 1 },
    el(
      'p:cSld',
      { name: layout.name },
      background(ground.fill, theme),
      el('p:spTree', {}, treeHead(), marks, texts),
    ),
    colorMapOverride(ground, setting.ground, theme),
  );
}

export function background(fill: string, theme: Theme): XmlElement {
  return el('p:bg', {}, el('p:bgPr', {}, solidFill(theme, fill), el('a:effectLst')));
}

function markShape(id: number, box: Box, fill: string, { theme, lang }: Setting): XmlElement {
  const name = `Mark ${id - 1}`;
  return el(
    'p:sp',
    {},
    el('p:nvSpPr', {}, el('p:cNvPr', { id, name }), el('p:cNvSpPr'), el('p:nvPr', { userDrawn: 1 })),
    el(
      'p:spPr',
      {},
      transform(box),
      el('a:prstGeom', { prst: 'rect' }, el('a:avLst')),
      solidFill(theme, fill),
      el('a:ln', {}, el('a:noFill')),
    ),
    el('p:txBody', {}, el('a:bodyPr'), el('a:lstStyle'), el('a:p', {}, el('a:endParaRPr', { lang }))),
  );
}
