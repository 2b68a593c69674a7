import { basename } from 'node:path';
import { languageOf } from './content/language-of.ts';
import { tagMeant } from './content/language-tag.ts';
import type { Translation } from './content/read-overlay.ts';
import type { Found } from './problems.ts';
import type { SummitFile } from './project/find-summits.ts';
import { findTranslations, translationLockPath, translationPath } from './project/find-translations.ts';
import { readIfThere, readSource } from './project/read-source.ts';
import { didYouMean } from './yaml/nearest.ts';
import type { SourceFile } from './yaml/source-file.ts';

/** A deck to be built: a summit in one language. */
export type Build = {
  summit: SummitFile;
  source: SourceFile;
  language: string;
  translation?: Translation;
};

/** The language of a file that does not say which: its problems are then told in this. */
const fallback = 'en';

/** The decks of a summit in the languages that are wanted: `all`, some, or only its own. */
export function chooseLanguages(
  summit: SummitFile,
  wanted: readonly string[],
  folder: string,
): Build[] | Found {
  const source = readSource(summit.path, folder);
  const own = languageOf(source);
  if (own === undefined) return [{ summit, source, language: fallback }];
  const translations = findTranslations(summit);
  const known = [own, ...[...translations.keys()].filter((language) => language !== own)];
  const unknown = wanted.find((word) => word !== 'all' && !known.includes(word));
  if (unknown !== undefined) return notWritten(summit, unknown, known, wanted.indexOf(unknown));
  const languages = wanted.includes('all') ? known : wanted.length > 0 ? [...new Set(wanted)] : [own];
  const lock = readIfThere(translationLockPath(summit), folder);
  return languages.map((language) => {
    const path = language === own ? undefined : translations.get(language);
    if (path === undefined) return { summit, source, language };
    const translation = { language, file: readSource(path, folder), ...(lock && { lock }) };
    return { summit, source, language, translation };
  });
}

function notWritten(summit: SummitFile, language: string, known: string[], at: number): Found {
  const meant = tagMeant(language);
  const hint = didYouMean(meant ?? language, known, 'Its languages');
  const isNew = meant !== undefined && !known.includes(meant);
  return {
    level: 'error',
    code: 'unknown-language',
    message:
      meant === language
        ? `${summit.name} is not written in "${language}".`
        : `"${language}" is not the tag of a language.`,
    hint: isNew
      ? `${hint} A translation is a file beside it: ${basename(translationPath(summit, meant))}.`
      : hint,
    of: { setting: ['languages', at] },
  };
}
