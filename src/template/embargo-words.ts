import type { LanguageRow } from '../text/languages.ts';
import { longDate } from './helpers.ts';
import { readLabels } from './labels.ts';
import { fillPhrase } from './placeholders.ts';
import type { TemplateSet } from './template-set.ts';

/** How a deck says that there is an embargo up to a day, YYYY-MM-DD. */
export function embargoWords(
  set: TemplateSet,
  language: LanguageRow & { code: string },
): (day: string) => string {
  const words = readLabels(set, language.code, () => {})?.get('embargoed') ?? 'EMBARGOED until {date}';
  return (day) => fillPhrase(words, { date: longDate(day, language.dates ?? language.tag) });
}
