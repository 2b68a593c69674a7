import type { Report } from '../problems.ts';
import type { Yaml } from '../yaml/read-yaml.ts';
import { countriesOf } from './countries-of.ts';
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
