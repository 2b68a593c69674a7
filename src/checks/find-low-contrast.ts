import type { Box, ChartItem, Item, Page } from '../page.ts';
import type { Place, Problem } from '../problems.ts';
import { contrast } from '../theme/color.ts';
import type { Theme } from '../theme/read-theme.ts';
import { type Backing, backingsOf, hides, layersUnder } from './backings-of.ts';
import { type CheckInput, unitOf } from './check.ts';
import { groupBy } from './group-by.ts';
import { onSlides } from './on-slides.ts';
import { textLines } from './text-lines.ts';
import { themePlace } from './theme-place.ts';

/** WCAG 2.2, 1.4.3: text, and large text; 1.4.11: what is no text. */
const least = { text: 4.5, large: 3, graphic: 3 };

/** What is large text, in points (WCAG 2.2, "large-scale text"). */
const large = { plain: 18, bold: 14 };

/** A superscript is drawn in so much of its size. */
const raised = 0.66;

type Finding = { slide: number; what: string; on: string; ratio: number; least: number; at: Place };

/**
 * Words, and the series of charts, that stand out too little from what is behind them. Colours of one cause are told
 * once: those that change with the same line of the theme.
 */
export async function findLowContrast(input: CheckInput): Promise<Problem[]> {
  const found: Finding[] = [];
  for (const [index, page] of input.pages.entries()) {
    for (const item of page.items) found.push(...(await inItem(item, page, index + 1, input)));
  }
  return groupBy(found, ({ at }) => at).map((group) => {
    const pairs = groupBy(
      group.sort((a, b) => a.ratio - b.ratio),
      ({ what, on }) => [what, on],
    ).map(([{ what, on, ratio }]) => `${what} on ${on} ${ratio.toFixed(1)} to 1`);
    const most = Math.max(...group.map((finding) => finding.least));
    return {
      level: 'warning',
      code: 'low-contrast',
      message: `Too little contrast on ${onSlides(group.map(({ slide }) => slide))}: ${pairs.slice(0, 3).join(', ')}.`,
      at: group[0].at,
      hint:
        most > 3
          ? 'Make one of the two darker or lighter: 4.5 to 1 can be read, 3 to 1 from 18 pt, or 14 pt bold.'
          : 'Make one of the two darker or lighter: what is this large is seen from 3 to 1.',
    };
  });
}

/** A colour that has to be seen, and from how much contrast on. */
type Seen = { color: string; least: number };

async function inItem(item: Item, page: Page, slide: number, input: CheckInput): Promise<Finding[]> {
  const parts = partsOf(item, input);
  if (parts.length === 0) return [];
  const layers = layersUnder(item, page, input);
  const [top] = layers;
  // Where all of an item stands on one colour, so do its lines.
  const even = top !== undefined && 'colors' in top.backing && hides(top, item);
  const looked = even ? [{ box: item, seen: parts.flatMap(({ seen }) => seen) }] : parts;
  const found: Finding[] = [];
  for (const { box, seen } of looked) {
    for (const backing of await backingsOf(box, layers, input.pictures)) {
      for (const one of distinct(seen)) found.push(...compare(one, backing, item, page, slide, input));
    }
  }
  return found;
}

/** The lines of an item, or all of a chart, with the colours that are seen in each. */
function partsOf(item: Item, input: CheckInput): { box: Box; seen: Seen[] }[] {
  const unit = unitOf(input);
  if (item.type === 'chart') return [{ box: item, seen: inChart(item, unit) }];
  return textLines(item, input.language.direction).map(({ box, runs }) => ({
    box,
    seen: runs.map(({ color, size, bold, superscript }) => ({
      color,
      least: leastOf({ size: superscript ? size * raised : size, bold }, unit),
    })),
  }));
}

/** Each colour with the most that is asked of it. */
function distinct(seen: readonly Seen[]): Seen[] {
  const most = new Map<string, number>();
  for (const { color, least } of seen) most.set(color, Math.max(least, most.get(color) ?? 0));
  return [...most].map(([color, least]) => ({ color, least }));
}

function leastOf({ size, bold }: { size: number; bold?: boolean | undefined }, unit: number): number {
  return size / unit >= (bold ? large.bold : large.plain) ? least.large : least.text;
}

function inChart({ series, accents, text, labels, axis }: ChartItem, unit: number): Seen[] {
  const words = [text.axis, ...labels.map(({ color }) => ({ ...text.value, color }))];
  return [
    ...words.map((style) => ({ color: style.color, least: leastOf(style, unit) })),
    ...[...series, ...(axis ? [] : accents)].map(({ color }) => ({ color, least: least.graphic })),
  ];
}

function compare(
  { color, least }: Seen,
  backing: Backing,
  item: Item,
  page: Page,
  slide: number,
  { theme, areas }: CheckInput,
): Finding[] {
  const own = areas.layouts[page.layout]?.theme ?? theme;
  const hex = own.palette[color]?.hex ?? '000000';
  const ratio = Math.min(...backing.colors.map((other) => contrast(hex, other)));
  // What is 4.5 after rounding is told as 4.5, and is.
  if (ratio >= least - 0.005) return [];
  const at = placeOf(color, backing, own) ?? item.at;
  return [{ slide, what: `"${color}"`, on: backing.name, ratio, least, at }];
}

/** Where the theme pairs the two itself, the theme is wrong; else whoever put the one on the other. */
function placeOf(color: string, { token, at }: Backing, theme: Theme): Place | undefined {
  const uses = Object.entries(theme.grounds).flatMap(([name, { series = [], ...single }]) =>
    single.fill !== token
      ? []
      : [
          ...Object.entries(single).flatMap(([use, value]) =>
            value === color && use !== 'fill' ? [['grounds', name, use]] : [],
          ),
          ...(series.includes(color) ? [['grounds', name, 'series', series.indexOf(color)]] : []),
        ],
  );
  if (uses.length === 0 || token === undefined) return at;
  return themePlace(theme, [...pathsOf(color, theme), ...pathsOf(token, theme), ...uses]);
}

/** A colour of the palette, and the one that it is made from. */
function pathsOf(token: string, { palette }: Theme): string[][] {
  const scheme = palette[token]?.scheme;
  const base = Object.entries(palette).find(
    ([, paint]) =>
      paint.scheme.slot === scheme?.slot &&
      paint.scheme.lumMod === 100 &&
      paint.scheme.lumOff === 0 &&
      paint.scheme.satMod === 100,
  );
  return [token, ...(base ? [base[0]] : [])].map((name) => ['palette', name, 'color']);
}
