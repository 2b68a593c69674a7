import { styleText } from 'node:util';
import type { Place, Problem } from './problems.ts';

/** Gives the text of a file that a problem names, if it can be shown. */
export type TextOf = (file: string) => string | undefined;

type Paint = (format: Parameters<typeof styleText>[0], text: string) => string;

/** A problem as people read it: what, where with an excerpt and a caret, and what to do. */
export function showProblem(problem: Problem, textOf: TextOf, color: boolean): string {
  const paint: Paint = color ? (format, text) => styleText(format, text) : (_, text) => text;
  const level =
    problem.level === 'error' ? paint(['red', 'bold'], 'error') : paint(['yellow', 'bold'], 'warning');
  return [
    `${level}: ${paint('bold', problem.message)}`,
    ...(problem.at ? excerpt(problem.at, textOf, paint) : []),
    ...(problem.hint ? [`  ${paint('cyan', 'hint:')} ${problem.hint}`] : []),
  ].join('\n');
}

/** The most of a line that is shown. */
const widest = 100;

function excerpt({ file, line, column }: Place, textOf: TextOf, paint: Paint): string[] {
  const where = `  ${paint('dim', '-->')} ${file}:${line}:${column}`;
  const text = textOf(file)?.split('\n')[line - 1];
  if (text === undefined || text.trim() === '') return [where];
  const from = Math.max(0, Math.min(column - 1 - widest / 2, text.length - widest));
  const margin = ' '.repeat(String(line).length);
  const shown = text.slice(from, from + widest);
  const lead = shown.slice(0, column - 1 - from).replace(/[^\t]/g, ' ');
  return [
    where,
    ` ${margin} ${paint('dim', '|')}`,
    ` ${line} ${paint('dim', '|')} ${shown}`,
    ` ${margin} ${paint('dim', '|')} ${lead}${paint('red', '^')}`,
  ];
}
