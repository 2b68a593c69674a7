import type { CountedBox } from './count-lines.ts';

/** What came out for some boxes. */
export type Tally = {
  boxes: number;
  exact: number;
  over: number;
  under: number;
  /** Boxes with a line that is wider than they are. */
  wide: number;
  planned: number;
  drawn: number;
};

/** What letters reach out of their line, and pdftotext's rounding; in points. */
const TOLERANCE = 1.5;

export function tally(boxes: readonly CountedBox[]): Tally {
  const count = (test: (box: CountedBox) => boolean) => boxes.filter(test).length;
  const sum = (value: (box: CountedBox) => number) => boxes.reduce((total, box) => total + value(box), 0);
  return {
    boxes: boxes.length,
    exact: count(({ lines, drawn }) => drawn === lines),
    over: count(({ lines, drawn }) => drawn < lines),
    under: count(isUnder),
    wide: count(isWide),
    planned: sum(({ lines }) => lines),
    drawn: sum(({ drawn }) => drawn),
  };
}

/** More lines than planned: text would run out of its box. */
export function isUnder({ lines, drawn }: CountedBox): boolean {
  return drawn > lines;
}

export function isWide({ beyond }: CountedBox): boolean {
  return beyond > TOLERANCE;
}

export function add(tallies: readonly Tally[]): Tally {
  const zero: Tally = { boxes: 0, exact: 0, over: 0, under: 0, wide: 0, planned: 0, drawn: 0 };
  return tallies.reduce((sum, each) => {
    const keys = Object.keys(sum) as (keyof Tally)[];
    return Object.fromEntries(keys.map((key) => [key, sum[key] + each[key]])) as Tally;
  }, zero);
}

/** Lines planned beyond those drawn, in per cent. */
export function reserve({ planned, drawn }: Tally): number {
  return (100 * (planned - drawn)) / drawn;
}
