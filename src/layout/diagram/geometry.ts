import type { Box, Side } from '../../page.ts';

export type Point = readonly [x: number, y: number];
export type Segment = { start: Point; end: Point };

/** How a side of a box looks outward. */
const outward: Record<Side, Point> = { top: [0, -1], left: [-1, 0], bottom: [0, 1], right: [1, 0] };

export const sides = Object.keys(outward) as Side[];

/** The middle of a side of a box: where PowerPoint glues connectors. */
export function siteOf(box: Box, side: Side): Point {
  const [x, y] = middleOf(box);
  const [right, down] = outward[side];
  return [x + (right * box.width) / 2, y + (down * box.height) / 2];
}

/** Whether a line that starts at a side of a box leaves the box there, and does not run through it. */
export function leaves({ start, end }: Segment, side: Side): boolean {
  const [right, down] = outward[side];
  return (end[0] - start[0]) * right + (end[1] - start[1]) * down > 0;
}

export function middleOf({ x, y, width, height }: Box): Point {
  return [x + width / 2, y + height / 2];
}

export function lengthOf({ start, end }: Segment): number {
  return Math.hypot(end[0] - start[0], end[1] - start[1]);
}

export function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Whether a box lies in another; rounding does not count. */
export function isInside(box: Box, around: Box): boolean {
  const { x, y, width, height } = grown(around, 0.01);
  return box.x >= x && box.y >= y && box.x + box.width <= x + width && box.y + box.height <= y + height;
}

/** Whether a line runs through a box: the part of it between the box's edges, across and down, is not empty. */
export function crossesBox({ start, end }: Segment, { x, y, width, height }: Box): boolean {
  let [from, to] = [0, 1];
  const axes = [
    [start[0], end[0], x, x + width],
    [start[1], end[1], y, y + height],
  ] as const;
  for (const [first, last, low, high] of axes) {
    const way = last - first;
    if (way === 0) {
      if (first <= low || first >= high) return false;
      continue;
    }
    const [near, far] = way > 0 ? [low, high] : [high, low];
    from = Math.max(from, (near - first) / way);
    to = Math.min(to, (far - first) / way);
  }
  return from < to;
}

/** How far a line is from a box at its nearest; 0 where it runs through it. */
export function distance(line: Segment, box: Box): number {
  if (crossesBox(line, box)) return 0;
  const [right, bottom] = [box.x + box.width, box.y + box.height];
  const corners: Point[] = [
    [box.x, box.y],
    [right, box.y],
    [box.x, bottom],
    [right, bottom],
  ];
  const toLine = corners.map((corner) => distanceToLine(corner, line));
  const toBox = [line.start, line.end].map(([x, y]) =>
    Math.hypot(Math.max(box.x - x, 0, x - right), Math.max(box.y - y, 0, y - bottom)),
  );
  return Math.min(...toLine, ...toBox);
}

function distanceToLine([x, y]: Point, { start, end }: Segment): number {
  const [dx, dy] = [end[0] - start[0], end[1] - start[1]];
  const along = ((x - start[0]) * dx + (y - start[1]) * dy) / (dx * dx + dy * dy || 1);
  const share = Math.min(1, Math.max(0, along));
  return Math.hypot(start[0] + share * dx - x, start[1] + share * dy - y);
}

/** Whether two lines cross, or lie on each other; a common end does not count. */
export function cross(a: Segment, b: Segment): boolean {
  const [one, two] = [turn(a, b.start), turn(a, b.end)];
  const [three, four] = [turn(b, a.start), turn(b, a.end)];
  if ([one, two, three, four].every((each) => each === 0)) return shareStretch(a, b);
  return one * two < 0 && three * four < 0;
}

/** On which side of a line a point lies: -1, 0 or 1. */
function turn({ start, end }: Segment, [x, y]: Point): number {
  const area = (end[0] - start[0]) * (y - start[1]) - (end[1] - start[1]) * (x - start[0]);
  return Math.abs(area) < 0.01 ? 0 : Math.sign(area);
}

function shareStretch(a: Segment, b: Segment): boolean {
  const along = Math.abs(a.end[0] - a.start[0]) > Math.abs(a.end[1] - a.start[1]) ? 0 : 1;
  const [low, high] = [a.start[along], a.end[along]].sort((x, y) => x - y) as [number, number];
  const [from, to] = [b.start[along], b.end[along]].sort((x, y) => x - y) as [number, number];
  return Math.min(high, to) - Math.max(low, from) > 0.01;
}
