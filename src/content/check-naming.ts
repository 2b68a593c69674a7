import type { Report } from '../problems.ts';
import type { Yaml } from '../yaml/read-yaml.ts';
import { eachText } from './each-text.ts';
import type { Summit } from './schema.ts';
import type { Settings } from './settings.ts';

/** Whether a deck calls countries by their formal names. */
export function isFormal({ naming: own }: Pick<Summit, 'naming'>, { naming }: Settings): boolean {
  return (naming ?? own) === 'formal';
}

/** Reports the countries whose formal names are asked for and not written: no locale data has them. */
export function checkNaming(summit: Yaml<Summit>, settings: Settings, report: Report): void {
  if (!isFormal(summit.value, settings)) return;
  const missing = countriesOf(summit.value).filter((code) => summit.value.names[code]?.formal === undefined);
  if (missing.length === 0) return;
  report({
    level: 'error',
    code: 'missing-formal-name',
    message: `Formal names are asked for, and those of ${missing.join(', ')} are not written.`,
    at: summit.placeOf(summit.value.naming === 'formal' ? ['naming'] : ['names']),
    hint: `Write them in the content: names: { ${missing.map((code) => `${code}: { formal: … }`).join(', ')} }.`,
  });
}

/** Organisations that have a code like a country's; their one name is formal. */
const organisations = ['EU', 'UN'];

const countryKeys = ['country', 'countries', 'parties'];

function countriesOf(summit: Summit): string[] {
  const codes = [...eachText(summit)].flatMap(({ path, text }) =>
    path.some((part) => countryKeys.includes(String(part))) ? [text] : [],
  );
  return [...new Set(codes)]
    .filter((code) => /^[A-Z]{2}$/.test(code) && !organisations.includes(code))
    .sort();
}
