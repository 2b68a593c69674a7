import type { Report } from '../problems.ts';
import type { Yaml } from '../yaml/read-yaml.ts';
import type { Translation } from './read-overlay.ts';
import type { Summit } from './schema.ts';

/** Checks that a deck's texts are in the language of the deck: the source's own, or those of a translation into it. */
export function checkLanguage(
  { value, placeOf }: Yaml<Summit>,
  language: string,
  translation: Translation | undefined,
  report: Report,
): void {
  if (translation && translation.language !== language)
    report({
      level: 'error',
      code: 'other-language',
      message: `The deck is to be in "${language}", but the translation given is in "${translation.language}".`,
      at: { file: translation.file.path, line: 1, column: 1 },
      hint: `Give the translation into "${language}".`,
    });
  if (!translation && value.language !== language)
    report({
      level: 'warning',
      code: 'untranslated',
      message: `The deck is to be in "${language}", but its texts are in "${value.language}": no translation is given.`,
      at: placeOf(['language']),
      hint: `Give a translation into "${language}".`,
    });
}
