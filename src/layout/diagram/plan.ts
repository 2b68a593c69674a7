import type { Box, Side } from '../../page.ts';
import {
  cross,
  crossesBox,
  distance,
  grown,
  isInside,
  leaves,
  lengthOf,
  middleOf,
  overlap,
  type Point,
  type Segment,
  sides,
  siteOf,
} from './geometry.ts';
import { placesFor } from './places.ts';

/** Words that can be set at any width; both measures in points. */
export type Words = {
  natural: number;
  minimal: number;
  at(width: number): { width: number; height: number; lines: number };
};

/** A party: a flag of this size with its name beside it, or where it has none, a box around the name. */
export type Party = { name: Words; flag?: { width: number; height: number } };

/** What links two parties, by their numbers: one line, and words in the order in which they are written. */
export type Tie = { parties: readonly [number, number]; words: readonly TieWords[] };
/** Words of a link; where a pair is linked both ways, they depend on where the line runs. */
export type TieWords = (line: Segment) => Words | undefined;

export type Line = Segment & { from: Side; to: Side };

/** A diagram with all in its place: figures (flags or boxes) and names by party, lines and words by tie. */
export type Plan = {
  figures: Box[];
  names: Box[];
  lines: Line[];
  words: (Box | undefined)[][];
  cost: number;
};

export type Diagram = {
  parties: readonly Party[];
  ties: readonly Tie[];
  /** The least size of a box, in points; where there is no room for the width, boxes are as narrow as their names. */
  box: { width: number; height: number };
  mirrored: boolean;
};

/** Room between a flag and its name, in a box around a name, around words, and beside lines; in points. */
const nameGap = 6;
const boxPadding = 8;
const wordsGap = 5;
const partyGap = 10;
/** A line that is shorter, in points, is not seen as one. */
const shortest = 36;
/** The widths at which names are broken, in points; the first that works out. */
const nameWidths = [150, 110, 80];
/** More lines than this in one label look bad; and how bad crossing lines are, beside a line too much. */
const goodLines = 3;
const crossingCost = 4;
const nextBestCost = 0.6;

const middle: Point = [0.5, 0.5];

/** The best plan that fits in an area: nothing over another, and nothing outside. */
export function planDiagram(diagram: Diagram, area: Box): Plan | undefined {
  const plan = bestPlan(diagram, area);
  if (plan || diagram.parties.every(({ flag }) => flag)) return plan;
  return bestPlan({ ...diagram, box: { ...diagram.box, width: 0 } }, area);
}

function bestPlan(diagram: Diagram, area: Box): Plan | undefined {
  const given = diagram.parties.map((_, party) => party);
  const orders = [given, walk(diagram)];
  let best: Plan | undefined;
  for (const [rank, places] of placesFor(diagram.parties.length, hubOf(diagram)).entries()) {
    for (const order of orders) {
      const own = given.map((party) => places[order.indexOf(party)] ?? middle);
      const plan = bestAtWidths(diagram, own, area);
      const cost = (plan?.cost ?? Number.POSITIVE_INFINITY) + rank * nextBestCost;
      if (plan && cost < (best?.cost ?? Number.POSITIVE_INFINITY)) best = { ...plan, cost };
      if (best?.cost === 0) return best;
    }
  }
  return best;
}

function bestAtWidths(diagram: Diagram, places: readonly Point[], area: Box): Plan | undefined {
  const plans = nameWidths.flatMap((width) => planAt(diagram, places, width, area) ?? []);
  return plans.sort((a, b) => a.cost - b.cost)[0];
}

/** The parties in the order in which a walk from one to the next that it is linked to meets them. */
function walk({ parties, ties }: Diagram): number[] {
  const met: number[] = [];
  const visit = (party: number) => {
    if (met.includes(party)) return;
    met.push(party);
    for (const { parties: pair } of ties)
      if (pair.includes(party)) visit(pair[0] === party ? pair[1] : pair[0]);
  };
  for (const party of parties.keys()) visit(party);
  return met;
}

