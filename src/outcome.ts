import type { Problem } from './problems.ts';

/** How a command ended: all done; files are wrong; or the command line is, and files may be. */
export type Outcome = 'done' | 'wrongInput' | 'wrongCommand';

/** How it ended where there is no plan: what is wrong at a place is wrong in a file, all else in the command line. */
export function outcomeOf(problems: readonly Problem[]): Outcome {
  const errors = problems.filter(({ level }) => level === 'error');
  return errors.some(({ at }) => !at) ? 'wrongCommand' : 'wrongInput';
}

/** The same where decks have problems: without a place, only what an option says is wrong in the command line. */
export function outcomeOfDecks(problems: readonly Problem[]): Outcome {
  const errors = problems.filter(({ level }) => level === 'error');
  if (errors.length === 0) return 'done';
  return errors.some(({ at, setting }) => !at && setting !== undefined) ? 'wrongCommand' : 'wrongInput';
}
