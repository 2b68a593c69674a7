import { basename, dirname, join, resolve } from 'node:path';
import { packageFile } from '../package-folder.ts';
import { isFile, isFolder, isThere, namesIn, visibleIn } from './entries.ts';
import { findTranslations } from './find-translations.ts';
import { readSource } from './read-source.ts';

/** The content file of a summit; `name` is what its decks are called. */
export type SummitFile = {
  name: string;
  path: string;
  /** It came with the package, where the user's folder has no content. */
  isSample?: true;
};

/** What a content file is called. */
export const contentName = 'summit.yaml';

/** The summits below `content/` of a folder; where it has none, the sample that comes with the package. */
export function findSummits(folder: string): SummitFile[] {
  if (isFolder(join(folder, 'content'))) return findOwnSummits(folder);
  return findOwnSummits(packageFile()).map((summit) => ({ ...summit, isSample: true }));
}

/** The summits below `content/` of a folder, and none but these. */
export function findOwnSummits(folder: string): SummitFile[] {
  const content = join(folder, 'content');
  if (!isFolder(content)) return [];
  return visibleIn(content)
    .map((name) => ({ name, path: join(content, name, contentName) }))
    .filter(({ path }) => isThere(path));
}

/** `content/` of a folder, and the folders in it, with a summit or without. */
export function contentFolders(folder: string): string[] {
  const content = join(folder, 'content');
  const inside = isFolder(content) ? namesIn(content).map((name) => join(content, name)) : [];
  return [content, ...inside.filter(isFolder)];
}

/** The summit that a word on the command line means: a name below `content/`, a folder, or a file. */
export function findSummit(word: string, folder: string): SummitFile | undefined {
  const named = findSummits(folder).find(({ name }) => name === word);
  if (named) return named;
  const path = resolve(folder, word);
  if (isFile(path)) return /\.ya?ml$/.test(path) ? { name: basename(dirname(path)), path } : undefined;
  const inside = join(path, contentName);
  return isThere(inside) ? { name: basename(path), path: inside } : undefined;
}

/** Another content file in the folder of a summit: the decks of both would have the name of the folder. */
export function contentBeside(summit: SummitFile): string | undefined {
  const folder = dirname(summit.path);
  const own = basename(summit.path);
  const translated = [...findTranslations(summit).values()].map((path) => basename(path));
  return namesIn(folder)
    .filter((name) => /\.ya?ml$/.test(name) && name !== own && !translated.includes(name))
    .find((name) => isContent(readSource(join(folder, name), folder).text));
}

/** Keys that a content file has, and no translation. */
function isContent(text: string): boolean {
  return ['language', 'date', 'parties'].every((key) => new RegExp(`^${key}:`, 'm').test(text));
}
