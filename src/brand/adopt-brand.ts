import type { Report } from '../problems.ts';
import { type Areas, defaultRoles, type LayoutAreas, type RegionName } from '../theme/areas.ts';
import { contrast } from '../theme/color.ts';
import type { Theme } from '../theme/read-theme.ts';
import type { LayoutArea, Role } from '../theme/schema.ts';
import type { XmlElement } from '../xml/tree.ts';
import { scaled } from './boxes.ts';
import type { Brand, BrandLayout, BrandPlaceholder, CarriedParts } from './brand.ts';
import {
  addGround,
  brandTheme,
  leastContrast,
  pageGround,
  type Replaced,
  textOn,
  toPaint,
} from './brand-theme.ts';
import { type Choice, chooseLayouts, type Mapping } from './choose-layouts.ts';
import { groundUnder } from './ground-under.ts';
import { type Matched, matchPlaceholders } from './match-placeholders.ts';
import { placeAreas } from './place-areas.ts';

/** A placeholder of a brand's layout that a slide fills, and what its text need not say; lengths in points. */
export type AdoptedPlaceholder = BrandPlaceholder & { inherited: { size?: number; color?: string } };

/** A layout of the brand, as slides stand on it. */
export type AdoptedLayout = {
  part: string;
  colorMap: XmlElement;
  regions: Partial<Record<RegionName, AdoptedPlaceholder>>;
  bodies: readonly AdoptedPlaceholder[];
};

/**
 * A brand as a base presentation. Slides are laid out in `areas` in the points of the theme's own slide, so that all
 * its lengths keep their proportion, and are `scale` times as large in the deck.
 */
export type Adopted = {
  theme: Theme;
  areas: Areas;
  scale: number;
  carried: CarriedParts;
  layouts: Readonly<Record<string, AdoptedLayout>>;
  choices: Readonly<Record<string, Choice>>;
  /** What stands in another colour than the brand's, because that could not be read. */
  replaced: readonly (Replaced & { layout: string })[];
};

/** Puts the theme's layouts onto the brand's: areas, colours and fonts of each. Reports a mapping that leads nowhere. */
export function adoptBrand(brand: Brand, theme: Theme, mapping: Mapping, report: Report): Adopted {
  const scale = Math.min(brand.slide.width / theme.slide.width, brand.slide.height / theme.slide.height);
  const slide = { width: brand.slide.width / scale, height: brand.slide.height / scale };
  const snapped = { ...theme, slide, roles: snapSizes(theme.roles, scale) };
  const choices = chooseLayouts(brand, theme, mapping, report);
  const made = Object.entries(choices).map(([name, { layout }]) => {
    const own = theme.layouts[name] as LayoutArea;
    return [name, adoptLayout(layout, own, snapped, scale)] as const;
  });
  const first = made.find(([name]) => theme.layouts[name]?.type === 'obj') ?? made[0];
  return {
    theme: first?.[1].areas.theme ?? snapped,
    areas: { slide, layouts: Object.fromEntries(made.map(([name, { areas }]) => [name, areas])) },
    scale,
    carried: brand.carried,
    layouts: Object.fromEntries(made.map(([name, { adopted }]) => [name, adopted])),
    choices,
    replaced: made.flatMap(([layout, { replaced }]) => replaced.map((each) => ({ ...each, layout }))),
  };
}

/** Sizes of text in a deck are whole or half points, as people set them. */
function snap(size: number, scale: number): number {
  return Math.round(size * scale * 2) / 2 / scale;
}

function snapSizes(roles: Theme['roles'], scale: number): Theme['roles'] {
  const entries = Object.entries(roles).map(([name, role]) => {
    const sizes = role.sizes.map((size) => snap(size, scale));
    return [name, { ...role, sizes: [...new Set(sizes)] }];
  });
  return Object.fromEntries(entries);
}

type Made = { areas: LayoutAreas & { theme: Theme }; adopted: AdoptedLayout; replaced: Replaced[] };

function adoptLayout(layout: BrandLayout, own: LayoutArea, theme: Theme, scale: number): Made {
  const matched = matchPlaceholders(layout, own);
  const roles = { ...theme.roles, ...regionRoles(matched, own, theme, scale) };
  const placed = placeAreas({
    slide: theme.slide,
    own,
    filled: mapValues(matched.regions, (each) => shrunk(each, scale)),
    bodies: matched.bodies.map((each) => shrunk(each, scale)),
    drawings: layout.drawings.map((drawing) => ({ ...drawing, box: scaled(drawing.box, 1 / scale) })),
    roles,
    roleOf: (region) => (matched.regions[region] ? regionRole(region) : roleOf(region, own)),
  });
  const under = (box: NonNullable<typeof placed.body>) => groundUnder(layout, scaled(box, scale));
  const main = placed.body ?? placed.regions.title?.box;
  const made = brandTheme({ ...theme, roles }, layout, main ? under(main) : layout.background);
  const areas = { ground: pageGround, ...placed, theme: made.theme };
  const replaced = [...made.replaced, ...colorRegions(areas, matched, layout, under, scale)];
  return { areas, adopted: adopted(layout, matched, areas), replaced };
}

function shrunk(placeholder: BrandPlaceholder, scale: number): BrandPlaceholder {
  return { ...placeholder, room: scaled(placeholder.room, 1 / scale) };
}

