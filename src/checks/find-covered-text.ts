import type { Box, Item, Page } from '../page.ts';
import type { Place, Problem } from '../problems.ts';
import { inkOf, intersect } from './boxes.ts';
import type { CheckInput } from './check.ts';
import { groupBy } from './group-by.ts';
import { onSlides } from './on-slides.ts';
import { regionOf } from './region-of.ts';
import { textLines } from './text-lines.ts';
import { ownThemePlace } from './theme-place.ts';

/** An item with the boxes of what is seen of it: the letters of a text, else all of it. */
type Seen = { item: Item; boxes: Box[]; hasWords: boolean };
type Covered = { text: Item; other: Item; slide: number; at: Place };

/** Text under or over what is not its ground: other text, a flag, a chart; or under a picture or a panel. */
export function findCoveredText(input: CheckInput): Problem[] {
  const found = input.pages.flatMap((page, index) => inPage(page, index + 1, input));
  return groupBy(found, ({ at, text, other }) => [at, text.name, other.name]).map((group) => {
    const [{ text, other, at }] = group;
    return {
      level: 'warning',
      code: 'covered-text',
      message: `“${text.name}” and “${other.name}” lie over each other on ${onSlides(group.map(({ slide }) => slide))}.`,
      at,
      hint: 'Give each an area of its own in the theme, or one of them less to say.',
    };
  });
}

function inPage(page: Page, slide: number, input: CheckInput): Covered[] {
  const seen = page.items.map((item) => seenOf(item, input));
  return seen.flatMap((upper, index) =>
    seen.slice(0, index).flatMap((lower): Covered[] => {
      if (!isCovering(upper, lower) || !touch(upper.boxes, lower.boxes)) return [];
      const [text, other] = upper.hasWords ? [upper.item, lower.item] : [lower.item, upper.item];
      return [{ text, other, slide, at: placeOf(text, other, page, input) }];
    }),
  );
}

function seenOf(item: Item, { language }: CheckInput): Seen {
  const lines = textLines(item, language.direction);
  const isText = item.type === 'text' || item.type === 'table';
  return { item, boxes: isText ? lines.map(({ box }) => inkOf(box)) : [item], hasWords: lines.length > 0 };
}

/** Whether one item over another does harm: words on a panel or a photograph are meant to be, if they contrast. */
function isCovering(upper: Seen, lower: Seen): boolean {
  if (lower.hasWords) return upper.hasWords || isOpaque(upper.item);
  return upper.hasWords && (isFlag(lower.item) || lower.item.type === 'chart');
}

function isOpaque(item: Item): boolean {
  return item.type === 'image' || item.type === 'chart' || (item.type === 'shape' && item.fill !== undefined);
}

function isFlag(item: Item): boolean {
  return item.type === 'image' && item.source.kind === 'flag';
}

function touch(some: readonly Box[], others: readonly Box[]): boolean {
  return some.some((box) => others.some((other) => intersect(box, other) !== undefined));
}

/** Blocks of a body are never laid out over each other: where things are, an area of the theme is. */
function placeOf(text: Item, other: Item, page: Page, input: CheckInput): Place {
  const theme = input.areas.layouts[page.layout]?.theme ?? input.theme;
  const paths = [text, other].map((item) => {
    const [region] = regionOf(item, page, input) ?? [];
    return region ? ['layouts', page.layout, region, 'area'] : ['layouts', page.layout, 'body'];
  });
  return ownThemePlace(theme, paths) ?? text.at;
}
