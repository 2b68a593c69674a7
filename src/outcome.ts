import type { Problem } from './problems.ts';

/** How a command ended: all done; content or templates are wrong; or the command line is. */
export type Outcome = 'done' | 'wrongInput' | 'wrongCommand';

/** What is wrong at a place is wrong in a file; all else is in the command line. */
export function outcomeOf(problems: readonly Problem[]): Outcome {
  return problems.some(({ at }) => at) ? 'wrongInput' : 'wrongCommand';
}