function mapValues<T, U>(
  values: Partial<Record<RegionName, T>>,
  change: (value: T) => U,
): Partial<Record<RegionName, U>> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value)]));
}

const regionRole = (region: RegionName) => `brand ${region}`;

function roleOf(region: RegionName, own: LayoutArea): string {
  return own[region]?.role ?? defaultRoles[region];
}

/**
 * The brand's own size where its room holds two lines of that, since headlines here are sentences; else no larger than
 * ours, so that long and short ones come out alike.
 */
function largestSize({ look, room }: BrandPlaceholder, { sizes, leading }: Role, scale: number): number {
  const [ours = 18] = sizes;
  if (look.size === undefined) return ours;
  const twoLines = room.height / scale / (2 * leading);
  return Math.min(look.size / scale, Math.max(twoLines, ours));
}

/** How many sizes lie between a brand's own and the smallest of ours. */
const steps = 6;

/** Lines that a region has to hold, and the smallest size, in points, that its text may get for that. */
const sentence = { lines: 3, least: 16 };
const furniture = { lines: 1, least: 9 };

/** Our smallest size, or where the brand's room is too low for that, the one that it holds. */
function floorOf(region: RegionName, { room }: BrandPlaceholder, role: Role, scale: number): number {
  const { lines, least } = region === 'title' || region === 'subtitle' ? sentence : furniture;
  // Half a point less, which snapping may add.
  const held = room.height / scale / (lines * role.leading) - 0.5;
  return Math.min(role.sizes.at(-1) ?? 18, Math.max(held, least));
}

/** The roles of the regions that the brand has: its size first, then down to the floor. */
function regionRoles(
  { regions }: Matched,
  own: LayoutArea,
  theme: Theme,
  scale: number,
): Record<string, Role> {
  const entries = Object.entries(regions).map(([name, each]) => {
    const { look } = each;
    const role = theme.roles[roleOf(name as RegionName, own)] as Role;
    const largest = largestSize(each, role, scale);
    const floor = Math.min(floorOf(name as RegionName, each, role, scale), largest * 0.85);
    const sizes = Array.from({ length: steps + 1 }, (_, step) =>
      snap(largest - ((largest - floor) * step) / steps, scale),
    );
    const { face, bold, italic, capitals, tracking } = look;
    return [
      regionRole(name as RegionName),
      { ...role, face, bold, italic, capitals, tracking: tracking / scale, sizes: [...new Set(sizes)] },
    ];
  });
  return Object.fromEntries(entries);
}

/** Gives each region colours that can be read where it stands: the brand's own, or else others. */
function colorRegions(
  areas: LayoutAreas & { theme: Theme },
  { regions }: Matched,
  layout: BrandLayout,
  under: (box: LayoutAreas['body'] & object) => { hex: string },
  scale: number,
): Replaced[] {
  const { theme } = areas;
  const page = theme.palette[theme.grounds[pageGround]?.fill ?? '']?.hex;
  return Object.entries(areas.regions).flatMap(([name, area]) => {
    const fill = toPaint(under(area.box), layout.scheme);
    const role = theme.roles[area.role] as Role;
    const own = regions[name as RegionName];
    const ownRole = `brand ${name}`;
    area.role = ownRole;
    area.behind = fill.hex;
    if (!own) {
      const elsewhere = fill.hex !== page;
      if (elsewhere) addGround(theme, ownRole, fill, layout.scheme);
      const ground = elsewhere ? ownRole : pageGround;
      theme.roles[ownRole] = { ...role, color: theme.grounds[ground]?.[role.color as 'text'] ?? role.color };
      return [];
    }
    theme.roles[ownRole] = { ...role, color: ownRole };
    const quiet =
      role.color === 'muted' && fill.hex === page ? theme.palette[`${pageGround} muted`] : undefined;
    const text = quiet ?? textOn(fill, layout.scheme);
    const wanted = own.look.color ? toPaint(own.look.color, layout.scheme) : text;
    const isLarge = (own.look.size ?? 0) >= 18 || (role.sizes[0] ?? 0) * scale >= 18;
    const seen = contrast(wanted.hex, fill.hex);
    const reads = seen >= (isLarge ? leastContrast.large : leastContrast.text);
    theme.palette[ownRole] = reads ? wanted : text;
    if (reads || text.hex === wanted.hex) return [];
    return [
      { ground: pageGround, use: name, wanted: wanted.hex, on: fill.hex, contrast: seen, instead: text.hex },
    ];
  });
}

function adopted(layout: BrandLayout, matched: Matched, { theme }: { theme: Theme }): AdoptedLayout {
  const withInherited = (each: BrandPlaceholder, token?: string): AdoptedPlaceholder => {
    const { size, color, inherits } = each.look;
    const same = token !== undefined && color !== undefined && theme.palette[token]?.hex === color.hex;
    const inherited = {
      ...(inherits.size && size !== undefined && { size }),
      ...(inherits.color && same && { color: token }),
    };
    return { ...each, inherited };
  };
  const regions = Object.entries(matched.regions).map(([name, each]) => [
    name,
    withInherited(each, `brand ${name}`),
  ]);
  return {
    part: layout.part,
    colorMap: layout.colorMap,
    regions: Object.fromEntries(regions),
    bodies: matched.bodies.map((each) => withInherited(each)),
  };
}
