import { type Element, isElement, type Text } from '../markup/element.ts';
import type { Box, TextItem } from '../page.ts';
import type { Problem } from '../problems.ts';
import type { Area, LayoutAreas } from '../theme/areas.ts';
import type { DrawnItem } from './block.ts';
import type { Context } from './context.ts';
import { fitRegion } from './fit-region.ts';
import { slack } from './text-block.ts';
import { textStyle } from './text-style.ts';

export type Foot = Partial<Record<'date' | 'footer' | 'number' | 'stamp', Element | undefined>>;

/**
 * What stands around the foot of a slide, below its `head`. A date with a long title beside it, or a footer that is too
 * long for its area, such as a marking with categories and an embargo, may reach to its neighbours; if that is not
 * enough it has two lines, the footer even three where there is room below.
 */
export function fitFoot(
  { date, footer, ...others }: Foot,
  head: readonly DrawnItem[],
  areas: LayoutAreas,
  context: Context,
): DrawnItem[] {
  const [number = [], stamp = []] = (['number', 'stamp'] as const).map((name) =>
    fitRegion(name, others[name], areas, context),
  );
  const dates = fitGrowing('date', date, areas, context, (part, area) => {
    const own = fitRegion('footer', footer, areas, { ...context, report: () => {} });
    return waysToFitDate(part, area, [...head, ...number, ...stamp, ...own], areas, context);
  });
  const footers = fitGrowing('footer', footer, areas, context, (part, area) =>
    waysToFitFooter(part, area, [...dates, ...number, ...stamp], areas, context),
  );
  return [...dates, ...footers, ...number, ...stamp];
}

/** A region in its area, or else in the first of some ways in which it fits; in none, the problem is that of its area. */
function fitGrowing(
  name: 'date' | 'footer',
  part: Element | undefined,
  areas: LayoutAreas,
  context: Context,
  ways: (part: Element, area: Area) => Way[],
): DrawnItem[] {
  const area = areas.regions[name];
  if (!part || !area) return [];
  const attempt = (way: Way) => {
    const problems: Problem[] = [];
    const within = { ...areas, regions: { ...areas.regions, [name]: { ...area, box: way.box } } };
    const report = (problem: Problem) => void problems.push(problem);
    return { problems, items: fitRegion(name, way.part, within, { ...context, report }) };
  };
  const whole = attempt({ part, box: area.box });
  if (whole.problems.length === 0) return whole.items;
  for (const way of ways(part, area)) {
    const { problems, items } = attempt(way);
    if (problems.length === 0) return items;
  }
  for (const problem of whole.problems) context.report(problem);
  return whole.items;
}

type Way = { part: Element; box: Box };

/** How a region that is too long for its area may grow, beside what stands around it. */
type WaysToGrow = (
  part: Element,
  area: Area,
  beside: readonly DrawnItem[],
  areas: LayoutAreas,
  context: Context,
) => Way[];

/** Wider, then in two lines, where these are over nothing else. */
const waysToFitDate: WaysToGrow = (part, area, beside, areas, context) => {
  const { box } = area;
  const high = { ...box, ...roomFor(2, area, context) };
  if (areas.theme) return [{ part, box: high }];
  const wide = around(area, freeRoom(area, beside, areas, context), context);
  return [wide, high, { ...high, x: wide.x, width: wide.width }]
    .filter((each) => isOnSlide(each, context) && !beside.some((item) => isOver(each, item, context)))
    .map((each) => ({ part, box: each }));
};

function isOver(box: Box, item: DrawnItem, { language }: Context): boolean {
  if (item.type !== 'text' || item.y >= box.y + box.height || item.y + item.height <= box.y) return false;
  const words = extentOf(item, language.direction);
  return words.left < box.x + box.width && words.right > box.x;
}

/** From what is seen the least to what is seen the most. */
const waysToFitFooter: WaysToGrow = (part, area, beside, areas, context) => {
  const { box } = area;
  const parted = withBreak(part) ?? part;
  const high = roomFor(2, area, context);
  // What else a brand has beside its footer is not known.
  if (areas.theme)
    return [
      { part: parted, box },
      { part, box: { ...box, ...high } },
      { part: parted, box: { ...box, ...high } },
    ];
  const free = freeRoom(area, beside, areas, context);
  const even = around(area, free, context);
  const wide = area.align === 'center' ? { ...box, x: free.x, width: free.right - free.x } : even;
  const highest = roomFor(3, area, context);
  return [
    { part, box: even },
    ...[box, even, wide].map((each) => ({ part: parted, box: { ...each, ...high } })),
    ...[even, wide].map((each) => ({ part, box: { ...each, ...high } })),
    ...(isOnSlide(highest, context) ? [{ part: parted, box: { ...wide, ...highest } }] : []),
  ];
};

