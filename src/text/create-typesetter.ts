import type { Line, LineRun, Run } from '../page.ts';
import type { Report } from '../problems.ts';
import { betweenPhrases } from './between-phrases.ts';
import { type BrokenLine, breakLines, widthAlone } from './break-lines.ts';
import type { Faces } from './faces.ts';
import { findBreaks } from './find-breaks.ts';
import { type LanguageRow, languageRow } from './languages.ts';
import { memoize, memoizeBy, memoizeFor } from './memoize.ts';
import { cutRuns, type Segment, toSegments } from './segments.ts';
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
  const cutsOf = memoizeBy(REMEMBERED_TEXTS, cutKey, (runs: readonly Run[]) =>
    cutRuns(runs, breaksOf(runs.map(({ text }) => text).join('')), measure),
  );
  const phrasesOf = (runs: readonly Run[]) => {
    const text = runs.map((run) => run.text).join('');
    return cutRuns(runs, betweenPhrases(text, breaksOf(text)), measure);
  };
  const segmentsOf = memoizeFor((runs: readonly Run[]) => toSegments(cutsOf(runs), runs));

  const set = (segments: Segment[], width: number) => {
    const { lines, fits } = breakLines(segments, width);
    // What stands on one line with the margin does so without it.
    const drawn = lines.length > 1 ? breakLines(segments, width, 'advance').lines : lines;
    return { lines: lines.map(drawnLine), drawn: drawn.map(drawnLine), fits };
  };

  return {
    setLines: (runs, width) => set(segmentsOf(runs), width),
    setPhrases: language.phrases ? (runs, width) => set(toSegments(phrasesOf(runs), runs), width) : undefined,
    naturalWidth: (runs) => widest(breakLines(segmentsOf(runs), Number.POSITIVE_INFINITY).lines),
    minimalWidth: (runs) => Math.max(0, ...segmentsOf(runs).map(widthAlone)),
  };
}

/** All of runs that says how wide they are at size 1. */
function cutKey(runs: readonly Run[]): string {
  return runs
    .map(
      ({ text, face, bold, italic, superscript }) =>
        `${face}${bold ? 'b' : ''}${italic ? 'i' : ''}${superscript ? 's' : ''}\0${text}`,
    )
    .join('\0\0');
}

function widest(lines: BrokenLine[]): number {
  return Math.max(0, ...lines.map(({ reserve }) => reserve));
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
