import type { Outcome } from './outcome.ts';
import { byLine, type Problem } from './problems.ts';
import { showProblem } from './show-problem.ts';
import { findText, type SourceFile } from './yaml/source-file.ts';

/** More than anyone reads at once. */
const mostShown = 50;

/** Prints problems to standard error, each with an excerpt of its file. */
export function complain(problems: readonly Problem[], files: readonly SourceFile[]): void {
  const color = process.stderr.isTTY === true && process.env.NO_COLOR === undefined;
  const textOf = findText(files);
  for (const problem of byLine(problems).slice(0, mostShown)) {
    process.stderr.write(`${showProblem(problem, textOf, color)}\n\n`);
  }
  const more = problems.length - mostShown;
  if (more > 0) process.stderr.write(`and ${more} more.\n\n`);
}

/** Prints what a command cannot be run for. */
export function refuse(problem: Problem): Outcome {
  complain([problem], []);
  return 'wrongCommand';
}
