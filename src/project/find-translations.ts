import { basename, dirname, join } from 'node:path';
import { isTag } from '../content/language-tag.ts';
import { namesIn } from './entries.ts';
import type { SummitFile } from './find-summits.ts';

/** The translations beside a content file, by language: `summit.ja.yaml` beside `summit.yaml`. */
export function findTranslations({ path }: Pick<SummitFile, 'path'>): Map<string, string> {
  const stem = stemOf(path);
  const found = namesIn(dirname(path)).flatMap((name) => {
    const language = name.startsWith(stem) && /^\.([\w-]+)\.ya?ml$/.exec(name.slice(stem.length))?.[1];
    return language && isTag(language) ? [[language, join(dirname(path), name)] as const] : [];
  });
  return new Map(found);
}

function stemOf(path: string): string {
  return basename(path).replace(/\.ya?ml$/, '');
}

/** Files that were meant for a translation and are none, by their names; `word` is what stands for the language. */
export function strayTranslations({ path }: Pick<SummitFile, 'path'>): { path: string; word: string }[] {
  const read = new Set([path, ...findTranslations({ path }).values()]);
  return namesIn(dirname(path)).flatMap((name) => {
    const own = join(dirname(path), name);
    const word = read.has(own) ? undefined : languageIn(name, stemOf(path).toLowerCase());
    return word === undefined ? [] : [{ path: own, word }];
  });
}

/** What stands for the language in a name: any word in Summit.FR.yaml, a tag in summit-fr.yaml, fr.summit.yaml, fr.yaml. */
function languageIn(name: string, stem: string): string | undefined {
  const [, bare = ''] = /^(.+?)\.ya?ml(?:\.txt)?$/i.exec(name) ?? [];
  const lower = bare.toLowerCase();
  const behind = bare.slice(stem.length + 1);
  if (lower.startsWith(`${stem}.`)) return /^[\p{L}_-]+$/u.test(behind) ? behind : undefined;
  const isBehind = [' ', '_', '-'].some((sign) => lower.startsWith(stem + sign));
  const tag = isBehind ? behind : lower.endsWith(`.${stem}`) ? bare.slice(0, -stem.length - 1) : bare;
  return isTag(tag) ? tag : undefined;
}

/** Where the translation of a content file into a language is, or would be. */
export function translationPath({ path }: Pick<SummitFile, 'path'>, language: string): string {
  return path.replace(/(\.ya?ml)$/, `.${language}$1`);
}

/** The record of what the translations of a content file were made from. */
export function translationLockPath({ path }: Pick<SummitFile, 'path'>): string {
  return join(dirname(path), 'translations.lock.yaml');
}
