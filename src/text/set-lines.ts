import { once } from '../memoize.ts';
import type { Line, LineRun } from '../page.ts';
import { type BrokenLine, breakLines } from './break-lines.ts';
import type { Segment } from './segments.ts';
import type { BrokenLines } from './typesetter.ts';

/** A paragraph at a width. Most are only tried: what stands on the lines is put together when it is asked for. */
export function setLines(segments: readonly Segment[], width: number): BrokenLines {
  const { lines: broken, fits } = breakLines(segments, width);
  const lines = once(() => broken.map(drawnLine));
  const drawn = once(() => {
    // What stands on one line with the margin does so without it.
    if (broken.length < 2) return lines();
    const rendered = breakLines(segments, width, 'rendered').lines;
    return endAlike(rendered, broken) ? lines() : rendered.map(drawnLine);
  });
  return {
    count: broken.length,
    fits,
    get lines() {
      return lines();
    },
    get drawn() {
      return drawn();
    },
  };
}

function endAlike(some: readonly BrokenLine[], others: readonly BrokenLine[]): boolean {
  return some.every(({ pieces }, index) => pieces.length === others[index]?.pieces.length);
}

/** Puts the pieces of a line, run by run, one after the other. */
function drawnLine({ pieces }: BrokenLine): Line {
  const runs: LineRun[] = [];
  let x = 0;
  for (const { run, text, advance } of pieces) {
    const last = runs.at(-1);
    if (last?.run === run) {
      last.text += text;
      last.width += advance;
    } else runs.push({ run, text, x, width: advance });
    x += advance;
  }
  return { runs, width: x };
}
