import type { Line, Run } from '../page.ts';

/**
 * Lines broken for a width. `fits` is false where a segment that cannot be broken is wider than the line. The widths
 * in the lines are those drawn, without the safety margin; `x` counts in reading order from the start of the line.
 */
export type BrokenLines = {
  /** How many lines there have to be room for. */
  count: number;
  /** These lines. */
  readonly lines: Line[];
  /** The lines of a renderer that keeps no margin; never more. */
  readonly drawn: Line[];
  fits: boolean;
};

/** Measures and breaks text of one deck, in the metrics of the fonts that its viewers have. */
export type Typesetter = {
  /** The same for typesetters that set all text alike. */
  key: string;
  /** Breaks one paragraph into lines at most `width` points wide. */
  setLines(runs: Run[], width: number): BrokenLines;
  /** The same with lines that end between phrases only; undefined where the language shows them by spaces. */
  setPhrases?: ((runs: Run[], width: number) => BrokenLines) | undefined;
  /** The same with lines that end between words. */
  setWords?: ((runs: Run[], width: number) => BrokenLines) | undefined;
  /** The width of the paragraph on one line, in points, the safety margin included. */
  naturalWidth(runs: Run[]): number;
  /** The width of its widest segment that cannot be broken, in points, the safety margin included. */
  minimalWidth(runs: Run[]): number;
  /** For how many paragraphs so far it could only estimate something. */
  guesses(): number;
};
