import type { Line, LineRun } from '../page.ts';
import { type BrokenLine, breakLines } from './break-lines.ts';
import type { Segment } from './segments.ts';
import type { BrokenLines } from './typesetter.ts';

/**
 * A paragraph at a width. Most are only tried: what stands on the lines is put together when it is asked for. A class,
 * since tens of thousands are kept: closures would take 25 MB more of a deck of 1,000 slides.
 */
export class SetLines implements BrokenLines {
  readonly count: number;
  readonly fits: boolean;
  readonly #segments: readonly Segment[];
  readonly #width: number;
  readonly #broken: readonly BrokenLine[];
  #lines: Line[] | undefined;
  #drawn: Line[] | undefined;

  constructor(segments: readonly Segment[], width: number) {
    const { lines, fits } = breakLines(segments, width);
    this.count = lines.length;
    this.fits = fits;
    this.#segments = segments;
    this.#width = width;
    this.#broken = lines;
  }

  get lines(): Line[] {
    this.#lines ??= this.#broken.map(drawnLine);
    return this.#lines;
  }

  get drawn(): Line[] {
    this.#drawn ??= this.#draw();
    return this.#drawn;
  }

  #draw(): Line[] {
    // What stands on one line with the margin does so without it.
    if (this.count < 2) return this.lines;
    const { lines } = breakLines(this.#segments, this.#width, 'rendered');
    return endAlike(lines, this.#broken) ? this.lines : lines.map(drawnLine);
  }
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
