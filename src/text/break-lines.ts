import type { Piece, Segment } from './segments.ts';

/** One line: its pieces without what hangs at its end, and the width to keep for them, in points. */
export type BrokenLine = { pieces: Piece[]; reserve: number };

/** Rounding that must not break a line: layout's arithmetic is in 32-bit numbers. In points. */
const TOLERANCE = 0.001;

/** Fills each line with as many segments as it holds. `fits` is false where one segment alone is too wide. */
export function breakLines(
  segments: readonly Segment[],
  width: number,
  breadth: Breadth = 'reserve',
): { lines: BrokenLine[]; fits: boolean } {
  const limit = width + TOLERANCE;
  let line: Piece[] = [];
  let used = 0;
  const lines = [line];
  const startLine = () => {
    line = [];
    used = 0;
    lines.push(line);
  };
  let hyphen: Piece | undefined;
  for (const segment of segments) {
    const { pieces, forced } = segment;
    if (line.length > 0 && withEnding(used, segment, breadth) > limit) {
      if (hyphen) line.push(hyphen);
      startLine();
    }
    used = extend(used, pieces, breadth);
    line.push(...pieces);
    hyphen = segment.hyphen;
    // Text that ends in a line break has an empty line below it, as in PowerPoint.
    if (forced) startLine();
  }
  const closed = lines.map(toLine);
  return { lines: closed, fits: closed.every(({ reserve }) => reserve <= limit) };
}

/** The width to keep for a segment on a line of its own, in points. */
export function widthAlone({ pieces }: Segment): number {
  return extend(0, withoutHanging(pieces));
}

/** Which width of a piece counts: the one to keep room for, or the one that a renderer counts with. */
type Breadth = 'reserve' | 'rendered';

/** The width of a line that ends with a segment. */
function withEnding(used: number, { pieces, hyphen }: Segment, breadth: Breadth): number {
  const ending = extend(used, pieces, breadth, keptCount(pieces));
  return hyphen ? extend(ending, [hyphen], breadth) : ending;
}

function toLine(pieces: Piece[]): BrokenLine {
  const kept = withoutHanging(pieces);
  return { pieces: kept, reserve: extend(0, kept) };
}

function withoutHanging(pieces: Piece[]): Piece[] {
  const count = keptCount(pieces);
  return count === pieces.length ? pieces : pieces.slice(0, count);
}

/** How many pieces there are before those that hang at the end. */
function keptCount(pieces: readonly Piece[]): number {
  let count = pieces.length;
  while (count > 0 && pieces[count - 1]?.hangs) count -= 1;
  return count;
}

/** The width of a line that is `used` wide already, with more pieces; no gap is needed where it begins. */
function extend(
  used: number,
  pieces: readonly Piece[],
  breadth: Breadth = 'reserve',
  count = pieces.length,
): number {
  let sum = used;
  for (let index = 0; index < count; index += 1) {
    const piece = pieces[index] as Piece;
    sum += piece[breadth] + (sum === 0 ? 0 : piece.gap);
  }
  return sum;
}
