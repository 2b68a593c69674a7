import { basename, dirname, join } from 'node:path';
import { once } from '../memoize.ts';
import { namesIn } from './entries.ts';
import type { SummitFile } from './find-summits.ts';

const languageNames = once(() => new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }));

/** The translations beside a content file, by language: `summit.ja.yaml` beside `summit.yaml`. */
export function findTranslations({ path }: Pick<SummitFile, 'path'>): Map<string, string> {
  const stem = basename(path).replace(/\.ya?ml$/, '');
  const found = namesIn(dirname(path)).flatMap((name) => {
    const language = /^\.([a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?)\.ya?ml$/.exec(
      name.slice(stem.length),
    )?.[1];
    const known =
      name.startsWith(stem) && language !== undefined && languageNames().of(language) !== undefined;
    return known ? [[language, join(dirname(path), name)] as const] : [];
  });
  return new Map(found);
}

/** Files that are named like a translation and are none: what stands for the language is not its tag. */
export function strayTranslations({ path }: Pick<SummitFile, 'path'>): { path: string; word: string }[] {
  const stem = basename(path).replace(/\.ya?ml$/, '');
  const known = new Set(findTranslations({ path }).values());
  return namesIn(dirname(path))
    .map((name) => ({ name, path: join(dirname(path), name) }))
    .flatMap(({ name, path: own }) => {
      const word =
        name.startsWith(`${stem}.`) && /^\.([\p{L}_-]+)\.ya?ml$/u.exec(name.slice(stem.length))?.[1];
      return word && !known.has(own) ? [{ path: own, word }] : [];
    });
}

/** Where the translation of a content file into a language is, or would be. */
export function translationPath({ path }: Pick<SummitFile, 'path'>, language: string): string {
  return path.replace(/(\.ya?ml)$/, `.${language}$1`);
}

/** The record of what the translations of a content file were made from. */
export function translationLockPath({ path }: Pick<SummitFile, 'path'>): string {
  return join(dirname(path), 'translations.lock.yaml');
}
