import { fold } from './fold.ts';

type Word = { text: string; start: number; end: number };

/** Below this share of its words a stretch of a text is another. */
const likely = 0.5;

/** The stretch of a text that is most like some words, as it is written there, where one is likely meant. */
export function nearWords(paragraphs: readonly string[], words: string): Near | undefined {
  const wanted = wordsOf(words).map(({ text }) => text);
  const found = paragraphs.flatMap((text, index) => nearestIn(text, index + 1, wanted) ?? []);
  const [best] = found.sort((a, b) => b.share - a.share);
  return best && best.share >= likely ? best : undefined;
}

/** `share` is how many of the words stand in it, from 0 to 1. */
export type Near = { words: string; paragraph: number; share: number };

/** The window, as many words wide as are wanted, that holds the most of them; cut to begin and end with one. */
function nearestIn(text: string, paragraph: number, wanted: readonly string[]): Near | undefined {
  const all = wordsOf(text);
  let best: { share: number; from: number } | undefined;
  for (let from = 0; from < Math.max(1, all.length - wanted.length + 1); from += 1) {
    const share = shared(all.slice(from, from + wanted.length), wanted) / wanted.length;
    if (!best || share > best.share) best = { share, from };
  }
  const alike = all
    .slice(best?.from, (best?.from ?? 0) + wanted.length)
    .filter((word) => wanted.includes(word.text));
  const [first, last] = [alike[0], alike.at(-1)];
  if (!best || !first || !last) return undefined;
  return { words: text.slice(first.start, last.end), paragraph, share: best.share };
}

function shared(window: readonly Word[], wanted: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of wanted) left.set(word, (left.get(word) ?? 0) + 1);
  return window.filter(({ text }) => {
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count > 0;
  }).length;
}

/** A character of a script that has no spaces, or a word of another. */
const word =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]|(?:(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}])[\p{L}\p{N}\p{M}])+/gu;

function wordsOf(text: string): Word[] {
  return [...text.matchAll(word)].map(({ 0: found, index }) => ({
    text: fold(found).toLowerCase(),
    start: index,
    end: index + found.length,
  }));
}
