import { createHash } from 'node:crypto';
import { type Dirent, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Size, sizes } from '../content/settings.ts';
import { memoizeBy } from '../memoize.ts';
import { packageFile } from '../package-folder.ts';
import type { Found } from '../problems.ts';
import { layTemplates, type TemplateSet } from '../template/template-set.ts';
import { didYouMean } from '../yaml/nearest.ts';
import type { SourceFile } from '../yaml/source-file.ts';
import { builtInSets, builtInThemes, standardSet } from './built-in.ts';
import { isFile, isFolder } from './entries.ts';
import { readSource, shownPath, sourceFrom } from './read-source.ts';

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
 * it is for, and a folder of the user's on top; a folder in that with the name of a set is for this set alone. Each
 * stands in for what is under it file by file, in YAML key by key.
 */
export function readTemplates(choice: TemplateChoice, folder: string): TemplateSet | Found {
  const { set = standardSet, templates, size } = choice;
  const [wrong] = wrongChoices(choice, folder);
  if (wrong) return wrong;
  const theme = readThemeLayer(choice.theme, folder) as Layer;
  const own = templates === undefined ? undefined : resolve(folder, templates);
  const layersOf = (path: string) => readFolder(path, size, folder);
  const layers = [
    ...layersOf(packageFile('templates', standardSet)),
    theme,
    ...(set === standardSet ? [] : layersOf(packageFile('templates', set))),
    ...(own === undefined ? [] : [own, join(own, set)].filter(isFolder).flatMap(layersOf)),
  ];
  return sameAsBefore(layers.reduce(layTemplates, new Map()));
}

/** What of a choice is not there. */
export function wrongChoices(
  { set = standardSet, templates, theme }: TemplateChoice,
  folder: string,
): Found[] {
  const sets = builtInSets();
  const layer = readThemeLayer(theme, folder);
  const own = resolve(folder, templates ?? '');
  return [
    ...(sets.includes(set) ? [] : [unknown('set', `There is no template set "${set}".`, set, sets)]),
    ...(Array.isArray(layer) ? [] : [layer]),
    ...(templates === undefined || isFolder(own) ? [] : [noFolder(templates, sets)]),
    ...(templates === undefined || !isFolder(own) || isTemplateFolder(own) ? [] : [emptySet(templates)]),
  ];
}

const REMEMBERED_SETS = 20;

/** What is read again and has not changed is the set of before: what was found out about that still holds. */
const sameAsBefore = memoizeBy(
  REMEMBERED_SETS,
  (set: TemplateSet) =>
    createHash('sha256')
      .update(JSON.stringify([...set]))
      .digest('hex'),
  (set) => set,
);

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
    names.includes(sized) ? [['theme.yaml', { ...read(sized), chosen: true }]] : [],
  ];
}

/** A link to nothing is none: it is read, and told. */
function isNoFolder(entry: Dirent, folder: string): boolean {
  return entry.isFile() || (entry.isSymbolicLink() && !isFolder(join(folder, entry.name)));
}

/** The theme that was chosen, as what lies over a set's own; none where nobody chose. */
function readThemeLayer(word: string | undefined, folder: string): Layer | Found {
  if (word === undefined) return [];
  const names = builtInThemes();
  const path = names.includes(word)
    ? packageFile('templates', 'themes', `${word}.yaml`)
    : resolve(folder, word);
  if (/\.ya?ml$/.test(path) && isFile(path))
    return [['theme.yaml', { ...readSource(path, folder), chosen: true }]];
  return unknown('theme', `There is no theme or YAML file "${word}".`, word, names);
}

function unknown(kind: 'set' | 'theme', message: string, word: string, names: string[]): Found {
  const known = kind === 'set' ? 'Template sets' : 'Themes';
  const of = { setting: [kind === 'set' ? 'sets' : 'theme'] };
  return { level: 'error', code: `unknown-${kind}`, message, hint: didYouMean(word, names, known), of };
}

function noFolder(word: string, sets: string[]): Found {
  return {
    level: 'error',
    code: 'unknown-templates',
    message: `There is no folder "${word}".`,
    hint: sets.includes(word)
      ? `${word} is a template set of make-deck: write --set ${word}.`
      : 'Name the folder with your templates, as seen from here.',
    of: { setting: ['templates'] },
  };
}

/** What a template set consists of. */
const isOfSet = /^(?!\.)(?:.+\.hbs|theme(?:\.\d+x\d+)?\.yaml|labels\..+\.yaml)$/;

/** One that a new project begins with has nothing yet but the page that says what can go there. */
function isTemplateFolder(path: string): boolean {
  const names = readdirSync(path);
  return names.some((name) => isOfSet.test(name) || name === 'README.md' || builtInSets().includes(name));
}

function emptySet(word: string): Found {
  return {
    level: 'error',
    code: 'no-templates',
    message: `The folder "${word}" holds no template.`,
    hint: 'Put what is to differ from the briefing into it: templates (*.hbs), theme.yaml, labels.en.yaml.',
    of: { setting: ['templates'] },
  };
}

/** A template set that comes with the package, in one of its themes and for one of the sizes of slides. */
export type BuiltInChoice = { set?: string; theme?: string; size?: Size };

/**
 * The files of a template set that comes with the package, by its name or with a theme and a size, for programs: lay
 * your own over it with `layTemplates`. Throws a RangeError where there is no such set, theme or size.
 */
export function builtInTemplates(choice: string | BuiltInChoice = {}): TemplateSet {
  const { set = standardSet, theme, size } = typeof choice === 'string' ? { set: choice } : choice;
  expectOneOf('template set', set, builtInSets());
  if (theme !== undefined) expectOneOf('theme', theme, builtInThemes());
  if (size !== undefined) expectOneOf('size', size, sizes);
  return readTemplates({ set, theme, size }, packageFile('templates')) as TemplateSet;
}

function expectOneOf(what: string, word: string, known: readonly string[]): void {
  if (!known.includes(word)) throw new RangeError(`There is no ${what} "${word}", but ${known.join(', ')}.`);
}
