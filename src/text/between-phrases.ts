import type { Break } from './find-breaks.ts';
import { wordSegmenter } from './word-segmenter.ts';

/** What ends a phrase (bunsetsu): the endings and particles of Japanese are hiragana; a comma or bracket does, too. */
const ENDS_PHRASE = /[\p{Script=Hiragana}、。，．！？!?」』）】〉》 \u3000]/u;

/** What starts none: endings and particles, marks that lengthen or repeat, and closing punctuation. */
const STARTS_NONE = /[\p{Script=Hiragana}ー々ゝゞヽヾ、。，．！？!?」』）】〉》・：；\s]/u;

/** Words in hiragana that point to the noun behind them. */
const POINTS_ON = new Set(['この', 'その', 'あの', 'どの']);

/** Of the places where lines of a Japanese text may end, those between its phrases, and where they must. */
export function betweenPhrases(text: string, breaks: readonly Break[]): Break[] {
  const meet = phraseStarts(text).add(text.length);
  return breaks.filter(({ position, forced }) => forced || meet.has(position));
}

/** And those between the words of a text in a language: for compounds without hiragana, and for Chinese. */
export function betweenWords(text: string, breaks: readonly Break[], language: string): Break[] {
  const meet = wordStarts(text, language).add(text.length);
  return breaks.filter(({ position, forced }) => forced || meet.has(position));
}

/** A number goes on, or what it counts; 第 makes it an ordinal. */
const NUMERAL = /[\d第〇零一二三四五六七八九十百千万億亿]$/;

/** Words of one character that lead on in Chinese: “and”, “in”, “by”. */
const LEADS_ON = new Set('与與和及或并並而在将將对對从從由为為把被向以至则則仍');

/** A foreign name that stands alone, its parts joined by dots: dictionaries cut what they do not know. */
const NAME_ALONE =
  /^[\p{Script=Han}\p{Script=Katakana}ー]+(?:[·・＝][\p{Script=Han}\p{Script=Katakana}ー]+)+$/u;

export function isNameAlone(text: string): boolean {
  return NAME_ALONE.test(text);
}

/** Other words of one character, such as 的 or 化, belong to the one before; so does what counts a number. */
function wordStarts(text: string, language: string): Set<number> {
  if (isNameAlone(text)) return new Set([...text.matchAll(/[·・＝]/g)].map(({ index }) => index + 1));
  const words = [...wordSegmenter(language).segment(text)];
  const starts = words.filter(({ index, segment }, position) => {
    const previous = words[position - 1]?.segment ?? '';
    const isLong = [...segment].length > 1 && !STARTS_NONE.test([...segment][0] ?? '');
    const isWord = isLong || (LEADS_ON.has(segment) && !language.startsWith('ja'));
    return index > 0 && isWord && !NUMERAL.test(previous);
  });
  return new Set(starts.map(({ index }) => index));
}

/** Phrases start with a word, after hiragana or punctuation, that is neither; in UTF-16 units from the start. */
function phraseStarts(text: string): Set<number> {
  const words = [...wordSegmenter('ja').segment(text)];
  const starts = words.filter(({ index, segment }, position) => {
    const previous = words[position - 1]?.segment ?? '';
    const [last = '', first = ''] = [[...previous].at(-1), [...segment][0]];
    return index > 0 && ENDS_PHRASE.test(last) && !STARTS_NONE.test(first) && !POINTS_ON.has(previous);
  });
  return new Set(starts.map(({ index }) => index));
}
