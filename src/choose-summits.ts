import type { Problem } from './problems.ts';
import { findSummit, findSummits, type SummitFile } from './project.ts';
import { didYouMean } from './yaml/nearest.ts';

/** The summits that a word on the command line means; without one, all of a folder. */
export function chooseSummits(
  word: string | undefined,
  folder: string,
  commands: readonly string[],
): SummitFile[] | Problem {
  const all = findSummits(folder);
  if (word === undefined) return all.length > 0 ? all : noSummit;
  const found = findSummit(word, folder);
  if (found) return [found];
  const names = [...all.map(({ name }) => name), ...commands];
  return {
    level: 'error',
    code: 'unknown-summit',
    message: `There is no command or summit "${word}".`,
    hint: didYouMean(word, names, 'Summits below content/, and commands'),
  };
}

const noSummit: Problem = {
  level: 'error',
  code: 'no-summit',
  message: 'There is no summit below content/.',
  hint: 'make-deck init begins one; or write content/<name>/summit.yaml.',
};
