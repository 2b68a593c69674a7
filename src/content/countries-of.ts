import { organisations } from '../flags/artwork.ts';
import { eachText } from './each-text.ts';
import type { Summit } from './schema.ts';

const countryKeys = ['country', 'countries', 'parties'];

/**
 * The countries that a summit names by their codes; the slides print their names. Organisations, such as the EU, have
 * one name, which is formal.
 */
export function countriesOf(summit: Summit): string[] {
  const codes = eachText(summit).flatMap(({ path, text }) =>
    path.some((part) => countryKeys.includes(String(part))) ? [text] : [],
  );
  return [...new Set(codes)]
    .filter((code) => /^[A-Z]{2}$/.test(code) && !Object.hasOwn(organisations, code))
    .sort();
}