/** The party that at least three others are linked to, and more than to any other. */
function hubOf({ parties, ties }: Diagram): number | undefined {
  const counts = parties.map((_, party) => ties.filter((tie) => tie.parties.includes(party)).length);
  const most = Math.max(...counts);
  const [hub, other] = counts.flatMap((count, party) => (count === most ? [party] : []));
  return most >= 3 && other === undefined ? hub : undefined;
}

function planAt(diagram: Diagram, places: readonly Point[], nameWidth: number, area: Box): Plan | undefined {
  const stands = placeParties(diagram, places, nameWidth, area);
  if (!stands) return undefined;
  const lines = placeLines(diagram, stands);
  if (!lines) return undefined;
  const words = placeWords(diagram, stands, lines, area);
  if (!words) return undefined;
  const crossings = lines.filter((line, index) => lines.slice(0, index).some((other) => cross(line, other)));
  const boxes = words.map((each) => each.map((found) => found?.box));
  const tooLong = words.flat().reduce((sum, found) => sum + Math.max(0, (found?.lines ?? 0) - goodLines), 0);
  const near = words.flat().reduce((sum, found) => sum + Math.max(0, (found?.near ?? 0) - tolerable), 0);
  const cost = tooLong + stands.tooLong + crossingCost * crossings.length + near;
  return { ...stands, lines, words: boxes, cost };
}

/** Where parties and their names stand, and how many lines of names are too many. */
type Stands = { figures: Box[]; names: Box[]; tooLong: number };

/** Parties in one row stand with their figures in line, and those in one column over each other, whatever their names and flags. */
function placeParties(
  diagram: Diagram,
  places: readonly Point[],
  nameWidth: number,
  area: Box,
): Stands | undefined {
  const sizes = diagram.parties.map((party) => sizeOf(party, nameWidth, diagram.box));
  const tooLong = sizes.reduce((sum, { lines }) => sum + Math.max(0, lines - goodLines), 0);
  const stands: Stands = { figures: [], names: [], tooLong };
  for (const [index, { figure, name, text }] of sizes.entries()) {
    const [across, down] = places[index] ?? [0.5, 0.5];
    const row = sizes.filter((_, other) => places[other]?.[1] === down);
    const highest = Math.max(...row.map((each) => each.figure.height));
    const nameHeight = Math.max(...row.map((each) => each.name.height));
    const below = nameHeight > 0 ? nameHeight + nameGap : 0;
    const column = sizes.filter((_, other) => places[other]?.[0] === across);
    const width = Math.max(...column.map((each) => Math.max(each.figure.width, each.name.width)));
    const share = diagram.mirrored ? 1 - across : across;
    const centre = area.x + width / 2 + (area.width - width) * share;
    const top = area.y + (area.height - highest - below) * down;
    const above = down < 0.5;
    const figureTop = top + (above ? below : 0) + (highest - figure.height) / 2;
    const box = { ...figure, x: centre - figure.width / 2, y: figureTop };
    const nameTop = above ? box.y - nameGap - name.height : box.y + figure.height + nameGap;
    stands.figures.push(box);
    const inside = figureTop + (figure.height - text.height) / 2;
    stands.names.push({ ...text, x: centre - text.width / 2, y: name.height > 0 ? nameTop : inside });
  }
  return standFree(stands, area) ? stands : undefined;
}

/** The size of a party's figure, and of its name where that does not stand in it. */
function sizeOf({ name, flag }: Party, nameWidth: number, box: Diagram['box']) {
  const { width, height, lines } = name.at(Math.min(name.natural, Math.max(nameWidth, name.minimal)));
  const text = { width, height };
  if (flag) return { figure: flag, name: text, text, lines };
  return {
    figure: {
      width: Math.max(box.width, width + 2 * boxPadding),
      height: Math.max(box.height, height + 2 * boxPadding),
    },
    name: { width: 0, height: 0 },
    text,
    lines,
  };
}

