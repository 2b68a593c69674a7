import { memoize, memoizeBy, memoizeFor } from '../memoize.ts';
import type { Run } from '../page.ts';
import type { Problem, Report } from '../problems.ts';
import { asSeen } from './as-seen.ts';
import { betweenPhrases, betweenWords } from './between-phrases.ts';
import { type BrokenLine, breakLines, widthAlone } from './break-lines.ts';
import type { Faces } from './faces.ts';
import { findBreaks } from './find-breaks.ts';
import { type LanguageRow, languageRow } from './languages.ts';
import { type CutParagraph, cutRuns, toSegments } from './segments.ts';
import { SetLines } from './set-lines.ts';
import type { BrokenLines, Typesetter } from './typesetter.ts';

/** Texts that are remembered: a deck's paragraphs are set again at several sizes, and a deck is made again. */
const REMEMBERED_TEXTS = 2_000;

/** Widths that one text is set at are remembered: those of a balanced title, above all. */
const REMEMBERED_WIDTHS = 50;

/** Pairs of languages and fonts that texts are remembered for. */
const REMEMBERED_SETUPS = 8;

/** What all that is measured depends on, beside the text. */
type Fonts = {
  language: string;
  /** The deck's Latin fonts, as `deckFaces` chooses them. */
  faces: Faces;
  /** Those for East Asian and complex scripts, where they are not the language's own. */
  otherFaces?: Pick<LanguageRow, 'eastAsian' | 'complexScript'>;
  /** Paths of font files (TTF, OTF, TTC): a face that is found in them is measured by its own file. */
  fonts?: readonly string[];
};

type Options = Fonts & { report: Report };

/** The typesetter for a deck in one language. Reports, once each, what it can only estimate. */
export async function createTypesetter({ report, ...fonts }: Options): Promise<Typesetter> {
  // HarfBuzz is loaded with them.
  const { createMeasure } = await import('./measure.ts');
  const { ownFonts } = await import('./own-fonts.ts');
  const { paragraphOf, phrasesOf, wordsOf } = engineFor({ fonts, modules: { createMeasure, ownFonts } });
  const reported = new Set<Problem>();
  let guesses = 0;
  const told = memoizeFor((runs: readonly Run[]) => {
    const paragraph = paragraphOf(runs);
    if (paragraph.estimated.length > 0) guesses += 1;
    for (const problem of paragraph.estimated.filter((each) => !reported.has(each))) {
      reported.add(problem);
      report(problem);
    }
    return paragraph;
  });
  return {
    key: JSON.stringify(fonts),
    setLines: (runs, width) => told(runs).set(width),
    setPhrases: phrasesOf && ((runs, width) => phrasesOf(runs).set(width)),
    setWords: wordsOf && ((runs, width) => wordsOf(runs).set(width)),
    naturalWidth: (runs) => told(runs).natural(),
    minimalWidth: (runs) => told(runs).minimal(),
    guesses: () => guesses,
  };
}

/** A paragraph that was cut and measured, ready to be set at any width. */
type Measured = {
  estimated: readonly Problem[];
  set(width: number): BrokenLines;
  natural(): number;
  minimal(): number;
};

type Engine = {
  paragraphOf(runs: readonly Run[]): Measured;
  phrasesOf: ((runs: readonly Run[]) => Measured) | undefined;
  wordsOf: ((runs: readonly Run[]) => Measured) | undefined;
};

type Modules = {
  createMeasure: typeof import('./measure.ts').createMeasure;
  ownFonts: typeof import('./own-fonts.ts').ownFonts;
};

/** What is measured for one language and its fonts is the same for all decks: it is kept from one to the next. */
const engineFor = memoizeBy(REMEMBERED_SETUPS, ({ fonts }: Parts) => JSON.stringify(fonts), createEngine);

type Parts = { fonts: Fonts; modules: Modules };

function createEngine({ fonts, modules: { createMeasure, ownFonts } }: Parts): Engine {
  const language = languageRow(fonts.language);
  const { eastAsian, complexScript: complex } = { ...language, ...fonts.otherFaces };
  const own = ownFonts(fonts.fonts ?? []);
  const measure = createMeasure({ faces: { latin: fonts.faces, eastAsian, complex }, own, language });
  const breaksOf = memoize(REMEMBERED_TEXTS, (text) => findBreaks(text, language));
  const cutsOf = memoizeBy(REMEMBERED_TEXTS, cutKey, (runs: readonly Run[]) =>
    cutRuns(runs, breaksOf(textOf(runs)), measure),
  );
  const paragraphSeen = memoizeBy(REMEMBERED_TEXTS, sizedKey, (runs: readonly Run[]) =>
    measured(cutsOf(runs), runs),
  );
  const seen = (runs: readonly Run[]) =>
    runs.some(({ capitals }) => capitals)
      ? runs.map((run) => ({ ...run, text: asSeen(run, language.tag) }))
      : runs;
  const paragraphOf = (runs: readonly Run[]) => paragraphSeen(seen(runs));
  const brokenBetween = (choose: typeof betweenWords) => {
    const meet = memoize(REMEMBERED_TEXTS, (text) => choose(text, breaksOf(text), language.tag));
    const cuts = memoizeBy(REMEMBERED_TEXTS, cutKey, (runs: readonly Run[]) =>
      cutRuns(runs, meet(textOf(runs)), measure),
    );
    const broken = memoizeBy(REMEMBERED_TEXTS, sizedKey, (runs: readonly Run[]) =>
      measured(cuts(runs), runs),
    );
    return (written: readonly Run[]) => broken(seen(written));
  };
  if (!language.phrases) return { paragraphOf, phrasesOf: undefined, wordsOf: undefined };
  const wordsOf = brokenBetween(betweenWords);
  const phrasesOf = language.phrases === 'phrases' ? brokenBetween(betweenPhrases) : wordsOf;
  return { paragraphOf, phrasesOf, wordsOf };
}

function measured(cut: CutParagraph, runs: readonly Run[]): Measured {
  const segments = toSegments(cut, runs);
  let natural: number | undefined;
  let minimal: number | undefined;
  return {
    estimated: cut.estimated,
    set: memoize(REMEMBERED_WIDTHS, (width: number) => new SetLines(segments, width)),
    natural() {
      natural ??= widest(breakLines(segments, Number.POSITIVE_INFINITY).lines);
      return natural;
    },
    minimal() {
      minimal ??= Math.max(0, ...segments.map(widthAlone));
      return minimal;
    },
  };
}

function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

/** All of runs that says how wide they are at size 1. */
function cutKey(runs: readonly Run[]): string {
  return runs
    .map(
      ({ text, face, bold, italic, superscript, lang = '' }) =>
        `${face}${bold ? 'b' : ''}${italic ? 'i' : ''}${superscript ? 's' : ''}${lang}\0${text}`,
    )
    .join('\0\0');
}

/** All of runs that says how wide they are. */
function sizedKey(runs: readonly Run[]): string {
  return `${runs.map(({ size, tracking = 0 }) => `${size} ${tracking}`).join()}\0${cutKey(runs)}`;
}

function widest(lines: BrokenLine[]): number {
  return Math.max(0, ...lines.map(({ reserve }) => reserve));
}
