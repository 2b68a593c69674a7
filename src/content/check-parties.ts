import type { Report } from '../problems.ts';
import type { Path, Yaml } from '../yaml/read-yaml.ts';
import { eachText } from './each-text.ts';
import type { Summit } from './schema.ts';

/** Lists of countries, each of which is shown by one flag. */
const lists: readonly Path[number][] = ['parties', 'countries'];

/** Reports a country that stands twice in one list: it would have two flags side by side. */
export function checkParties({ value, placeOf }: Yaml<Summit>, report: Report): void {
  const seen = new Set<string>();
  for (const { path, text } of eachText(value)) {
    if (typeof path.at(-1) !== 'number' || !lists.includes(path.at(-2) ?? '')) continue;
    const key = JSON.stringify([path.slice(0, -1), text]);
    if (seen.has(key))
      report({
        level: 'error',
        code: 'duplicate-country',
        message: `"${text}" stands twice in this list: it would have two flags.`,
        at: placeOf(path),
        hint: 'Remove one of the two, or write the code of another country.',
      });
    seen.add(key);
  }
}