function standFree({ figures, names }: Stands, area: Box): boolean {
  const whole = figures.map((figure, index) => around(figure, names[index] ?? figure));
  return whole.every(
    (box, index) =>
      isInside(box, area) && whole.slice(0, index).every((other) => !overlap(grown(box, partyGap), other)),
  );
}

function around(a: Box, b: Box): Box {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  const right = Math.max(a.x + a.width, b.x + b.width);
  return { x, y, width: right - x, height: Math.max(a.y + a.height, b.y + b.height) - y };
}

/** A line for each tie, through no party and on no other line. */
function placeLines({ ties }: Diagram, stands: Stands): Line[] | undefined {
  const lines: Line[] = [];
  for (const { parties } of ties) {
    const line = linesBetween(stands, parties).find(
      (each) => isFree(each, stands, parties) && !lines.some((other) => liesOn(each, other)),
    );
    if (!line) return undefined;
    lines.push(line);
  }
  return lines;
}

function liesOn(a: Segment, b: Segment): boolean {
  const parallel = (x: Segment) => [x.end[0] - x.start[0], x.end[1] - x.start[1]] as const;
  const [[ax, ay], [bx, by]] = [parallel(a), parallel(b)];
  return Math.abs(ax * by - ay * bx) < 0.01 && cross(a, b);
}

/** The lines from a side of one party to a side of another: first between those that face each other, then by length. */
function linesBetween({ figures }: Stands, [one, other]: Tie['parties']): Line[] {
  const [a, b] = [figures[one] as Box, figures[other] as Box];
  const facing = facingSides(a, b);
  return sides
    .flatMap((from) => sides.map((to) => ({ from, to, start: siteOf(a, from), end: siteOf(b, to) })))
    .filter((line) => leaves(line, line.from) && leaves({ start: line.end, end: line.start }, line.to))
    .filter((line) => lengthOf(line) >= shortest)
    .sort((x, y) => Number(isFacing(y, facing)) - Number(isFacing(x, facing)) || lengthOf(x) - lengthOf(y));
}

function isFacing({ from, to }: Line, [first, second]: readonly [Side, Side]): boolean {
  return from === first && to === second;
}

/** The sides of two boxes that face each other: left and right where they stand side by side. */
function facingSides(from: Box, to: Box): [Side, Side] {
  const [a, b] = [middleOf(from), middleOf(to)];
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  if (Math.abs(dy) < (from.height + to.height) / 2) return dx > 0 ? ['right', 'left'] : ['left', 'right'];
  return dy > 0 ? ['bottom', 'top'] : ['top', 'bottom'];
}

function isFree(line: Segment, { figures, names }: Stands, parties: Tie['parties']): boolean {
  return figures.every((figure, party) => {
    const own = parties.includes(party);
    const name = names[party] ?? figure;
    return (
      !crossesBox(line, grown(figure, own ? -1 : wordsGap)) && !crossesBox(line, grown(name, own ? 0 : 3))
    );
  });
}

type PlacedWords = { box: Box; lines: number; near: number };

/** How many boxes are tried before a plan is given up. */
const mostTries = 600;

