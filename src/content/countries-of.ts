import { eachText } from './each-text.ts';
import type { Summit } from './schema.ts';

/** Organisations that have a code like a country's; their one name is formal. */
const organisations = ['EU', 'UN'];

const countryKeys = ['country', 'countries', 'parties'];

/** The countries that a summit names by their codes; the slides print their names. */
export function countriesOf(summit: Summit): string[] {
  const codes = eachText(summit).flatMap(({ path, text }) =>
    path.some((part) => countryKeys.includes(String(part))) ? [text] : [],
  );
  return [...new Set(codes)]
    .filter((code) => /^[A-Z]{2}$/.test(code) && !organisations.includes(code))
    .sort();
}
