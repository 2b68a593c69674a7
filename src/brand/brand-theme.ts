import { contrast, difference, modulate } from '../theme/color.ts';
import type { Paint, SchemeColor, Theme } from '../theme/read-theme.ts';
import type { GroundColor, Slot } from '../theme/schema.ts';
import type { BrandColor, BrandLayout, Scheme } from './brand.ts';
import { isTurned } from './choose-layouts.ts';

/** The least contrast of text, and of text of 18 points or more (WCAG 2.2, 1.4.3). */
export const leastContrast = { text: 4.5, large: 3 };

/** The ground of a layout's own, beside those of the theme. */
export const pageGround = 'page';

/** What was put in the place of a colour that cannot be read where it would stand. */
export type Replaced = {
  ground: string;
  use: string;
  wanted: string;
  on: string;
  contrast: number;
  instead: string;
};

/** A theme in the colours and fonts of a brand's layout, and what of them could not be read. */
export type BrandTheme = { theme: Theme; replaced: Replaced[] };

/**
 * The theme as a layout of the brand has it: each slot in the master's colours; grounds made of them, each use in a
 * colour that can be read there; fonts of the master. Sizes, spaces and roles stay.
 */
export function brandTheme(theme: Theme, layout: BrandLayout, ground: BrandColor): BrandTheme {
  const { slots } = layout.scheme;
  const palette: Record<string, Paint> = {};
  for (const [name, { scheme }] of Object.entries(theme.palette)) {
    palette[name] = { hex: modulate(slots[scheme.slot], scheme), scheme };
  }
  const page = toPaint(ground, layout.scheme);
  const flagBorder = { ...theme.flagBorder, color: `${pageGround} rule` };
  // What our layouts draw would lie over what the brand's draw.
  const layouts = Object.entries(theme.layouts).map(([name, own]) => [
    name,
    { ...own, ground: pageGround, marks: [] },
  ]);
  const made: Theme = {
    ...theme,
    palette,
    grounds: {},
    fonts: layout.fonts,
    flagBorder,
    layouts: Object.fromEntries(layouts),
    written: undefined,
  };
  const replaced = addGround(made, pageGround, page, layout.scheme);
  for (const name of Object.keys(theme.grounds)) {
    replaced.push(...addGround(made, name, fillOf(name, theme, page, layout.scheme), layout.scheme));
  }
  return { theme: made, replaced };
}

/** Adds a ground of some fill to a theme, each of its uses a colour of the palette; tells what could not be read. */
export function addGround(theme: Theme, name: string, fill: Paint, scheme: Scheme): Replaced[] {
  const { paints, series, replaced } = makeGround(fill, scheme);
  const token = (use: string) => `${name} ${use}`;
  for (const [use, paint] of Object.entries(paints)) theme.palette[token(use)] = paint;
  const single = Object.fromEntries(Object.keys(paints).map((use) => [use, token(use)]));
  for (const [index, paint] of series.entries()) theme.palette[token(`series ${index}`)] = paint;
  theme.grounds[name] = {
    ...(single as Record<GroundColor, string>),
    series: series.map((_, index) => token(`series ${index}`)),
  };
  return replaced.map((each) => ({ ...each, ground: name }));
}

/** A colour of a brand as a paint; one that is no scheme's is told as the slot that is nearest. */
export function toPaint({ hex, scheme }: BrandColor, { slots }: Scheme): Paint {
  if (scheme) return { hex, scheme };
  const near = Object.entries(slots).sort(([, a], [, b]) => distance(a, hex) - distance(b, hex))[0];
  return { hex, scheme: plain((near?.[0] ?? 'lt1') as Slot) };
}

