import type { ChartItem } from '../page.ts';

/** As in PowerPoint, dots stand at the points of short lines, and at the one that stands out. */
const mostDots = 12;

/** How large the dot at a point that stands out is, in points. */
export const accentDot = 10;

/** How large the dot at any other point of a line is, in points; 0 where there is none. */
export function usualDot({ categories }: ChartItem): number {
  return categories.length <= mostDots ? 6 : 0;
}
