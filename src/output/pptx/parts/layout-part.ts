import type { Areas } from '../../../theme/areas.ts';
import { toBox } from '../../../theme/areas.ts';
import type { Theme } from '../../../theme/read-theme.ts';
import type { Ground, LayoutArea } from '../../../theme/schema.ts';
import { el, type XmlElement } from '../../../xml/tree.ts';
import { placeholderStyle, type SlideLayout } from '../layouts.ts';
import { solidFill } from '../scheme-color.ts';
import { namespaces } from './namespaces.ts';
import { placeholderShape } from './placeholder-shape.ts';
import { transform, treeHead } from './shapes.ts';

/** A slide layout: its ground, its marks, and its placeholders. */
export function layoutPart(layout: SlideLayout, theme: Theme, areas: Areas, lang: string): XmlElement {
  const base = theme.layouts[layout.base] as LayoutArea;
  const ground = theme.grounds[base.ground] as Ground;
  const firstText = 2 + base.marks.length;
  return el(
    'p:sldLayout',
    { ...namespaces, type: base.type, preserve: 1 },
    el(
      'p:cSld',
      { name: layout.name },
      background(ground.fill, theme),
      el(
        'p:spTree',
        {},
        treeHead(),
        base.marks.map(({ area, fill }, index) => markShape(index + 2, toBox(area), fill, theme, lang)),
        layout.placeholders.map((placeholder, index) =>
          placeholderShape(
            firstText + index,
            placeholder,
            placeholderStyle(placeholder, layout.base, theme, areas),
            theme,
            lang,
          ),
        ),
      ),
    ),
    el('p:clrMapOvr', {}, el('a:masterClrMapping')),
  );
}

export function background(fill: string, theme: Theme): XmlElement {
  return el('p:bg', {}, el('p:bgPr', {}, solidFill(theme, fill), el('a:effectLst')));
}

function markShape(
  id: number,
  box: ReturnType<typeof toBox>,
  fill: string,
  theme: Theme,
  lang: string,
): XmlElement {
  return el(
    'p:sp',
    {},
    el(
      'p:nvSpPr',
      {},
      el('p:cNvPr', { id, name: `Mark ${id - 1}` }),
      el('p:cNvSpPr'),
      el('p:nvPr', { userDrawn: 1 }),
    ),
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