function distance(one: string, other: string): number {
  const channel = (hex: string, at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  return [0, 2, 4].reduce((sum, at) => sum + (channel(one, at) - channel(other, at)) ** 2, 0);
}

function plain(slot: Slot): SchemeColor {
  return { slot, lumMod: 100, lumOff: 0, satMod: 100 };
}

/** A colour by the name that the master's map gives it, perhaps made lighter or darker. */
type Candidate = readonly [name: string, lumMod?: number, lumOff?: number];

function paintOf([name, lumMod = 100, lumOff = 0]: Candidate, { slots, map }: Scheme): Paint {
  const scheme = { ...plain(map[name] as Slot), lumMod, lumOff };
  return { hex: modulate(slots[scheme.slot], scheme), scheme };
}

const accents = ['accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'] as const;

/** Lighter and darker colours in the steps of PowerPoint's own palette. */
const darker = (name: string): Candidate[] => [[name], [name, 75], [name, 50]];
const lighter = (name: string): Candidate[] => [[name], [name, 60, 40], [name, 40, 60], [name, 20, 80]];

/** Grounds that are a shade of the page's, and those that stand out from it. */
const shades: readonly Candidate[] = [['bg2'], ['bg1', 95], ['bg1', 85], ['bg1', 90, 10], ['bg1', 75, 25]];
const panels: readonly Candidate[] = [['tx2'], ...darker('accent1'), ...darker('accent2'), ['tx1']];

function fillOf(name: string, theme: Theme, page: Paint, scheme: Scheme): Paint {
  const usual = theme.grounds[Object.values(theme.layouts).find(({ type }) => type === 'obj')?.ground ?? ''];
  if (theme.grounds[name] === usual) return page;
  if (isTurned(theme, { ground: name })) {
    const stands = (paint: Paint) => contrast(paint.hex, page.hex) >= 3 && readable(paint, scheme);
    return first(panels, scheme, stands) ?? paintOf(['tx1'], scheme);
  }
  const isShade = (paint: Paint) => {
    const difference = contrast(paint.hex, page.hex);
    return difference >= 1.05 && difference <= 1.6 && readable(paint, scheme);
  };
  return first(shades, scheme, isShade) ?? page;
}

function readable(fill: Paint, scheme: Scheme): boolean {
  return contrast(textOn(fill, scheme).hex, fill.hex) >= leastContrast.text;
}

function first(
  candidates: readonly Candidate[],
  scheme: Scheme,
  test: (paint: Paint) => boolean,
): Paint | undefined {
  return candidates.map((each) => paintOf(each, scheme)).find(test);
}

/** Comfortable for running text; where no text colour has it, the best of them counts. */
const comfortable = 7;

export function textOn(fill: Paint, scheme: Scheme): Paint {
  const paints = ([['tx1'], ['bg1'], ['tx2'], ['bg2']] as const).map((each) => paintOf(each, scheme));
  const best = [...paints].sort((a, b) => contrast(b.hex, fill.hex) - contrast(a.hex, fill.hex))[0];
  return paints.find(({ hex }) => contrast(hex, fill.hex) >= comfortable) ?? (best as Paint);
}

/** What stands out of a ground (WCAG 2.2, 1.4.11): three to one. */
const leastSeries = 3;
/**
 * How different series look from each other and from the quiet colour of those that do not matter, and how many there
 * are of them: six, or where a brand has too few such colours three that differ less.
 */
const differences = [
  { least: 0.15, most: 6 },
  { least: 0.1, most: 3 },
  { least: 0.06, most: 3 },
];

/**
 * Colours of the series of charts on a fill: the strongest first, then accents that stand out and differ from those
 * before, lighter or darker ones where plain ones do not; the quiet one last.
 */
function seriesOn(fill: Paint, strong: readonly Paint[], quiet: Paint, scheme: Scheme): Paint[] {
  const shades = accents.map((name) => [...darker(name), ...lighter(name).slice(1)]);
  const plainFirst = [0, 1, 2, 3, 4, 5].flatMap((step) =>
    shades.flatMap((each) => each.slice(step, step + 1)),
  );
  const candidates = [...strong, ...plainFirst.map((each) => paintOf(each, scheme))].filter(
    ({ hex }) => contrast(hex, fill.hex) >= leastSeries,
  );
  const chosen: Paint[] = [];
  for (const { least, most } of differences) {
    for (const paint of candidates) {
      const isOwn = [...chosen, quiet].every(({ hex }) => difference(hex, paint.hex) >= least);
      if (isOwn && chosen.length < most) chosen.push(paint);
    }
  }
  return [...chosen, quiet];
}

/** Greys, or what a brand has for them. */
const greys = [50, 65, 75, 85].map((lumMod): Candidate => ['bg1', lumMod]);
const moreGreys: readonly Candidate[] = [
  ['tx1', 50, 50],
  ['tx1', 65, 35],
  ['tx1', 75],
  ['tx1', 65],
];
/** How different the quiet colour is from that of emphasis. */
const leastQuiet = 0.11;

/** The quiet colour of charts: that of quiet text, unless it could be taken for the colour of emphasis. */
function quietOn(fill: Paint, key: Paint, muted: Paint, scheme: Scheme): Paint {
  const differs = ({ hex }: Paint) =>
    contrast(hex, fill.hex) >= leastSeries && difference(hex, key.hex) >= leastQuiet;
  return differs(muted) ? muted : (first([...greys, ...moreGreys], scheme, differs) ?? muted);
}

type MadeGround = {
  paints: Record<GroundColor, Paint>;
  series: Paint[];
  replaced: Omit<Replaced, 'ground'>[];
};

/** The colours of what stands on a fill: for each use the first that can be read. */
function makeGround(fill: Paint, scheme: Scheme): MadeGround {
  const text = textOn(fill, scheme);
  const isDark = contrast(fill.hex, 'FFFFFF') > contrast(fill.hex, '000000');
  const accent = isDark ? lighter : darker;
  const reads = ({ hex }: Paint) => contrast(hex, fill.hex) >= leastContrast.text;
  const quieter = isDark
    ? [{ lumMod: 75 }, { lumMod: 85 }]
    : [
        { lumMod: 65, lumOff: 35 },
        { lumMod: 75, lumOff: 25 },
        { lumMod: 85, lumOff: 15 },
      ];
  const quiet = quieter.map((change) => ({ ...text, scheme: { ...text.scheme, ...change } }));
  const line = {
    ...text,
    scheme: { ...text.scheme, ...(isDark ? { lumMod: 50 } : { lumMod: 25, lumOff: 75 }) },
  };
  const made = (paint: Paint) => ({ ...paint, hex: modulate(scheme.slots[paint.scheme.slot], paint.scheme) });
  const key =
    first([...accent('accent1'), ...accents.map((name): Candidate => [name])], scheme, reads) ?? text;
  const strong = first([['tx2']], scheme, reads) ?? text;
  const muted = quiet.map(made).find(reads) ?? text;
  const rule = [made(line)].find(({ hex }) => contrast(hex, fill.hex) >= 1.2) ?? text;
  const wanted = paintOf(['accent1'], scheme);
  const replaced = {
    use: 'accents',
    wanted: wanted.hex,
    on: fill.hex,
    contrast: contrast(wanted.hex, fill.hex),
    instead: key.hex,
  };
  return {
    series: seriesOn(fill, [strong, key], quietOn(fill, key, muted, scheme), scheme),
    paints: { fill, text, heading: strong, label: muted, key, muted, rule, strong },
    replaced: key.hex === wanted.hex ? [] : [replaced],
  };
}
