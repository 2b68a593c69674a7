import { basename } from 'node:path';
import { tagMeant } from './content/language-tag.ts';
import { noContent } from './no-content.ts';
import type { Problem } from './problems.ts';
import { contentBeside, findSummit, findSummits, type SummitFile } from './project/find-summits.ts';
import { translationPath } from './project/find-translations.ts';
import { didYouMean } from './yaml/nearest.ts';

/**
 * The summits that a word on the command line means; without one, all of a folder. Where that has no `content/`, the
 * sample stands in, or with `ownOnly` only where it is named; never where content of the user's is near.
 */
export function chooseSummits(
  word: string | undefined,
  folder: string,
  { commands, ownOnly = false }: { commands: readonly string[]; ownOnly?: boolean | undefined },
): SummitFile[] | Problem {
  const all = findSummits(folder);
  const found = word === undefined ? undefined : findSummit(word, folder);
  if (word === undefined ? all[0]?.isSample : found?.isSample) {
    const { problem, isMisplaced } = noContent(folder);
    if (isMisplaced || (ownOnly && word === undefined)) return problem;
  }
  if (word === undefined) return all.length > 0 ? (all.map(sharedFolder).find(Boolean) ?? all) : noSummit;
  if (found) return sharedFolder(found) ?? [found];
  const names = [...all.map(({ name }) => name), ...commands.filter((name) => name !== word)];
  return {
    level: 'error',
    code: 'unknown-summit',
    message: `There is no command or summit "${word}".`,
    hint: didYouMean(word, names, 'Summits below content/, and commands'),
  };
}

/** Decks are called after their folder, and so is the record of translations. */
function sharedFolder(summit: SummitFile): Problem | undefined {
  const other = contentBeside(summit);
  if (other === undefined) return undefined;
  const tag = tagMeant(other.replace(/\.yaml$/, ''));
  const translation =
    tag === undefined ? '' : `A translation is called ${basename(translationPath(summit, tag))}. `;
  return {
    level: 'error',
    code: 'shared-folder',
    message: `Beside ${basename(summit.path)} of ${summit.name} lies another content file: ${other}.`,
    hint: `${translation}Give each summit a folder of its own: decks are called after it.`,
  };
}

const noSummit: Problem = {
  level: 'error',
  code: 'no-summit',
  message: 'There is no content/<name>/summit.yaml.',
  hint: 'make-deck init begins one; or write it yourself.',
};

/** Why nothing is written beside the sample: it lies in the package itself. */
export function notYours({ name }: SummitFile): Problem {
  return {
    level: 'error',
    code: 'sample-read-only',
    message: `There is no content/ in this folder, and ${name} is the sample that comes with make-deck.`,
    hint: 'make-deck init begins a project of your own.',
  };
}
