import type { Line, LineRun, Run } from '../page.ts';
import type { Report } from '../problems.ts';
import { type BrokenLine, breakLines } from './break-lines.ts';
import type { Faces } from './faces.ts';
import { findBreaks } from './find-breaks.ts';
import { type LanguageRow, languageRow } from './languages.ts';
import { memoize } from './memoize.ts';
import { type Segment, toSegments } from './segments.ts';
import type { Typesetter } from './typesetter.ts';

/** Texts whose breaks are remembered: a deck's paragraphs are set again at several sizes. */
const REMEMBERED_TEXTS = 2_000;

type Options = {
  language: string;
  /** The deck's Latin fonts, as `deckFaces` chooses them. */
  faces: Faces;
  /** Those for East Asian and complex scripts, where they are not the language's own. */
  otherFaces?: Pick<LanguageRow, 'eastAsian' | 'complexScript'>;
  /** Paths of font files (TTF, OTF, TTC): a face that is found in them is measured by its own file. */
  fonts?: readonly string[];
  report: Report;
};

/** The typesetter for a deck in one language. Reports, once each, what it can only estimate. */
export async function createTypesetter(options: Options): Promise<Typesetter> {
  // HarfBuzz is loaded with them.
  const { createMeasure } = await import('./measure.ts');
  const { ownFonts } = await import('./own-fonts.ts');
  const language = languageRow(options.language);
  const { eastAsian, complexScript: complex } = { ...language, ...options.otherFaces };
  const own = ownFonts(options.fonts ?? []);
  const faces = { latin: options.faces, eastAsian, complex };
  const measure = createMeasure({ faces, own, language, report: options.report });
  const breaksOf = memoize(REMEMBERED_TEXTS, (text) => findBreaks(text, language));
  const segmentsOf = (runs: Run[]) =>
    toSegments(runs, breaksOf(runs.map(({ text }) => text).join('')), measure);

  return {
    setLines(runs, width) {
      const { lines, fits } = breakLines(segmentsOf(runs), width);
      return { lines: lines.map(drawnLine), fits };
    },
    naturalWidth: (runs) => widest(breakLines(segmentsOf(runs), Number.POSITIVE_INFINITY).lines),
    minimalWidth: (runs) => widest(segmentsOf(runs).flatMap((segment) => alone(segment))),
  };
}

function widest(lines: BrokenLine[]): number {
  return Math.max(0, ...lines.map(({ reserve }) => reserve));
}

function alone(segment: Segment): BrokenLine[] {
  return breakLines([segment], 0).lines;
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
