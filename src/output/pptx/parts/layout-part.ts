import type { Box } from '../../../page.ts';
import { toBox } from '../../../theme/areas.ts';
import type { Theme } from '../../../theme/read-theme.ts';
import type { Ground, LayoutArea } from '../../../theme/schema.ts';
import { el, type XmlElement } from '../../../xml/tree.ts';
import type { SlideLayout } from '../layouts.ts';
import { solidFill } from '../scheme-color.ts';
import { colorMapOverride } from './color-map.ts';
import { type LayoutArt, logoShape, pictureBackground, scrimFill } from './layout-art.ts';
import { namespaces } from './namespaces.ts';
import { type LayoutSetting, placeholderShape } from './placeholder-shape.ts';
import { transform, treeHead } from './shapes.ts';

/** A slide layout: its ground or background, its marks and logo, and its placeholders. */
export function layoutPart(layout: SlideLayout, setting: LayoutSetting, art: LayoutArt = {}): XmlElement {
  const { theme } = setting;
  const base = theme.layouts[layout.base] as LayoutArea;
  const ground = theme.grounds[base.ground] as Ground;
  const shapes = [
    ...scrimShapes(art, ground, setting),
    ...base.marks.map(
      ({ area, fill }) =>
        (id: number) =>
          markShape(id, toBox(area), solidFill(theme, fill), setting),
    ),
    ...(art.logo ? [(id: number) => logoShape(id, art.logo as NonNullable<LayoutArt['logo']>)] : []),
    ...layout.placeholders.map((placeholder) => (id: number) => placeholderShape(id, placeholder, setting)),
  ];
  return el(
    'p:sldLayout',
    { ...namespaces, type: layout.type, preserve: 1 },
    el(
      'p:cSld',
      { name: layout.name },
      art.background ? pictureBackground(art.background.id) : background(ground.fill, theme),
      el(
        'p:spTree',
        {},
        treeHead(),
        shapes.map((shape, index) => shape(index + 2)),
      ),
    ),
    colorMapOverride(ground, setting.ground, theme),
  );
}

/** What lies between a background and the words on it. */
function scrimShapes({ background: picture }: LayoutArt, ground: Ground, setting: LayoutSetting) {
  if (!picture || picture.scrim === 0) return [];
  const { width, height } = setting.theme.slide;
  const fill = scrimFill(setting.theme, ground.fill, picture.scrim);
  return [(id: number) => markShape(id, { x: 0, y: 0, width, height }, fill, setting)];
}

export function background(fill: string, theme: Theme): XmlElement {
  return el('p:bg', {}, el('p:bgPr', {}, solidFill(theme, fill), el('a:effectLst')));
}

function markShape(id: number, box: Box, fill: XmlElement, { lang }: LayoutSetting): XmlElement {
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
      fill,
      el('a:ln', {}, el('a:noFill')),
    ),
    el('p:txBody', {}, el('a:bodyPr'), el('a:lstStyle'), el('a:p', {}, el('a:endParaRPr', { lang }))),
  );
}
