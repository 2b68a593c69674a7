import type { Mark, TextMark } from './mark.ts';

/** Links are underlined in every program; each line goes behind its words. */
export function underlineLinks(marks: readonly Mark[]): Mark[] {
  return marks.flatMap((mark) =>
    mark.kind === 'text' && mark.link !== undefined ? [line(mark), mark] : [mark],
  );
}

/** Of what letters reach below their line: how thick LibreOffice draws it, and how far down its middle is. */
const THICKNESS = 0.25;
const DEPTH = 0.39;

function line({ x, width, baseline, size, font, color }: TextMark): Mark {
  const below = font.descent * size;
  const y = baseline + below * DEPTH;
  return { kind: 'line', from: [x, y], to: [x + width, y], ink: { color, width: below * THICKNESS } };
}
