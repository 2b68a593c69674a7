import type { Box } from '../../../page.ts';
import type { Theme } from '../../../theme/read-theme.ts';
import { el, findNamed, type XmlElement } from '../../../xml/tree.ts';
import { solidFill } from '../scheme-color.ts';
import { transform } from './shapes.ts';

/** The pictures of a layout, by their relationship ids. */
export type LayoutArt = {
  logo?: { id: string; box: Box; alt: string };
  background?: { id: string; scrim: number };
};

/** The logo, on the layout: slides show it, and nobody moves it by mistake. */
export function logoShape(id: number, { id: embed, box, alt }: NonNullable<LayoutArt['logo']>): XmlElement {
  return el(
    'p:pic',
    {},
    el(
      'p:nvPicPr',
      {},
      el('p:cNvPr', { id, name: 'Logo', descr: alt }),
      el('p:cNvPicPr', {}, el('a:picLocks', { noChangeAspect: 1 })),
      el('p:nvPr', { userDrawn: 1 }),
    ),
    el('p:blipFill', {}, el('a:blip', { 'r:embed': embed }), el('a:stretch', {}, el('a:fillRect'))),
    el('p:spPr', {}, transform(box), el('a:prstGeom', { prst: 'rect' }, el('a:avLst'))),
  );
}

export function pictureBackground(embed: string): XmlElement {
  return el(
    'p:bg',
    {},
    el(
      'p:bgPr',
      {},
      el(
        'a:blipFill',
        { dpi: 0, rotWithShape: 1 },
        el('a:blip', { 'r:embed': embed }),
        el('a:stretch', {}, el('a:fillRect')),
      ),
      el('a:effectLst'),
    ),
  );
}

/** The fill of a scrim: the ground, let through by what is left of it. */
export function scrimFill(theme: Theme, token: string, scrim: number): XmlElement {
  const fill = solidFill(theme, token);
  findNamed(fill, 'a:schemeClr')?.children.push(el('a:alpha', { val: Math.round(scrim * 1000) }));
  return fill;
}
