import type { Box, Item, Page, TextItem, TextRole } from '../../page.ts';
import type { LayoutAreas, RegionName } from '../../theme/areas.ts';
import type { Theme } from '../../theme/read-theme.ts';
import type { Ground, Role } from '../../theme/schema.ts';
import { el, type XmlElement } from '../../xml/tree.ts';
import { lookOfParagraph, lookOfRole, type TextLook } from './text-look.ts';

/** A placeholder of a layout; `idx` ties a slide's text to it. */
export type Placeholder = {
  type: 'title' | 'ctrTitle' | 'subTitle' | 'body' | 'obj' | 'dt' | 'ftr' | 'sldNum';
  idx: number | undefined;
  /** What the layout calls it. */
  name: string;
  box: Box;
  anchor: TextItem['anchor'];
  look: TextLook;
};

type Row = Pick<Placeholder, 'type' | 'idx' | 'name'>;

/** Which placeholder each role of text fills; a slide's bodies are numbered on from `idx`. */
const rows: Partial<Record<TextRole, Row>> = {
  title: { type: 'title', idx: undefined, name: 'Title' },
  subtitle: { type: 'subTitle', idx: 1, name: 'Subtitle' },
  date: { type: 'dt', idx: 10, name: 'Date' },
  footer: { type: 'ftr', idx: 11, name: 'Footer' },
  number: { type: 'sldNum', idx: 12, name: 'Slide number' },
  eyebrow: { type: 'body', idx: 13, name: 'Topic' },
  body: { type: 'body', idx: 20, name: 'Text' },
};

/** The regions of a layout's areas as placeholders: those that are asked for, and that it has. */
export function regionPlaceholders(
  areas: LayoutAreas,
  names: readonly RegionName[],
  theme: Theme,
): Placeholder[] {
  const ground = theme.grounds[areas.ground] as Ground;
  return names.flatMap((name) => {
    const area = areas.regions[name];
    const row = name === 'stamp' ? undefined : rows[name];
    if (!area || !row) return [];
    const look = lookOfRole(theme.roles[area.role] as Role, ground, area.align);
    return [{ ...row, box: area.box, anchor: area.anchor, look }];
  });
}

/** The placeholders that a page's texts fill, by the item's position. Regions look as the theme says. */
export function placeholdersOf(page: Page, areas: LayoutAreas, theme: Theme): Map<number, Placeholder> {
  const regions = regionPlaceholders(areas, Object.keys(areas.regions) as RegionName[], theme);
  const ground = theme.grounds[areas.ground] as Ground;
  const plain = lookOfRole(theme.roles.body as Role, ground, 'start');
  const found = new Map<number, Placeholder>();
  let bodies = 0;
  for (const [position, item] of page.items.entries()) {
    const row = item.type === 'text' ? rows[item.role] : undefined;
    if (!row || item.type !== 'text') continue;
    const region = regions.find(({ type, idx }) => type === row.type && idx === row.idx);
    const own = item.role === 'body' ? numbered(row, bodies++) : row;
    const box = { x: item.x, y: item.y, width: item.width, height: item.height };
    const look = lookOfParagraph(item.paragraphs[0], plain);
    const color = onGround(look.color, ground, theme);
    found.set(position, region ?? { ...own, box, anchor: item.anchor, look: { ...look, color } });
  }
  return found;
}

const textColors = ['text', 'heading', 'label', 'key', 'muted', 'strong'] as const;

/** A layout has no panels: what is written on one there has the colour that its role has on the page. */
function onGround(color: string, ground: Ground, theme: Theme): string {
  if (textColors.some((name) => ground[name] === color)) return color;
  const names = Object.values(theme.grounds).flatMap(
    (other) => textColors.find((name) => other[name] === color) ?? [],
  );
  return names[0] === undefined ? color : ground[names[0]];
}

function numbered(row: Row, index: number): Row {
  const name = index > 0 ? `${row.name} ${index + 1}` : row.name;
  return { ...row, idx: (row.idx ?? 0) + index, name };
}

export function placeholderElement({ type, idx }: Pick<Placeholder, 'type' | 'idx'>): XmlElement {
  return el('p:ph', { type: type === 'obj' ? undefined : type, idx });
}

/** The field that shows a slide's number; its id is any GUID. */
export const slideNumberField = { id: '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}', type: 'slidenum' };

/** Whether two boxes are the same to a hundredth of a point. */
export function sameBox(item: Box & Partial<Item>, box: Box): boolean {
  return (['x', 'y', 'width', 'height'] as const).every((side) => Math.abs(item[side] - box[side]) < 0.01);
}
