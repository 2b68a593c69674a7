import type { Point } from './geometry.ts';

type Places = readonly Point[];

/** Where parties stand, as shares of the room: facing each other, a triangle, a square, a pentagon, a hexagon. */
const figures: Record<number, Places> = {
  1: [[0.5, 0.5]],
  2: [
    [0, 0.5],
    [1, 0.5],
  ],
  3: [
    [0.5, 0],
    [0, 1],
    [1, 1],
  ],
  4: [
    [0, 0],
    [1, 0],
    [0, 1],
    [1, 1],
  ],
  5: [
    [0.5, 0],
    [0, 0.42],
    [1, 0.42],
    [0.12, 1],
    [0.88, 1],
  ],
  6: [
    [0.25, 0],
    [0.75, 0],
    [1, 0.5],
    [0.75, 1],
    [0.25, 1],
    [0, 0.5],
  ],
};

/**
 * The arrangements of a number of parties, those that look best first; `hub` is the party that most of the others are
 * linked to, if any.
 */
export function placesFor(count: number, hub: number | undefined): Places[] {
  const [more, fewer] = [Math.ceil(count / 2), Math.floor(count / 2)];
  const [wide, other] = [rows(more, fewer), rows(fewer, more)];
  const even = [wide, turned(wide), other, turned(other), rows(count, 0), turned(rows(count, 0))];
  return [...aroundHub(count, hub), figures[count] ?? ring(count), ...even];
}

/** One party before or amid the others. */
function aroundHub(count: number, hub: number | undefined): Places[] {
  if (hub === undefined) return [];
  const before = rows(0, count - 1).map(([across]): Point => [across, 1]);
  const others: readonly [Point, Places][] = [
    [[0.5, 0.5], count === 5 ? (figures[4] ?? []) : ring(count - 1)],
    [[0.5, 0], before],
    [[0, 0.5], turned(before)],
    [[0.5, 0.5], rows(Math.ceil((count - 1) / 2), Math.floor((count - 1) / 2))],
  ];
  return others.map(([own, rest]) => [...rest.slice(0, hub), own, ...rest.slice(hub)]);
}

/** Two rows, the second of which runs back, so that neighbours stay neighbours; one of none leaves the other alone. */
function rows(above: number, below: number): Places {
  const most = Math.max(above, below);
  const across = (index: number, count: number) =>
    most > 1 ? (index + (most - count) / 2) / (most - 1) : 0.5;
  const [top, bottom] = below === 0 ? [0.5, 0.5] : [0, 1];
  return [
    ...Array.from({ length: above }, (_, index): Point => [across(index, above), top]),
    ...Array.from({ length: below }, (_, index): Point => [across(below - 1 - index, below), bottom]),
  ];
}

/** Columns for rows. */
function turned(places: Places): Places {
  return places.map(([across, down]) => [down, across]);
}

/** Evenly on an ellipse, from the top on. */
function ring(count: number): Places {
  return Array.from({ length: count }, (_, index) => {
    const angle = (2 * Math.PI * index) / count - Math.PI / 2;
    const share = (value: number) => Math.round((0.5 + value / 2) * 1_000) / 1_000;
    return [share(Math.cos(angle)), share(Math.sin(angle))];
  });
}
