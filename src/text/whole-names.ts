import { memoize } from '../memoize.ts';

/** UTF-16 units; longer names are made of several words, which dictionaries know. */
const LONGEST = 12;

/** The short names of countries in a language that stay whole on a line, longest first, as a pattern. */
const pattern = memoize(8, (tag: string): RegExp | undefined => {
  const names = new Intl.DisplayNames(tag, { type: 'region', fallback: 'none' });
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
  const short = letters
    .flatMap((first) => letters.map((second) => names.of(first + second)?.replace(/ *\(.*$/, '') ?? ''))
    .filter((name) => name !== '' && name.length <= LONGEST && /^[\p{L}\p{M}]+$/u.test(name));
  const longestFirst = [...new Set(short)].sort((a, b) => b.length - a.length);
  return longestFirst.length > 0 ? new RegExp(longestFirst.join('|'), 'g') : undefined;
});

/**
 * Whether a place in a text, in UTF-16 units from its start, is inside the name of a country, from Unicode's locale
 * data. Dictionaries of words lack some, and find other words in them: Thai for "wife" in that of Myanmar.
 */
export function insideName(text: string, tag: string): (position: number) => boolean {
  const names = pattern(tag);
  const spans = names
    ? [...text.matchAll(names)].map(({ index, 0: name }) => [index, index + name.length])
    : [];
  return (position) => spans.some(([start = 0, end = 0]) => position > start && position < end);
}
