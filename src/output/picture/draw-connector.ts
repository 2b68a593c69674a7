import type { Box, ConnectorItem } from '../../page.ts';
import type { Theme } from '../../theme/read-theme.ts';
import { toInk } from './ink.ts';
import type { Mark } from './mark.ts';

type Point = readonly [x: number, y: number];

/** A connector's line, and the head of its arrow. */
export function drawConnector(connector: ConnectorItem & Box, theme: Theme): Mark[] {
  const { flip, stroke, arrow } = connector;
  const ink = toInk(theme, stroke);
  const [from, to] = endsOf(connector, flip);
  if (!arrow) return [{ kind: 'line', from, to, ink }];
  const size = headSize(ink.width);
  const neck = along(to, from, size * NECK);
  return [
    { kind: 'line', from, to: neck, ink },
    { kind: 'polygon', points: head(from, to, size), fill: ink.color },
  ];
}

/** A connector runs from the upper left to the lower right, unless it is flipped. */
function endsOf({ x, y, width, height }: Box, flip: ConnectorItem['flip']): [Point, Point] {
  const [left, right] = flip.horizontal ? [x + width, x] : [x, x + width];
  const [top, bottom] = flip.vertical ? [y + height, y] : [y, y + height];
  return [
    [left, top],
    [right, bottom],
  ];
}

/** Length and breadth of a medium head, in widths of its line; lines under 2 points have the head of 2 points. */
const HEAD = 3;
const LEAST_LINE = 2;
/** How far into its head a line goes, in lengths of the head from its tip: no gap is seen, and the tip stays sharp. */
const NECK = 14 / 15;

function headSize(width: number): number {
  return HEAD * Math.max(width, LEAST_LINE);
}

function head(from: Point, to: Point, size: number): Point[] {
  const [x, y] = along(to, from, size);
  const [right, down] = [(x - to[0]) / 2, (y - to[1]) / 2];
  return [to, [x - down, y + right], [x + down, y - right]];
}

/** The point so far from one towards another. */
function along([x, y]: Point, [toX, toY]: Point, distance: number): Point {
  const share = distance / Math.hypot(toX - x, toY - y);
  return [x + (toX - x) * share, y + (toY - y) * share];
}
