import { basename, join, resolve } from 'node:path';
import { tagMeant } from './content/language-tag.ts';
import type { Problem } from './problems.ts';
import { isThere, namesIn } from './project/entries.ts';
import { contentFolders, contentName } from './project/find-summits.ts';
import { shownPath } from './project/read-source.ts';
import { settingsPath } from './read-settings.ts';

/** What the name of a file in a folder should be, if another than it is. */
type RightName = (name: string) => string | undefined;

/** The settings of a project where they are not read, since their file is named in another way. */
export function unreadSettings(folder: string): Problem[] {
  return unreadIn(folder, namedLike(basename(settingsPath(folder))), folder);
}

/** The summits below `content/` that are not found, since their files are named in another way. */
export function unreadSummits(folder: string): Problem[] {
  const [, ...inside] = contentFolders(folder);
  const missing = inside.filter((path) => !isThere(join(path, contentName)));
  return missing.flatMap((path) => unreadIn(path, namedLike(contentName), folder));
}

/** The files of a folder of templates that are none of a set, but for their names; `known` are the names in it. */
export function unreadTemplates(templates: string, known: readonly string[], folder: string): Problem[] {
  const rightName: RightName = (name) =>
    rows.flatMap(({ pattern, right }) => {
      const match = pattern.exec(name);
      return (match && right(match[1], known)) ?? [];
    })[0];
  return unreadIn(resolve(folder, templates), rightName, folder);
}

/** How files of a template set are named otherwise; `right` answers the name for what the pattern's group holds. */
const rows: readonly {
  pattern: RegExp;
  right(part: string | undefined, known: readonly string[]): string | undefined;
}[] = [
  { pattern: /^theme(\.\d+x\d+)?\.ya?ml$/i, right: (size = '') => `theme${size.toLowerCase()}.yaml` },
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

/** The same name with other capitals, or with .yml. */
function namedLike(right: string): RightName {
  return (name) => (name.toLowerCase().replace(/\.yml$/, '.yaml') === right ? right : undefined);
}

/** What in a folder is not read and should be named otherwise. Where a system takes both for one name, it is read. */
function unreadIn(path: string, rightName: RightName, folder: string): Problem[] {
  const names = namesIn(path);
  return names.flatMap((name): Problem[] => {
    const right = rightName(name);
    const isTaken = right !== undefined && names.includes(right);
    if (right === undefined || right === name || (!isTaken && isThere(join(path, right)))) return [];
    return [
      {
        level: 'warning',
        code: 'unread-file',
        message: `${shownPath(join(path, name), folder)} is not read.`,
        hint: isTaken
          ? `${right} beside it is: write there what it says, or remove it.`
          : `Name it ${right}.`,
      },
    ];
  });
}
