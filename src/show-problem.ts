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
    `${level}: ${paint('bold', printable(problem.message))}`,
    ...(problem.at ? excerpt(problem.at, textOf, paint) : []),
    ...(problem.deck ? [`  ${paint('cyan', 'deck:')} ${printable(problem.deck)}`] : []),
    ...(problem.hint ? [`  ${paint('cyan', 'hint:')} ${printable(problem.hint)}`] : []),
  ].join('\n');
}

/** The most of a line that is shown. */
const widest = 100;

function excerpt({ file, line, column }: Place, textOf: TextOf, paint: Paint): string[] {
  const where = `  ${paint('dim', '-->')} ${file}:${line}:${column}`;
  const text = textOf(file)?.split('\n')[line - 1]?.replace(/\r$/, '');
  if (text === undefined || text.trim() === '') return [where];
  const from = Math.max(0, Math.min(column - 1 - widest / 2, text.length - widest));
  const margin = ' '.repeat(String(line).length);
  const shown = text.slice(from, from + widest);
  const lead = blank(shown.slice(0, column - 1 - from));
  return [
    where,
    ` ${margin} ${paint('dim', '|')}`,
    ` ${line} ${paint('dim', '|')} ${printable(shown)}`,
    ` ${margin} ${paint('dim', '|')} ${lead}${paint('red', '^')}`,
  ];
}

/** White space as wide as a text is on a terminal, where characters of East Asia take two columns. */
function blank(text: string): string {
  return [...text].map((character) => (character === '\t' ? '\t' : ' '.repeat(columns(character)))).join('');
}

const noWidth = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
const twoColumns =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]$/u;

function columns(character: string): number {
  return noWidth.test(character) ? 0 : twoColumns.test(character) ? 2 : 1;
}

/** Content must not steer the terminal: control characters are shown as one sign each. */
function printable(text: string): string {
  return text.replace(/[^\P{Cc}\t\n]/gu, '\ufffd').replace(/[\ufdd0-\ufdef]/gu, '\ufffd');
}
