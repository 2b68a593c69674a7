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

function excerpt(place: Place, textOf: TextOf, paint: Paint): string[] {
  const where = `  ${paint('dim', '-->')} ${place.file}:${place.line}:${place.column}`;
  const shown = excerptOf(place, textOf);
  if (!shown) return [where];
  const margin = ' '.repeat(String(place.line).length);
  return [
    where,
    ` ${margin} ${paint('dim', '|')}`,
    ` ${place.line} ${paint('dim', '|')} ${shown.text}`,
    ` ${margin} ${paint('dim', '|')} ${blank(shown.before)}${paint('red', '^')}`,
  ];
}

/** The line of a place, as much of it as is shown, and the part of that before the place; undefined where it is empty. */
export function excerptOf(
  { file, line, column }: Place,
  textOf: TextOf,
): { text: string; before: string } | undefined {
  const text = textOf(file)?.split('\n')[line - 1]?.replace(/\r$/, '');
  if (text === undefined || text.trim() === '') return undefined;
  const from = Math.max(0, Math.min(column - 1 - widest / 2, text.length - widest));
  const shown = text.slice(from, from + widest);
  return { text: printable(shown), before: shown.slice(0, column - 1 - from) };
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
export function printable(text: string): string {
  return text.replace(/[^\P{Cc}\t\n]/gu, '\ufffd').replace(/[\ufdd0-\ufdef]/gu, '\ufffd');
}
