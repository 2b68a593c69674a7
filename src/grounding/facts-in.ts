import { findDates } from '../draft/find-dates.ts';
import { monthsIn } from '../draft/months-in.ts';
import { foldWidth } from './fold.ts';

/** A number or a month that a text names, as it is written, and the values that it may stand for. */
export type Fact = { words: string; values: readonly string[]; isDate?: true };

/**
 * The numbers and the parts of dates in a text, in the order in which they stand: digits, English number words, months
 * beside a number. "1.5 million" stands for 1.5 and for 1500000.
 */
export function factsIn(text: string, language: string): Fact[] {
  const plain = foldWidth(text);
  const dates = findDates([plain], language);
  const rest = dates.reduce((left, { words }) => left.replaceAll(words, ' '), plain);
  return [
    ...dates
      .flatMap(({ words, iso }) => (iso ? ofDay(words, iso) : ofWords(words, language)))
      .map((fact) => ({ ...fact, isDate: true as const })),
    ...numbersIn(rest, language),
  ];
}

/** All values that a text has something to say of; a month counts where it stands alone, too. */
export function valuesIn(text: string, language: string): Set<string> {
  const months = [...monthsIn(language)].filter(([name]) => hasWord(text, name));
  return new Set([
    ...factsIn(text, language).flatMap(({ values }) => values),
    ...months.map(([, month]) => monthValue(month)),
  ]);
}

const monthValue = (month: number) => `month ${month}`;

function ofDay(words: string, iso: string): Fact[] {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  return [String(year), monthValue(month), String(day)].map((value) => ({ words, values: [value] }));
}

/** What a date says that leaves something open: its month, and its numbers. */
function ofWords(words: string, language: string): Fact[] {
  const [, east] = /(\d{1,2})[月월]/.exec(words) ?? [];
  const named = [...monthsIn(language)].filter(([name]) => hasWord(words, name)).map(([, month]) => month);
  const months = east === undefined ? named : [Number(east)];
  return [
    ...months.slice(0, 1).map((month) => ({ words, values: [monthValue(month)] })),
    ...numbersIn(words.replace(/\d{1,2}[月월]/, ' '), language),
  ];
}

function hasWord(text: string, word: string): boolean {
  return new RegExp(`(?<!\\p{L})${word.replace(/\./g, '\\.')}(?!\\p{L})`, 'iu').test(text);
}

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const scales: Record<string, number> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};

const grouped = "\\d{1,3}(?:[,.\u00a0\u202f’']\\d{3})+(?!\\d)";
const inWords = `(?<!\\p{L})(?:(?:${tens.join('|')})(?:[- ](?:${ones.slice(1, 10).join('|')}))?|${ones
  .slice(1)
  .sort((a, b) => b.length - a.length)
  .join('|')})(?!\\p{L})`;
const scale = `(?<scale>[- \u00a0](?:${Object.keys(scales).join('|')})s?(?!\\p{L}))?`;

const digits = new RegExp(`(?<number>${grouped}|\\d+(?:[.,]\\d+)?)${scale}`, 'giu');
const digitsOrWords = new RegExp(`(?<number>${grouped}|\\d+(?:[.,]\\d+)?|${inWords})${scale}`, 'giu');

function numbersIn(text: string, language: string): Fact[] {
  const pattern = new Intl.Locale(language).language === 'en' ? digitsOrWords : digits;
  return [...text.matchAll(pattern)].map(({ 0: words, groups }) => {
    const value = numberOf(groups?.number ?? '');
    const times = scales[groups?.scale?.slice(1).toLowerCase().replace(/s$/, '') ?? ''];
    return { words, values: [String(value), ...(times ? [String(value * times)] : [])] };
  });
}

function numberOf(number: string): number {
  const [first = '', second = ''] = number.toLowerCase().split(/[- ]/);
  if (/^\p{L}/u.test(first)) {
    const ten = tens.indexOf(first);
    return ten < 0 ? ones.indexOf(first) : (ten + 2) * 10 + Math.max(0, ones.indexOf(second));
  }
  const isGrouped = new RegExp(`^${grouped}$`).test(number);
  return Number(isGrouped ? number.replace(/\D/g, '') : number.replace(',', '.'));
}
