import { basename } from 'node:path';
import { isTag, languageHint, tagMeant } from './content/language-tag.ts';
import type { Problem } from './problems.ts';
import type { SummitFile } from './project/find-summits.ts';
import { findTranslations, strayTranslations, translationPath } from './project/find-translations.ts';
import { shownPath } from './project/read-source.ts';

/**
 * Translations that nobody reads, since their files are not named by a language, or by `own`, that of the summit
 * itself.
 */
export function unreadTranslations(summit: SummitFile, own: string | undefined, folder: string): Problem[] {
  const unread = (path: string, hint: string, why?: string): Problem => ({
    level: 'warning',
    code: 'unread-translation',
    message: `${shownPath(path, folder)} is not read${why === undefined ? '' : `: ${why}`}.`,
    hint,
  });
  const translations = findTranslations(summit);
  const stray = strayTranslations(summit).flatMap(({ path, word }): Problem[] => {
    const meant = tagMeant(word);
    const why = isTag(word) ? undefined : `"${word}" is not the tag of a language`;
    // Longer words may be anything, such as "old".
    if (meant === undefined) return word.length > 2 ? [] : [unread(path, languageHint(word), why)];
    const name = basename(translationPath(summit, meant));
    const hint = translations.has(meant)
      ? `${name} beside it is: write there what it says, or remove it.`
      : `Name it ${name}.`;
    return [unread(path, hint, why)];
  });
  const name = basename(summit.path);
  const same = own === undefined ? undefined : translations.get(own);
  const why = `${name} itself is in "${own}"`;
  return [
    ...stray,
    ...(same === undefined
      ? []
      : [unread(same, `Write its texts in ${name}, or name it by another language.`, why)]),
  ];
}
