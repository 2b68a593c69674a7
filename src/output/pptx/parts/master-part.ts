import type { Areas, LayoutAreas, RegionName } from '../../../theme/areas.ts';
import type { Theme } from '../../../theme/read-theme.ts';
import type { Ground, Role } from '../../../theme/schema.ts';
import { el, findNamed, type XmlElement } from '../../../xml/tree.ts';
import { type Placeholder, regionPlaceholders } from '../placeholders.ts';
import { lookOfRole } from '../text-look.ts';
import { colorMapOf } from './color-map.ts';
import { background } from './layout-part.ts';
import { namespaces } from './namespaces.ts';
import { type LayoutSetting, placeholderShape } from './placeholder-shape.ts';
import { paragraphStyle, treeHead } from './shapes.ts';

const regions: readonly RegionName[] = ['title', 'date', 'footer', 'number'];

/** The slide master, after the theme's layout that offers the most of what a master has. */
export function masterPart(setting: LayoutSetting, areas: Areas, layoutIds: readonly string[]): XmlElement {
  const { theme, rtl } = setting;
  const layout = fullestLayout(areas);
  const ground = theme.grounds[layout.ground] as Ground;
  const title = lookOfRole(theme.roles.title as Role, ground, 'start');
  const shapes = masterPlaceholders(layout, theme).map((placeholder, index) =>
    placeholderShape(index + 2, placeholder, setting),
  );
  // Ids of masters and layouts share one range of numbers; the master's own is 2147483648.
  const ids = layoutIds.map((id, index) => el('p:sldLayoutId', { id: 2_147_483_649 + index, 'r:id': id }));
  return el(
    'p:sldMaster',
    namespaces,
    el('p:cSld', {}, background(ground.fill, theme), el('p:spTree', {}, treeHead(), shapes)),
    el('p:clrMap', colorMapOf(ground, theme)),
    el('p:sldLayoutIdLst', {}, ids),
    el(
      'p:txStyles',
      {},
      el('p:titleStyle', {}, paragraphStyle(0, title, theme, rtl)),
      el('p:bodyStyle', {}, levels(setting, ground, true)),
      el('p:otherStyle', {}, levels(setting, ground, false)),
    ),
  );
}

/** The ground that the master stands on, and new slides with it. */
export function masterGround({ theme, areas }: { theme: Theme; areas: Areas }): Ground {
  return theme.grounds[fullestLayout(areas).ground] as Ground;
}

function fullestLayout(areas: Areas): LayoutAreas {
  const offered = (layout: LayoutAreas) =>
    regions.filter((name) => layout.regions[name]).length + (layout.body ? 1 : 0);
  const [first] = Object.values(areas.layouts).sort((a, b) => offered(b) - offered(a));
  return first as LayoutAreas;
}

function masterPlaceholders(layout: LayoutAreas, theme: Theme): Placeholder[] {
  const ground = theme.grounds[layout.ground] as Ground;
  const [title, ...foot] = regionPlaceholders(layout, regions, theme);
  const look = lookOfRole(theme.roles.body as Role, ground, 'start');
  const body: Placeholder[] = layout.body
    ? [{ type: 'body', idx: 1, name: 'Text', box: layout.body, anchor: 'top', look }]
    : [];
  return [...(title ? [title] : []), ...body, ...foot];
}

/**
 * Five outline levels, each a step smaller and further in. Their colour is the map's, not the scheme's, so that what
 * is added on a dark slide is light.
 */
export function levels({ theme, rtl }: LayoutSetting, ground: Ground, bullets: boolean): XmlElement[] {
  const role = theme.roles.body as Role;
  return [0, 1, 2, 3, 4].map((level) => {
    const size = role.sizes[Math.min(level, role.sizes.length - 1)] ?? 18;
    const look = lookOfRole({ ...role, sizes: [size] }, ground, 'start');
    const listed = { ...look, bullet: 'disc' as const, indent: size * (1 + level) };
    const style = paragraphStyle(level, bullets ? listed : look, theme, rtl);
    const fill = findNamed(style, 'a:solidFill');
    if (fill) fill.children = [el('a:schemeClr', { val: 'tx1' })];
    return style;
  });
}
