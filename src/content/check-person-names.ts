import { type PersonName, personName } from '../locale/person-name.ts';
import type { Report } from '../problems.ts';
import { typos } from '../yaml/nearest.ts';
import type { Yaml } from '../yaml/read-yaml.ts';
import { literal, unspaced } from './name-patterns.ts';
import type { Summit } from './schema.ts';
import { placeAtIndex, type WrittenText } from './written-texts.ts';

/** A full name as it is found in a text. */
type Found = { text: WrittenText; index: number; words: string };

/** A text, and its letters as names are compared. */
type Read = { text: WrittenText; letters: string };

/**
 * Reports full names in texts that are written in another way than under `people`: with the parts in another order,
 * joined by another sign, or with one letter wrong. Titles before a name and capitals make no difference.
 */
export function checkPersonNames(
  summit: Yaml<Summit>,
  texts: readonly WrittenText[],
  locale: string,
  report: Report,
): void {
  const people = summit.value.people.map(({ name, country }): PersonName => ({ ...name, country }));
  const full = people.filter(({ given }) => given !== undefined);
  const recorded = new Set(full.map((person) => folded(personName(person, locale, false))));
  const read = texts.map((text) => ({ text, letters: folded(text.masked) }));
  for (const person of full) {
    const wanted = personName(person, locale, false);
    const wrong = [...otherWays(person, read), ...misspelt(wanted, read)].filter(
      ({ words }) => !recorded.has(folded(words)),
    );
    for (const { text, index, words } of onePerWay(wrong)) {
      report({
        level: 'warning',
        code: 'person-name-variant',
        message: `"${words}" is "${wanted}" under "people", and on the slides.`,
        at: placeAtIndex(summit, text.path, text.text, index, words),
        hint: `Write "${wanted}", or correct the name under "people".`,
      });
    }
  }
}

const folded = (name: string) => name.toLowerCase().normalize('NFC');

/** The first place of each way to write a name. */
function onePerWay(found: readonly Found[]): Found[] {
  return found.filter(({ words }, index) => found.findIndex((each) => each.words === words) === index);
}

/** The full name with its parts in either order, and its syllables joined in any way. */
function otherWays({ family, given = '' }: PersonName, read: readonly Read[]): Found[] {
  const parts = syllables(folded(`${family} ${given}`));
  const near = read.filter(({ letters }) => parts.every((part) => letters.includes(part)));
  if (near.length === 0) return [];
  const [first, second] = [loose(family), loose(given)];
  const space = /\p{Script=Latin}/u.test(family + given) ? '[ \\u00a0]' : '[ \\u00a0\\u3000・·]?';
  const pattern = `${first}${space}${second}|${second}${space}${first}`;
  return find(new RegExp(`(?<![\\p{L}-])(?:${bounded(pattern, family)})`, 'giu'), near);
}

/** Where words are written apart, a name ends where no letter follows. */
function bounded(pattern: string, family: string): string {
  return unspaced.test(family) ? pattern : `(?:${pattern})(?![\\p{L}-])`;
}

/** Syllables may be joined by a hyphen, a space, or nothing. */
function loose(name: string): string {
  return syllables(name).map(literal).join('[-‐‑ ]?');
}

const syllables = (name: string) => name.split(/[-\s‐‑]+/);

function find(pattern: RegExp, texts: readonly Read[]): Found[] {
  return texts.flatMap(({ text }) =>
    [...text.masked.matchAll(pattern)].map(({ index, 0: words }) => ({ text, index, words })),
  );
}

/** In shorter names one letter more often makes another name. */
const shortest = 8;

/** Words that are the full name but for one letter; only where words are written apart. */
function misspelt(wanted: string, read: readonly Read[]): Found[] {
  if (wanted.length < shortest || unspaced.test(wanted)) return [];
  const name = folded(wanted);
  // One letter is wrong in one word only: the others are there.
  const parts = name.split(' ');
  const near = read.filter(({ letters }) => parts.some((part) => letters.includes(part)));
  const words = parts.map(() => "[\\p{L}\\p{M}]+(?:[-.'’][\\p{L}\\p{M}]+)*");
  const run = new RegExp(`(?<![\\p{L}-])(?=(${words.join(' ')}))`, 'gu');
  return near
    .flatMap(({ text }) =>
      [...text.masked.matchAll(run)].map(({ index, 1: found = '' }) => ({
        text,
        index,
        words: found.replace(/['’]s$/, ''),
      })),
    )
    .filter(
      ({ words: found }) => Math.abs(found.length - name.length) < 2 && typos(folded(found), name) === 1,
    );
}
