import LineBreaker from 'linebreak';
import type { LanguageRow, LineBreaking } from './languages.ts';
import { insideName } from './whole-names.ts';
import { wordSegmenter } from './word-segmenter.ts';

/** A place where a line may end, in UTF-16 units from the start; `forced` where it must. */
export type Break = { position: number; forced: boolean };

/** Ends a line: the characters of Unicode's line breaking classes BK, CR, LF and NL. */
const NEWLINE = /[\n\v\f\r\u0085\u2028\u2029]/;

const STRATEGIES: Record<LineBreaking, (text: string, tag: string) => number[]> = {
  uax14: unicodeBreaks,
  korean: (text) =>
    unicodeBreaks(text).filter((end) => end === text.length || /\s/.test(text.charAt(end - 1))),
  segmenter: (text, tag) =>
    [...new Set([...unicodeBreaks(text), ...wordBreaks(text, tag)])].sort((a, b) => a - b),
};

/**
 * Breaks on which PowerPoint and LibreOffice disagree: never taken, since a renderer that takes more of them than
 * we do never needs more lines. From 4,480 boxes set in LibreOffice; a rule without `after` stands for any character.
 */
const DISPUTED: { before?: RegExp; after?: RegExp }[] = [
  { before: /\// },
  { before: /[—–]/ },
  { after: /[—–]/ },
  { before: /[\u3000-\u303F\uFF00-\uFFEF]/, after: /[\p{Nd}\p{Pi}\p{Ps}"']/u },
  // Renderers keep the dot between the parts of a name behind the part before it, and so do we.
  { before: /\S/, after: /[·・]/ },
  { before: /\p{Script=Hangul}/u },
  { before: /\S/, after: /\p{Script=Hangul}/u },
];

/** All places where lines of the text may or must end, in order; the end of the text is the last. */
export function findBreaks(text: string, language: LanguageRow): Break[] {
  return STRATEGIES[language.breaks](text, language.tag)
    .map((position) => ({ position, forced: NEWLINE.test(text.charAt(position - 1)) }))
    .filter(({ position, forced }) => forced || position === text.length || !isDisputed(text, position));
}

function isDisputed(text: string, position: number): boolean {
  const previous = characterBefore(text, position);
  const next = String.fromCodePoint(text.codePointAt(position) ?? 0);
  return DISPUTED.some(
    ({ before, after }) => (before?.test(previous) ?? true) && (after?.test(next) ?? true),
  );
}

function unicodeBreaks(text: string): number[] {
  const breaker = new LineBreaker(text);
  const positions: number[] = [];
  for (let found = breaker.nextBreak(); found !== null; found = breaker.nextBreak())
    positions.push(found.position);
  return positions;
}

/** Stretches of the scripts written without spaces between words, which Unicode's rules leave to a dictionary. */
const SPACELESS = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;

/** Marks, and signs that belong to the word before: repetition, abbreviation, ends of sentences. */
const STAYS = /[\p{M}\u0E2F\u0E46\u0EAF\u0EC6\u17D4-\u17DA\u104A\u104B]/u;

/** Between two words of a script without spaces. */
function wordBreaks(text: string, tag: string): number[] {
  // Stretch by stretch: segmenting takes quadratic time.
  return [...text.matchAll(SPACELESS)].flatMap(({ 0: stretch, index }) => {
    const isInName = insideName(stretch, tag);
    return Array.from(wordSegmenter(tag).segment(stretch), (word) => word.index)
      .filter((start) => start > 0 && !STAYS.test(stretch.charAt(start)) && !isInName(start))
      .map((start) => index + start);
  });
}

/** The whole character, surrogate pairs included, that ends at a position; empty at the start. */
function characterBefore(text: string, position: number): string {
  const previous = text.slice(Math.max(0, position - 2), position);
  return [...previous].at(-1) ?? '';
}
