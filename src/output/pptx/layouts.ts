import type { Box, Page } from '../../page.ts';
import type { Areas, LayoutAreas, RegionName } from '../../theme/areas.ts';
import type { Theme } from '../../theme/read-theme.ts';
import type { Ground, LayoutArea, Role } from '../../theme/schema.ts';
import { type Placeholder, placeholdersOf, regionPlaceholders } from './placeholders.ts';
import { lookOfRole } from './text-look.ts';

/** A layout of the presentation. */
export type SlideLayout = {
  /** Which pages have it: their layout and kind. */
  key: string;
  /** How many regions of main text it has. */
  bodies: number;
  name: string;
  type: LayoutArea['type'];
  /** The theme's layout that it is made from. */
  base: string;
  placeholders: Placeholder[];
};

function layoutKey({ layout, kind }: Page): string {
  return `${layout}/${kind}`;
}

function countBodies({ items }: Page): number {
  return items.filter((item) => item.type === 'text' && item.role === 'body').length;
}

/** The layout of a page: of those for its kind the one with as many regions of text, or else with the fewest more. */
export function chooseLayout<T extends { layout: SlideLayout }>(
  layouts: readonly T[],
  page: Page,
): T | undefined {
  const own = layouts
    .filter(({ layout }) => layout.key === layoutKey(page))
    .sort((a, b) => a.layout.bodies - b.layout.bodies);
  return own.find(({ layout }) => layout.bodies >= countBodies(page)) ?? own.at(-1);
}

/**
 * The layouts of a deck: one for each kind of slide, after its model, with one placeholder for each region of text;
 * then those that "New Slide" is expected to offer.
 */
export function layoutsOf(models: readonly Page[], theme: Theme, areas: Areas): SlideLayout[] {
  const distinct = new Map(models.map((model) => [`${layoutKey(model)}/${countBodies(model)}`, model]));
  const kinds = [...distinct.values()].map((model) => kindLayout(model, theme, areas));
  const layouts = [...kinds, ...standardLayouts(theme, areas)];
  const names = uniqueNames(layouts.map(({ name }) => name));
  return layouts.map((layout, index) => ({
    ...layout,
    name: names[index] ?? layout.name,
    placeholders: layout.placeholders.map((placeholder) => ofLayout(placeholder, layout.type)),
  }));
}

/** Layouts are told apart by their names, in the gallery and when slides are pasted; capitals do not count. */
function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let own = name;
    for (let number = 2; taken.has(own.toLowerCase()); number += 1) own = `${name} ${number}`;
    taken.add(own.toLowerCase());
    return own;
  });
}

/** On a title slide PowerPoint calls the title a centred one, wherever it stands. */
function ofLayout(placeholder: Placeholder, type: LayoutArea['type']): Placeholder {
  const centred = type === 'title' && placeholder.type === 'title';
  return centred ? { ...placeholder, type: 'ctrTitle' } : placeholder;
}

function kindLayout(model: Page, theme: Theme, areas: Areas): SlideLayout {
  const base = areas.layouts[model.layout] as LayoutAreas;
  const { type } = theme.layouts[model.layout] as LayoutArea;
  const placeholders = [...placeholdersOf(model, base, theme).values()];
  return {
    key: layoutKey(model),
    bodies: countBodies(model),
    base: model.layout,
    name: titleCase(model.kind),
    type,
    placeholders,
  };
}

function titleCase(kind: string): string {
  const words = kind.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

type Standard = {
  name: string;
  type: LayoutArea['type'];
  after: LayoutArea['type'];
  regions: RegionName[];
  bodies: number;
};

const foot: RegionName[] = ['date', 'footer', 'number'];

/** The layouts that people know from every presentation; `after` is the type of the theme's layout they look like. */
const standards: readonly Standard[] = [
  { name: 'Title Slide', type: 'title', after: 'title', regions: ['title', 'subtitle', ...foot], bodies: 0 },
  { name: 'Title and Content', type: 'obj', after: 'obj', regions: ['title', 'eyebrow', ...foot], bodies: 1 },
  { name: 'Two Content', type: 'twoObj', after: 'obj', regions: ['title', 'eyebrow', ...foot], bodies: 2 },
  {
    name: 'Section Header',
    type: 'secHead',
    after: 'secHead',
    regions: ['title', 'subtitle', ...foot],
    bodies: 0,
  },
  { name: 'Title Only', type: 'titleOnly', after: 'obj', regions: ['title', 'eyebrow', ...foot], bodies: 0 },
  { name: 'Blank', type: 'blank', after: 'obj', regions: foot, bodies: 0 },
];

function standardLayouts(theme: Theme, areas: Areas): SlideLayout[] {
  return standards.flatMap(({ name, type, after, regions, bodies }) => {
    const base = Object.keys(theme.layouts).find((key) => theme.layouts[key]?.type === after);
    const found = base === undefined ? undefined : areas.layouts[base];
    if (base === undefined || !found) return [];
    const placeholders = [...regionPlaceholders(found, regions, theme), ...contents(found, bodies, theme)];
    return [{ key: `standard/${name}`, bodies, name, type, base, placeholders }];
  });
}

const gutter = 36;

/** Placeholders for anything, side by side in the body area. */
function contents({ body, ground }: LayoutAreas, count: number, theme: Theme): Placeholder[] {
  if (!body) return [];
  const width = (body.width - gutter * (count - 1)) / count;
  const plain = lookOfRole(theme.roles.body as Role, theme.grounds[ground] as Ground, 'start');
  const look = { ...plain, bullet: 'disc' as const, indent: plain.size };
  return Array.from({ length: count }, (_, index) => {
    const box: Box = { ...body, x: body.x + index * (width + gutter), width };
    return {
      type: 'obj',
      idx: index + 1,
      name: index > 0 ? `Content ${index + 1}` : 'Content',
      box,
      anchor: 'top',
      look,
    };
  });
}
