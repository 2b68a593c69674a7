import type { Box } from '../page.ts';

/** The part of `box` that `other` covers, from 0 to 1. */
export function cover(other: Box, box: Box): number {
  const size = box.width * box.height;
  return size > 0 ? overlap(other, box) / size : 0;
}

/** The size of what two boxes share. */
export function overlap(a: Box, b: Box): number {
  const width = Math.min(right(a), right(b)) - Math.max(a.x, b.x);
  const height = Math.min(bottom(a), bottom(b)) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}

export function right({ x, width }: Box): number {
  return x + width;
}

export function bottom({ y, height }: Box): number {
  return y + height;
}

/** The box between four edges. */
export function between(left: number, top: number, rightEdge: number, bottomEdge: number): Box {
  return { x: left, y: top, width: Math.max(0, rightEdge - left), height: Math.max(0, bottomEdge - top) };
}

/** The box with so much more on each side. */
export function grown(box: Box, by: number): Box {
  return between(box.x - by, box.y - by, right(box) + by, bottom(box) + by);
}

/** The largest box inside another that touches none of those taken. */
export function freeBox(within: Box, taken: readonly Box[]): Box {
  const inside = taken.filter((box) => overlap(box, within) > 0);
  const edges = (low: number, high: number, values: number[]) =>
    [...new Set([low, high, ...values.filter((value) => value > low && value < high)])].sort((a, b) => a - b);
  const xs = edges(
    within.x,
    right(within),
    inside.flatMap((box) => [box.x, right(box)]),
  );
  const ys = edges(
    within.y,
    bottom(within),
    inside.flatMap((box) => [box.y, bottom(box)]),
  );
  let best = between(within.x, within.y, within.x, within.y);
  for (const left of xs) {
    for (const top of ys) {
      for (const end of xs.filter((x) => x > left)) {
        for (const foot of ys.filter((y) => y > top)) {
          const box = between(left, top, end, foot);
          const larger = box.width * box.height > best.width * best.height + 0.01;
          if (larger && inside.every((other) => overlap(other, box) < 0.01)) best = box;
        }
      }
    }
  }
  return best;
}

/** The box cut back from another where they overlap, at the side where it loses least. */
export function cutBack(box: Box, other: Box): Box {
  if (overlap(box, other) < 0.01) return box;
  const rests = [
    between(right(other), box.y, right(box), bottom(box)),
    between(box.x, box.y, other.x, bottom(box)),
    between(box.x, bottom(other), right(box), bottom(box)),
    between(box.x, box.y, right(box), other.y),
  ];
  return rests.sort((a, b) => b.width * b.height - a.width * a.height)[0] as Box;
}

export function scaled({ x, y, width, height }: Box, by: number): Box {
  return { x: x * by, y: y * by, width: width * by, height: height * by };
}
