import { variantsOf } from '../content/country-variants.ts';
import { shortName } from '../locale/country-name.ts';

/** Scripts in which words are not parted, or particles are joined on: a name ends there where it ends. */
const joined = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/**
 * Whether an office names its country, by the name that is shown or another usual one of the language, as "Prime
 * Minister of the Republic of India" does: the country need not stand behind it once more.
 */
export function namesCountry(office: string, code: string, shown: string, locale: string): boolean {
  const usual = variantsOf(code, locale.split('-')[0] ?? '').map(({ name }) => name);
  const names = [shown, shortName(code, locale) ?? shown, ...usual];
  return names.some((name) => holds(office, name));
}

function holds(text: string, name: string): boolean {
  if (joined.test(name)) return text.includes(name);
  const edge = '[\\p{L}\\p{M}\\p{N}]';
  return new RegExp(`(?<!${edge})${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!${edge})`, 'u').test(text);
}
