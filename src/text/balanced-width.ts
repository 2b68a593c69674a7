import type { Run } from '../page.ts';
import type { Typesetter } from './typesetter.ts';

/** How near to the smallest width the search comes, in points. */
const PRECISION = 1;

/**
 * The smallest width, in points and at most `width`, in which the paragraph has as few lines as in `width`: for
 * titles, whose lines then have about the same length. A word is alone on the last line only where every width with
 * that many lines leaves it there, since a narrower line never ends later.
 */
export function balancedWidth(setLines: Typesetter['setLines'], runs: Run[], width: number): number {
  const wanted = setLines(runs, width);
  if (!wanted.fits) return width;
  let tooNarrow = 0;
  let enough = width;
  while (enough - tooNarrow > PRECISION) {
    const middle = (tooNarrow + enough) / 2;
    const { count, fits } = setLines(runs, middle);
    if (fits && count === wanted.count) enough = middle;
    else tooNarrow = middle;
  }
  return enough;
}
