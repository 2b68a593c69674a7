import { basename, dirname, join, resolve } from 'node:path';
import { tagMeant } from './content/language-tag.ts';
import type { Problem } from './problems.ts';
import { isThere, namesIn } from './project/entries.ts';
import { contentFolders, contentName } from './project/find-summits.ts';
import { shownPath } from './project/read-source.ts';
import { settingsPath } from './read-settings.ts';

/** What the name of a file in a folder should be, if another than it is. */
type RightName = (name: string) => string | undefined;

/** The settings of a project where they are not read, since their file is named in another way, or lies elsewhere. */
export function unreadSettings(folder: string): Problem[] {
  const name = basename(settingsPath(folder));
  const below = contentFolders(folder).map((path) => settingsPath(path));
  return [
    ...unreadIn(folder, namedLike(name), folder),
    ...below.filter(isThere).map((path) => unread(path, 'Move it beside content/.', folder)),
  ];
}

/** The summits below `content/` that are not found, since their files are named in another way, or lie elsewhere. */
export function unreadSummits(folder: string): Problem[] {
  const [content = '', ...inside] = contentFolders(folder);
  const missing = inside.filter((path) => !isThere(join(path, contentName)));
  const deeper = missing.flatMap((path) => namesIn(path).map((name) => join(path, name, contentName)));
  const own = 'Move it to content/<name>/summit.yaml: a summit has a folder of its own.';
  return [
    ...[join(content, contentName)].filter(isThere).map((path) => unread(path, own, folder)),
    ...missing.flatMap((path) => unreadIn(path, namedLike(contentName), folder)),
    ...deeper.filter(isThere).map((path) => {
      const up = `content/${basename(dirname(path))}`;
      return unread(path, `Move its folder to ${up}: summits lie right below content/.`, folder);
    }),
  ];
}

/** The files of a folder of templates that are none of a set, but for their names; `known` are the names in it. */
export function unreadTemplates(templates: string, known: readonly string[], folder: string): Problem[] {
  const rightName: RightName = (name) =>
    rows.flatMap(({ pattern, right }) => {
      const match = pattern.exec(name);
      return (match && right(match[1], known)) ?? [];
    })[0];
  const path = resolve(folder, templates);
  const untold = namesIn(path).filter((name) => {
    const [, word = ''] = /^labels\.([a-z]{2})\.yaml$/i.exec(name) ?? [];
    return word !== '' && tagMeant(word) === undefined;
  });
  return [
    ...unreadIn(path, rightName, folder),
    ...untold.map((name) =>
      unread(join(path, name), 'Name it by a language, such as labels.ja.yaml.', folder),
    ),
  ];
}

/** How files of a template set are named otherwise; `right` answers the name for what the pattern's group holds. */
const rows: readonly {
  pattern: RegExp;
  right(part: string | undefined, known: readonly string[]): string | undefined;
}[] = [
  {
    pattern: /^theme(\.\d+[x:_-]\d+)?\.ya?ml$/i,
    right: (size = '') => `theme${size.toLowerCase().replace(/[:_-]/, 'x')}.yaml`,
  },
  { pattern: /^labels?\.ya?ml$/i, right: () => 'labels.en.yaml' },
  {
    pattern: /^labels?\.([\p{L}_-]+)\.ya?ml$/iu,
    right: (word = '') => {
      const tag = tagMeant(word);
      return tag && `labels.${tag}.yaml`;
    },
  },
  {
    pattern: /^(.+)\.(?:html?|handlebars|mustache|hbs\.txt)$/i,
    right: (name = '', known) => known.find((each) => each === `${name.toLowerCase()}.hbs`),
  },
];

/** The same name with other capitals, with .yml, or with the .txt that some editors put behind it. */
function namedLike(right: string): RightName {
  const plain = (name: string) =>
    name
      .toLowerCase()
      .replace(/\.txt$/, '')
      .replace(/\.yml$/, '.yaml');
  return (name) => (plain(name) === right ? right : undefined);
}

/** What in a folder is not read and should be named otherwise. Where a system takes both for one name, it is read. */
function unreadIn(path: string, rightName: RightName, folder: string): Problem[] {
  const names = namesIn(path);
  return names.flatMap((name): Problem[] => {
    const right = rightName(name);
    const isTaken = right !== undefined && names.includes(right);
    if (right === undefined || right === name || (!isTaken && isThere(join(path, right)))) return [];
    const beside = `${right} beside it is: write there what it says, or remove it.`;
    return [unread(join(path, name), isTaken ? beside : `Name it ${right}.`, folder)];
  });
}

function unread(path: string, hint: string, folder: string): Problem {
  return { level: 'warning', code: 'unread-file', message: `${shownPath(path, folder)} is not read.`, hint };
}
