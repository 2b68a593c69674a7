import type { Report } from '../problems.ts';
import type { Yaml } from '../yaml/read-yaml.ts';
import type { AlignedText } from './align.ts';

/**
 * Warns, once a list, of entries of a translated list without ids that stand in another's place: a number or a date
 * that is another entry's in the source; or words where the source has a number, in a list that is too short. One of
 * the two has no letters: what a sentence says in figures, a translation may say in words.
 */
export function checkPositions(texts: readonly AlignedText[], overlay: Yaml<unknown>, report: Report): void {
  for (const list of listsOf(texts)) {
    const moved = list.find((entry) => isNumberOfAnother(entry, list) || areWordsForNumber(entry, list));
    if (!moved) continue;
    report({
      level: 'warning',
      code: 'misplaced-translation',
      message: `"${moved.translation}" stands in the place of "${moved.text}".`,
      at: overlay.placeOf(moved.overlayPath),
      hint: 'A list without ids goes by position: write all its entries, also those that stay as they are.',
    });
  }
}

/** The texts of each list whose entries have no ids. */
function listsOf(texts: readonly AlignedText[]): AlignedText[][] {
  const lists = new Map<string, AlignedText[]>();
  for (const text of texts) {
    if (typeof text.path.at(-1) !== 'number') continue;
    const list = JSON.stringify(text.path.slice(0, -1));
    lists.set(list, [...(lists.get(list) ?? []), text]);
  }
  return [...lists.values()];
}

const hasLetters = (text: string) => /\p{L}/u.test(text);

function isNumberOfAnother({ text, translation }: AlignedText, list: readonly AlignedText[]): boolean {
  if (translation === undefined || (hasLetters(text) && hasLetters(translation))) return false;
  const [own, given] = [numbersIn(text), numbersIn(translation)];
  const isOther = given.some((number) => !own.includes(number));
  return isOther && list.some((other) => numbersIn(other.text).join() === given.join());
}

/** Numbers are written in Chinese characters, too: 二〇二三年. */
const anyNumber = /[\p{N}〇零一二三四五六七八九十百千]/u;

function areWordsForNumber({ text, translation }: AlignedText, list: readonly AlignedText[]): boolean {
  const isNumber = /\d/.test(text) && !hasLetters(text);
  if (translation === undefined || !isNumber || anyNumber.test(translation)) return false;
  const isShort = list.some((other) => other.translation === undefined && hasLetters(other.text));
  return isShort && hasLetters(translation);
}

/** The numbers of a text that are written in 0 to 9: what a language writes otherwise is not compared. */
function numbersIn(text: string): number[] {
  return (text.match(/\d+/g) ?? []).map(Number);
}
