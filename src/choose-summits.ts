import { basename } from 'node:path';
import type { Problem } from './problems.ts';
import { contentBeside, findSummit, findSummits, type SummitFile } from './project/find-summits.ts';
import { translationPath } from './project/find-translations.ts';
import { tagMeant } from './unread-translations.ts';
import { didYouMean } from './yaml/nearest.ts';

/** The summits that a word on the command line means; without one, all of a folder. */
export function chooseSummits(
  word: string | undefined,
  folder: string,
  commands: readonly string[],
): SummitFile[] | Problem {
  const all = findSummits(folder);
  if (word === undefined) return all.length > 0 ? (all.map(sharedFolder).find(Boolean) ?? all) : noSummit;
  const found = findSummit(word, folder);
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
  message: 'There is no summit below content/.',
  hint: 'make-deck init begins one; or write content/<name>/summit.yaml.',
};

/** Why nothing is written beside the sample: it lies in the package itself. */
export function notYours({ name }: SummitFile): Problem {
  return {
    level: 'error',
    code: 'only-sample',
    message: `There is no content/ in this folder, and ${name} is the sample that comes with make-deck.`,
    hint: 'make-deck init begins a project of your own.',
  };
}
