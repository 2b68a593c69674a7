import { styleText } from 'node:util';
import { countFound, type FoundInDecks } from './found.ts';
import { showProblem, type TextOf } from './show-problem.ts';

type Ignored = Readonly<Record<string, string>>;

/** What was found, as people read it: file by file, each problem with its rule, and the count at the end. */
export function showReport(
  found: readonly FoundInDecks[],
  decks: readonly string[],
  ignored: Ignored,
  textOf: TextOf,
  color: boolean,
): string {
  const files = [...new Set(found.map(({ problem }) => problem.at?.file))];
  const groups = files.map((file) => {
    const own = found.filter(({ problem }) => problem.at?.file === file);
    const head = `${file ?? 'In no file'}: ${countWords(own)}`;
    const bodies = own.map((each) => showFound(each, decks, textOf, color));
    return [color ? styleText('underline', head) : head, ...bodies].join('\n\n');
  });
  return [...groups, summary(found, decks, ignored)].join('\n\n');
}

function showFound(
  { problem, decks: own }: FoundInDecks,
  all: readonly string[],
  textOf: TextOf,
  color: boolean,
) {
  const rule = `  rule: ${problem.code}${own.length > 0 && own.length < all.length ? `, in ${own.join(', ')}` : ''}`;
  return `${showProblem(problem, textOf, color)}\n${color ? styleText('dim', rule) : rule}`;
}

function summary(found: readonly FoundInDecks[], decks: readonly string[], ignored: Ignored): string {
  const lines = Object.entries(ignored).map(([code, reason]) => `Ignored: ${code} (${reason}).`);
  return [...lines, `Checked ${decks.join(', ')}: ${countWords(found)}.`].join('\n');
}

function countWords(found: readonly FoundInDecks[]): string {
  const { errors, warnings } = countFound(found);
  return `${plural(errors, 'error')}, ${plural(warnings, 'warning')}`;
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** The same for machines. Keys are added, never renamed or removed, while `version` stays. */
export function reportAsJson(
  found: readonly FoundInDecks[],
  decks: readonly string[],
  ignored: Ignored,
): string {
  const problems = found.map(({ problem: { at, ...said }, decks: own }) => ({ ...said, ...at, decks: own }));
  return JSON.stringify({ version: 1, decks, ...countFound(found), ignored, problems }, null, 2);
}