/** Room between what stands beside a footer and its own words, in points. */
const gap = 18;

/** The room between the words that stand beside a footer, up to where the layout's regions end. */
function freeRoom({ box }: Area, beside: readonly DrawnItem[], areas: LayoutAreas, { language }: Context) {
  const boxes = Object.values(areas.regions).map((region) => region.box);
  let left = Math.min(...boxes.map(({ x }) => x));
  let right = Math.max(...boxes.map(({ x, width }) => x + width));
  const middle = box.x + box.width / 2;
  for (const item of beside) {
    if (item.type !== 'text' || item.y >= box.y + box.height || item.y + item.height <= box.y) continue;
    const words = extentOf(item, language.direction);
    if (words.right <= middle) left = Math.max(left, words.right + gap);
    else right = Math.min(right, words.left - gap);
  }
  return { x: Math.min(left, box.x), right: Math.max(right, box.x + box.width) };
}

type Free = ReturnType<typeof freeRoom>;

/** Where the words of a text begin and end. */
function extentOf({ x, width, paragraphs }: TextItem & Box, direction: 'ltr' | 'rtl') {
  const long = Math.max(0, ...paragraphs.flatMap(({ lines }) => lines.map((line) => line.width)));
  const share = { start: 0, center: 0.5, end: 1 }[paragraphs[0]?.align ?? 'start'];
  const left = x + (width - long) * (direction === 'rtl' ? 1 - share : share);
  return { left, right: left + long };
}

/** A wider box that keeps the middle of the area, or its edge where the words stand at one. */
function around({ box, align }: Area, { x, right }: Free, { language }: Context): Box {
  const middle = box.x + box.width / 2;
  const half = Math.max(box.width / 2, Math.min(middle - x, right - middle));
  if (align === 'center') return { ...box, x: middle - half, width: 2 * half };
  const isAtRight = (align === 'end') === (language.direction === 'ltr');
  return isAtRight ? { ...box, x, width: box.x + box.width - x } : { ...box, width: right - box.x };
}

/** Room for some lines of the smallest size, the first above the middle of the line that else stands there. */
function roomFor(lines: number, { box, role, anchor }: Area, context: Context): Pick<Box, 'y' | 'height'> {
  const last = (context.theme.roles[role]?.sizes.length ?? 1) - 1;
  const line = textStyle(role, { ...context, step: 0 }).lineHeight;
  const middle = box.y + line / 2 + { top: 0, middle: 0.5, bottom: 1 }[anchor] * (box.height - line);
  const { lineHeight } = textStyle(role, { ...context, step: last });
  return { y: middle - lineHeight, height: lines * lineHeight + slack };
}

function isOnSlide({ y, height }: Pick<Box, 'y' | 'height'>, { areas }: Context): boolean {
  return y + height <= areas.slide.height;
}

const separator = ' · ';

/** The same words in two lines, parted where they come out most even: a label and its embargo. */
function withBreak(part: Element): Element | undefined {
  const index = part.children.findIndex((child) => !isElement(child) && child.text.includes(separator));
  const child = part.children[index];
  if (!child || isElement(child)) return undefined;
  const labels = child.text.split(separator);
  const ways = labels.slice(1).map((_, at) => [labels.slice(0, at + 1), labels.slice(at + 1)] as const);
  const length = (words: readonly string[]) => words.join(separator).length;
  const [even] = ways.sort(
    (a, b) => Math.max(length(a[0]), length(a[1])) - Math.max(length(b[0]), length(b[1])),
  );
  if (!even) return undefined;
  const [above, below] = even.map((words) => ({ ...child, text: words.join(separator) }));
  const lineBreak: Element = { tag: 'br', attributes: {}, children: [], at: child.at };
  return { ...part, children: part.children.toSpliced(index, 1, above as Text, lineBreak, below as Text) };
}
