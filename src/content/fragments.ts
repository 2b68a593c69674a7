import { citationPattern } from './citation-pattern.ts';

/** Letters and digits alone, in one width and case: what stays the same wherever a text is broken or styled. */
export function squeeze(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

/** The words of a text, in one width and case. */
export function wordsIn(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

/** Scripts that put no spaces between words. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** So much in a row is no coincidence: words and letters; letters alone where words are not parted. */
const telling = { words: 4, letters: 16, unspaced: 12 };

/** The sentences of a text, and the text as a whole, that could only have come from it; squeezed. */
export function sentencesOf(text: string): string[] {
  const pieces = withoutMarkup(text).flatMap((part) => [part, ...part.split(/[.!?;:。！？；：\n]+/u)]);
  const long = pieces.filter((piece) => {
    const letters = squeeze(piece).length;
    return unspaced.test(piece)
      ? letters >= telling.unspaced
      : letters >= telling.letters && wordsIn(piece).length >= telling.words;
  });
  return [...new Set(long.map(squeeze))];
}

/** A text in pieces between its citations, without the addresses of its links. */
function withoutMarkup(text: string): string[] {
  return text
    .replace(/\]\([^)]*\)/g, ']')
    .replace(citationPattern, '\u0000')
    .split('\u0000');
}

/** Shorter words stand in every deck. */
const shortest = 4;

/** Words of a text that tell it, if no other text has them; where words are not parted, runs of six letters. */
export function tellingWords(text: string): string[] {
  const words = withoutMarkup(text).flatMap(wordsIn);
  return words.flatMap((word) => {
    if (unspaced.test(word)) return runs(word, 6);
    return word.length >= shortest && !/\p{N}/u.test(word) ? [word] : [];
  });
}

function runs(word: string, length: number): string[] {
  const letters = [...word];
  if (letters.length < shortest - 1) return [];
  const count = Math.max(1, letters.length - length + 1);
  return Array.from({ length: count }, (_, index) => letters.slice(index, index + length).join(''));
}

/** Whether words of that kind have no spaces around them, and are looked for as letters in a row. */
export function isUnspaced(word: string): boolean {
  return unspaced.test(word);
}
