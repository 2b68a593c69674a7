import { basename } from 'node:path';
import { isLanguage, languageMeant } from './content/texts.ts';
import type { Problem } from './problems.ts';
import { type SummitFile, shownPath, strayTranslations, translationPath } from './project.ts';

/** Translations that nobody reads, since their files are not named by a language. */
export function unreadTranslations(summit: SummitFile, folder: string): Problem[] {
  return strayTranslations(summit).flatMap(({ path, word }): Problem[] => {
    const meant = languageMeant(word.replaceAll('_', '-')) ?? taggedAs(word);
    if (meant === undefined) return [];
    return [
      {
        level: 'warning',
        code: 'unread-translation',
        message: `${shownPath(path, folder)} is not read: "${word}" is not the tag of a language.`,
        hint: `Name it ${basename(translationPath(summit, meant))}.`,
      },
    ];
  });
}

/** The usual way to write a tag such as pt_br. */
function taggedAs(word: string): string | undefined {
  const tag = word.replaceAll('_', '-');
  return /^[a-z]{2,3}(?:-\w+)+$/i.test(tag) && isLanguage(tag) ? new Intl.Locale(tag).toString() : undefined;
}
