import type { Box } from '../page.ts';
import type { Theme } from './read-theme.ts';
import type { Region } from './schema.ts';

/** A region of text of a layout: its box, and how the text stands in it. */
export type Area = {
  box: Box;
  /** Where it stands on a slide with a stamp, if that takes room of its line. */
  besideStamp?: Box;
  role: string;
  anchor: Region['anchor'];
  align: Region['align'];
  /** RRGGBB of what a brand's layout draws behind it. */
  behind?: string;
};

export type RegionName = 'title' | 'eyebrow' | 'subtitle' | 'date' | 'footer' | 'number' | 'stamp';

/** What a layout of the base presentation offers a slide. */
export type LayoutAreas = {
  ground: string;
  regions: Partial<Record<RegionName, Area>>;
  body: Box | undefined;
  logo?: Box | undefined;
  /** The theme in the colours and fonts of this layout, where layouts of the deck differ in them. */
  theme?: Theme;
};

/** The areas of each layout of a base presentation, by the layout's name. */
export type Areas = { slide: { width: number; height: number }; layouts: Record<string, LayoutAreas> };

/** The region's role where a layout names none. */
export const defaultRoles: Record<RegionName, string> = {
  title: 'title',
  eyebrow: 'eyebrow',
  subtitle: 'subtitle',
  date: 'footer',
  footer: 'footer',
  number: 'footer',
  stamp: 'stamp',
};

const regionNames = Object.keys(defaultRoles) as RegionName[];

/** The areas of the built-in base presentation. */
export function areasOf(theme: Theme): Areas {
  const layouts = Object.entries(theme.layouts).map(([name, layout]) => {
    const logo = showsLogo(theme, name) && layout.logo ? toBox(layout.logo) : undefined;
    const regions = regionNames.flatMap((region) => {
      const found = layout[region];
      return found ? [[region, beside(toArea(found, defaultRoles[region]), logo)]] : [];
    });
    const body = layout.body && toBox(layout.body);
    return [name, { ground: layout.ground, regions: Object.fromEntries(regions), body, logo }];
  });
  return { slide: theme.slide, layouts: Object.fromEntries(layouts) };
}

function toArea(region: Region, role: string): Area {
  return { box: toBox(region.area), role: region.role ?? role, anchor: region.anchor, align: region.align };
}

function showsLogo({ logo }: Theme, layout: string): boolean {
  return logo !== undefined && (logo.layouts?.includes(layout) ?? true);
}

const logoGap = 16;

/** A region that reaches into the logo ends before it, on the side where it has more room. */
function beside(area: Area, logo: Box | undefined): Area {
  const { box } = area;
  if (!logo || !overlap(box, logo)) return area;
  const right = logo.x + logo.width + logoGap;
  const [before, after] = [logo.x - logoGap - box.x, box.x + box.width - right];
  return { ...area, box: before >= after ? { ...box, width: before } : { ...box, x: right, width: after } };
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

export function toBox([x, y, width, height]: readonly [number, number, number, number]): Box {
  return { x, y, width, height };
}
