import { createHash } from 'node:crypto';
import {
  closeSync,
  type Dirent,
  existsSync,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { packageFile } from './package-folder.ts';
import type { Problem } from './problems.ts';
import { layTemplates, type TemplateSet } from './template/template-set.ts';
import { type Unreadable, whyNotRead } from './why-not-read.ts';
import { didYouMean } from './yaml/nearest.ts';
import type { SourceFile } from './yaml/source-file.ts';

/** The folder of the package itself. */
const home = packageFile();

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
  return findOwnSummits(home).map((summit) => ({ ...summit, isSample: true }));
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

/** The translations beside a content file, by language: `summit.ja.yaml` beside `summit.yaml`. */
export function findTranslations({ path }: Pick<SummitFile, 'path'>): Map<string, string> {
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  const stem = basename(path).replace(/\.ya?ml$/, '');
  const found = namesIn(dirname(path)).flatMap((name) => {
    const language = /^\.([a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?)\.ya?ml$/.exec(
      name.slice(stem.length),
    )?.[1];
    const known = name.startsWith(stem) && language !== undefined && names.of(language) !== undefined;
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
export function lockPath({ path }: Pick<SummitFile, 'path'>): string {
  return join(dirname(path), 'translations.lock.yaml');
}

/**
 * The names in a folder, in order, without those that start with a dot: editors keep their own there, as Emacs keeps
 * links to nothing.
 */
function visibleIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .sort();
}

/** The same, and none where the folder cannot be read: then a file in it cannot, which is told of that. */
export function namesIn(folder: string): string[] {
  try {
    return visibleIn(folder);
  } catch {
    return [];
  }
}

/** Whether anything has that path: a file, or what should be one, such as a link to nothing. */
export function isThere(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch (error) {
    return !['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
  }
}

/** Reads a text file that need not be there. */
export function readIfThere(path: string, folder: string): SourceFile | undefined {
  return isThere(path) ? readSource(path, folder) : undefined;
}

export function isFile(path: string): boolean {
  return entryAt(path)?.isFile() === true;
}

function isFolder(path: string): boolean {
  return entryAt(path)?.isDirectory() === true;
}

/** What is at a path; undefined where nothing is, or where a file stands on the way there. */
function entryAt(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** Reads a text file; problems will name it as seen from the folder where the user works. */
export function readSource(path: string, folder: string): SourceFile {
  return sourceFrom(path, shownPath(path, folder));
}

function sourceFrom(path: string, shown: string): SourceFile {
  const bytes = readUpTo(path, maxBytes);
  if (!(bytes instanceof Uint8Array)) return { path: shown, text: '', ...bytes };
  return { path: shown, text: bytes.toString('utf8').replace(/^\ufeff/, '') };
}

/** A path as seen from the folder where the user works. */
export function shownPath(path: string, folder: string): string {
  const shown = relative(folder, path).replaceAll('\\', '/');
  return shown.startsWith('../..') ? path : shown;
}

/** The largest picture that is read, in bytes. */
const maxPicture = 50_000_000;

/**
 * Reads pictures and other files beside a content file, or in the folders below it; never one outside. `note` is told the path of
 * each before it is looked for.
 */
export function pictureReader(
  content: string,
  note: (path: string) => void = () => {},
): (path: string) => Uint8Array | Unreadable | undefined {
  const folder = dirname(content);
  return (name) => {
    const path = resolve(folder, name);
    const inside = !relative(folder, path).startsWith('..') && !isAbsolute(relative(folder, path));
    if (inside) note(path);
    if (!inside || !isFile(path) || relative(realpathSync(folder), realpathSync(path)).startsWith('..'))
      return undefined;
    if (statSync(path).size > maxPicture) return { unreadable: `it has more than ${maxPicture / 1e6} MB` };
    return readUpTo(path, maxPicture);
  };
}

/** More than any file that the stages accept; of a larger one, the rest is not even read. */
const maxBytes = 8_000_000;

function readText(path: string): string {
  return readStart(path, maxBytes).toString('utf8');
}

/** The bytes of a file that need not be there; of one of more than `most`, one byte too many, and not the rest. */
export function readBytes(path: string, most: number): Uint8Array | Unreadable | undefined {
  return isFile(path) ? readUpTo(path, most + 1) : undefined;
}

/** The first bytes of a file, or why there are none to be had. */
function readUpTo(path: string, most: number): Buffer | Unreadable {
  try {
    return readStart(path, most);
  } catch (error) {
    return { unreadable: whyNotRead(error as Error) };
  }
}

function readStart(path: string, most: number): Buffer {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(Math.min(fstatSync(file).size, most));
    return bytes.subarray(0, readSync(file, bytes));
  } finally {
    closeSync(file);
  }
}

/** What a new project begins with: the paths of its files, and their texts. */
export function starterFiles(): [string, string][] {
  const folder = join(home, 'starter');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => isFile(join(folder, name)))
    .sort()
    .map((name) => [starterName(name.replaceAll('\\', '/')), readText(join(folder, name))]);
}

/** npm packs no file that is called .gitignore. */
function starterName(name: string): string {
  return name === 'gitignore' ? '.gitignore' : name;
}

/** The names of the template sets that come with the package. */
export function builtInSets(): string[] {
  const folder = join(home, 'templates');
  return readdirSync(folder).filter((name) => existsSync(join(folder, name, 'deck.hbs')));
}

/** The set that all others are laid over, file by file, and that decks are made with when nobody says which. */
export const standardSet = 'briefing';

/** What a deck's templates are put together from. */
export type TemplateChoice = {
  /** A built-in set by name. */
  set?: string | undefined;
  /** A folder of the user's. */
  templates?: string | undefined;
  /** A built-in theme by name, or a YAML file of the user's. */
  theme?: string | undefined;
  /** The shape of the slides; areas for it stand in `theme.<size>.yaml`, with x for the colon. */
  size?: string | undefined;
};

/**
 * Puts a template set together: the briefing, the theme over it, the set over that, since its sizes of type are what
 * it is for, and a folder of the user's on top. Each stands in for what is under it file by file, in YAML key by key.
 */
export function readTemplates(choice: TemplateChoice, folder: string): TemplateSet | Problem {
  const { set = standardSet, templates, size } = choice;
  const sets = builtInSets();
  if (!sets.includes(set)) return unknown('set', `There is no template set "${set}".`, set, sets);
  const theme = readThemeLayer(choice.theme, folder);
  if (!Array.isArray(theme)) return theme;
  const own = templates === undefined ? undefined : resolve(folder, templates);
  if (own !== undefined && !isFolder(own)) return noFolder(templates ?? '', sets);
  if (own !== undefined && !isTemplateFolder(own)) return emptySet(templates ?? '');
  const layersOf = (path: string) => readFolder(path, size, folder);
  const layers = [
    ...layersOf(join(home, 'templates', standardSet)),
    theme,
    ...(set === standardSet ? [] : layersOf(join(home, 'templates', set))),
    ...(own === undefined ? [] : layersOf(own)),
  ];
  return sameAsBefore(layers.reduce(layTemplates, new Map()));
}

/** Sets that were read, by what their files hold. */
const known = new Map<string, TemplateSet>();
const mostKnown = 20;

/** What is read again and has not changed is the set of before: what was found out about that still holds. */
function sameAsBefore(set: TemplateSet): TemplateSet {
  const key = createHash('sha256')
    .update(JSON.stringify([...set]))
    .digest('hex');
  const same = known.get(key) ?? set;
  if (known.size >= mostKnown) known.clear();
  known.set(key, same);
  return same;
}

type Layer = (readonly [string, SourceFile])[];

/** The files of a folder, and over them the theme's areas for the size of the slides. */
function readFolder(path: string, size: string | undefined, folder: string): Layer[] {
  const shown = shownPath(path, folder);
  const names = readdirSync(path, { withFileTypes: true })
    .filter((entry) => isOfSet.test(entry.name) && isNoFolder(entry, path))
    .map(({ name }) => name);
  const read = (name: string) =>
    sourceFrom(join(path, name), shown === '' ? name : `${shown.replace(/\/$/, '')}/${name}`);
  const plain = names.filter((name) => !/^theme\..+\.yaml$/.test(name)).sort();
  const sized = `theme.${size?.replace(':', 'x')}.yaml`;
  return [
    plain.map((name) => [name, read(name)] as const),
    names.includes(sized) ? [['theme.yaml', read(sized)]] : [],
  ];
}

/** A link to nothing is none: it is read, and told. */
function isNoFolder(entry: Dirent, folder: string): boolean {
  return entry.isFile() || (entry.isSymbolicLink() && !isFolder(join(folder, entry.name)));
}

const themesFolder = join(home, 'templates/themes');

/** The names of the themes that come with the package. */
export function builtInThemes(): string[] {
  return readdirSync(themesFolder)
    .map((name) => name.replace(/\.yaml$/, ''))
    .sort();
}

/** The theme that was chosen, as what lies over a set's own; none where nobody chose. */
function readThemeLayer(word: string | undefined, folder: string): Layer | Problem {
  if (word === undefined) return [];
  const names = builtInThemes();
  const path = names.includes(word) ? join(themesFolder, `${word}.yaml`) : resolve(folder, word);
  if (/\.ya?ml$/.test(path) && isFile(path)) return [['theme.yaml', readSource(path, folder)]];
  return unknown('theme', `There is no theme or YAML file "${word}".`, word, names);
}

function unknown(kind: 'set' | 'theme', message: string, word: string, names: string[]): Problem {
  const known = kind === 'set' ? 'Template sets' : 'Themes';
  return { level: 'error', code: `unknown-${kind}`, message, hint: didYouMean(word, names, known) };
}

function noFolder(word: string, sets: string[]): Problem {
  return {
    level: 'error',
    code: 'unknown-templates',
    message: `There is no folder "${word}".`,
    hint: sets.includes(word)
      ? `${word} is a template set of make-deck: write --set ${word}.`
      : 'Name the folder with your templates, as seen from here.',
  };
}

/**
 * The files of a template set that comes with the package, for programs: lay your own over it with `layTemplates`.
 * Throws a RangeError where there is no such set.
 */
export function builtInTemplates(set: string = standardSet): TemplateSet {
  const sets = builtInSets();
  if (!sets.includes(set)) throw new RangeError(`There is no template set "${set}", but ${sets.join(', ')}.`);
  return readTemplates({ set }, join(home, 'templates')) as TemplateSet;
}

/** What a template set consists of. */
const isOfSet = /^(?!\.)(?:.+\.hbs|theme(?:\.\d+x\d+)?\.yaml|labels\..+\.yaml)$/;

/** One that a new project begins with has nothing yet but the page that says what can go there. */
function isTemplateFolder(path: string): boolean {
  const names = readdirSync(path);
  return names.some((name) => isOfSet.test(name)) || names.includes('README.md');
}

function emptySet(word: string): Problem {
  return {
    level: 'error',
    code: 'no-templates',
    message: `The folder "${word}" holds no template.`,
    hint: 'Put what is to differ from the briefing into it: templates (*.hbs), theme.yaml, labels.en.yaml.',
  };
}
