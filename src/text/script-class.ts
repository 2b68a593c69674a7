/**
 * Which of a run's three fonts draws a character, as Office and LibreOffice sort them. Weak ones, such as spaces and
 * punctuation, go with what stands before them.
 */
export type ScriptClass = 'latin' | 'eastAsian' | 'complex' | 'weak';

/** By blocks where a sign belongs to several scripts, such as the long vowel of kana, ー. */
export const EAST_ASIAN =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\u2E80-\\u33FF\\uFF00-\\uFFEF]';

const COMPLEX_SCRIPTS = [
  ...['Arabic', 'Hebrew', 'Syriac', 'Thaana', 'Nko', 'Adlam', 'Thai', 'Lao', 'Khmer', 'Myanmar', 'Tibetan'],
  ...['Devanagari', 'Bengali', 'Gujarati', 'Gurmukhi', 'Kannada', 'Malayalam', 'Oriya', 'Sinhala', 'Tamil'],
  ...['Telugu', 'Mongolian'],
];

/** First match counts. */
const ROWS: [RegExp, ScriptClass][] = [
  [new RegExp(EAST_ASIAN, 'u'), 'eastAsian'],
  [new RegExp(`[${COMPLEX_SCRIPTS.map((script) => `\\p{Script=${script}}`).join('')}]`, 'u'), 'complex'],
  [/[\p{Script=Common}\p{Script=Inherited}]/u, 'weak'],
];

const known = new Map<string, ScriptClass>();

/** The class of one character (a string of one code point). */
export function scriptClass(character: string): ScriptClass {
  const found = known.get(character) ?? ROWS.find(([match]) => match.test(character))?.[1] ?? 'latin';
  known.set(character, found);
  return found;
}
