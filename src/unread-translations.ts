import { basename } from 'node:path';
import { tagMeant } from './content/language-tag.ts';
import type { Problem } from './problems.ts';
import type { SummitFile } from './project/find-summits.ts';
import { findTranslations, strayTranslations, translationPath } from './project/find-translations.ts';
import { shownPath } from './project/read-source.ts';

/**
 * Translations that nobody reads, since their files are not named by a language, or by `own`, that of the summit
 * itself.
 */
export function unreadTranslations(summit: SummitFile, own: string | undefined, folder: string): Problem[] {
  const unread = (path: string, why: string, hint: string): Problem => ({
    level: 'warning',
    code: 'unread-translation',
    message: `${shownPath(path, folder)} is not read: ${why}.`,
    hint,
  });
  const stray = strayTranslations(summit).flatMap(({ path, word }): Problem[] => {
    const meant = tagMeant(word);
    if (meant === undefined) return [];
    const name = basename(translationPath(summit, meant));
    return [unread(path, `"${word}" is not the tag of a language`, `Name it ${name}.`)];
  });
  const name = basename(summit.path);
  const same = own === undefined ? undefined : findTranslations(summit).get(own);
  const why = `${name} itself is in "${own}"`;
  return [
    ...stray,
    ...(same === undefined
      ? []
      : [unread(same, why, `Write its texts in ${name}, or name it by another language.`)]),
  ];
}