/** A box for each link's words, beside its line and over nothing. */
function placeWords(
  { ties }: Diagram,
  { figures, names }: Stands,
  lines: readonly Line[],
  area: Box,
): (PlacedWords | undefined)[][] | undefined {
  const wanted = ties.flatMap(({ words }, tie) =>
    words.flatMap((wordsAt, index) => {
      const line = lines[tie] as Line;
      const found = wordsAt(line);
      const others = lines.filter((other) => other !== line);
      return found ? [{ tie, index, options: boxesBeside(line, others, found, index, area) }] : [];
    }),
  );
  const fixed = [...figures, ...names];
  const isFreeBox = (box: Box, taken: readonly PlacedWords[]) =>
    isInside(box, area) &&
    [...fixed, ...taken.map((each) => each.box)].every((other) => !overlap(grown(box, wordsGap), other)) &&
    lines.every((line) => !crossesBox(line, grown(box, wordsGap - 1)));
  let tries = 0;
  const place = (taken: readonly PlacedWords[]): readonly PlacedWords[] | undefined => {
    const next = wanted[taken.length];
    if (!next) return taken;
    for (const option of next.options) {
      tries += 1;
      if (tries > mostTries) return undefined;
      const rest = isFreeBox(option.box, taken) && place([...taken, option]);
      if (rest) return rest;
    }
    return undefined;
  };
  const placed = place([]);
  if (!placed) return undefined;
  return ties.map(({ words }, tie) =>
    words.map((_, index) => placed[wanted.findIndex((each) => each.tie === tie && each.index === index)]),
  );
}

/** Where along its line a label may stand, and the most that it is wide beside a slanted line, in points. */
const shares = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8];
const besideWidth = 150;

/**
 * Boxes for the words of a line, those that look best first: the first of a pair above it or at its right, the second
 * on the other side, and no other line so near that they could be its words.
 */
function boxesBeside(
  line: Segment,
  others: readonly Segment[],
  words: Words,
  index: number,
  area: Box,
): PlacedWords[] {
  const [dx, dy] = [line.end[0] - line.start[0], line.end[1] - line.start[1]];
  const length = lengthOf(line);
  const level = Math.abs(dy) < 12;
  const limit = level ? Math.max(60, Math.abs(dx) - 12) : besideWidth;
  const up: Point = dx === 0 ? [1, 0] : [(Math.sign(dx) * dy) / length, -Math.abs(dx) / length];
  const normals = (index % 2 === 0 ? [1, -1] : [-1, 1]).map((by): Point => [up[0] * by, up[1] * by]);
  const options = shares.flatMap((share) => {
    const [x, y] = [line.start[0] + dx * share, line.start[1] + dy * share];
    return normals.flatMap(([nx, ny], side) =>
      widthsOf(words, area.width).map((wanted) => {
        const { width, height, lines } = words.at(wanted);
        const away = (Math.abs(nx) * (width + 2 * wordsGap) + Math.abs(ny) * (height + 2 * wordsGap)) / 2;
        const box = { x: x + nx * away - width / 2, y: y + ny * away - height / 2, width, height };
        const near = nearness(box, others);
        return { box, lines, near, cost: boxCost({ share, side, lines, wide: width > limit, near }) };
      }),
    );
  });
  return options.sort((a, b) => a.cost - b.cost);
}

/** From so far on, in points, another line is no rival for words; and what of that is good enough for a plan. */
const clear = 40;
const tolerable = 0.6;

/** How much words could be those of another line: from 0, where that is far, to 1, where it touches them. */
function nearness(box: Box, others: readonly Segment[]): number {
  const nearest = Math.min(clear, ...others.map((other) => distance(other, box)));
  return 1 - nearest / clear;
}

/** Words look best amid their line, above it, in few lines, no wider than it, and away from others. */
function boxCost({
  share,
  side,
  lines,
  wide,
  near,
}: {
  share: number;
  side: number;
  lines: number;
  wide: boolean;
  near: number;
}) {
  return lines + 5 * Math.abs(share - 0.5) + 0.4 * side + (wide ? 3 : 0) + 6 * near;
}

/** Widths to try for words: those at which they break into one line, two, and so on. */
function widthsOf({ natural, minimal }: Words, most: number): number[] {
  const parts = [1, 1.7, 2.5, 3.4, 4.5, 6].map((count) => Math.min(most, natural / count + 6));
  return [...new Set(parts.map((width) => Math.ceil(Math.max(minimal, Math.min(natural, width)))))];
}
