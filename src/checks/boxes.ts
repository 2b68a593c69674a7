import type { Box } from '../page.ts';

/** Less than this, in points, is not seen. */
const slack = 1;

/** What two boxes have in common, if that can be seen. */
export function intersect(a: Box, b: Box): Box | undefined {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)];
  const width = Math.min(a.x + a.width, b.x + b.width) - x;
  const height = Math.min(a.y + a.height, b.y + b.height) - y;
  return width > slack && height > slack ? { x, y, width, height } : undefined;
}

/** Whether all of a box is inside another. */
export function contains(outer: Box, inner: Box): boolean {
  const common = intersect(outer, inner);
  return common !== undefined && common.width >= inner.width - slack && common.height >= inner.height - slack;
}

/** The part of a line's height that letters take: above and below it there is room. */
const inked = 0.7;

/** The box of the letters on a line. */
export function inkOf({ x, y, width, height }: Box): Box {
  return { x, y: y + (height * (1 - inked)) / 2, width, height: height * inked };
}
