import { byLine, type Problem } from '../problems.ts';
import { excerptOf, printable, type TextOf } from '../show-problem.ts';
import { el, writeHtmlElement, type XmlElement } from '../xml/tree.ts';
import type { PreviewWords } from './preview-words.ts';

/** What is wrong, and the texts that it is in. */
export type FoundProblems = { problems: readonly Problem[]; textOf: TextOf };

/** Problems as the page shows them: a list, and how many there are of each level; both are empty where all is well. */
export type ShownProblems = { html: string; summary: string; level: Problem['level'] | '' };

/** More than anyone reads at once. */
const mostShown = 50;

export function showProblems({ problems, textOf }: FoundProblems, words: PreviewWords): ShownProblems {
  const count = (level: Problem['level']) => problems.filter((problem) => problem.level === level).length;
  const [errors, warnings] = [count('error'), count('warning')];
  const counts = [
    errors > 0 && filled(words.errors, errors),
    warnings > 0 && filled(words.warnings, warnings),
  ];
  const more = problems.length - mostShown;
  // Errors first: they are why the deck is not a newer one.
  const sorted = byLine(problems).sort((a, b) => (a.level < b.level ? -1 : a.level > b.level ? 1 : 0));
  const rows = sorted.slice(0, mostShown).map((problem) => showProblem(problem, textOf, words));
  const list = el('ul', {}, rows, more > 0 && el('li', {}, filled(words.more, more)));
  return {
    html: problems.length === 0 ? '' : writeHtmlElement(list),
    summary: counts.filter((each) => each !== false).join(', '),
    level: errors > 0 ? 'error' : warnings > 0 ? 'warning' : '',
  };
}

function filled(words: string, n: number): string {
  return words.replace('{n}', String(n));
}

/** Messages are in English, whatever the page is in. */
const english = { lang: 'en', dir: 'ltr' };

function showProblem({ level, message, at, hint }: Problem, textOf: TextOf, words: PreviewWords): XmlElement {
  return el(
    'li',
    { class: level },
    el('p', {}, el('strong', {}, words[level]), ' ', el('span', english, printable(message))),
    at && el('p', { class: 'place', dir: 'ltr' }, `${at.file}:${at.line}:${at.column}`),
    at && showExcerpt(at, textOf),
    hint && el('p', {}, `${words.hint}: `, el('span', english, printable(hint))),
  );
}

/** The caret stands under its character in any font: before it are the same characters, unseen. */
function showExcerpt(at: NonNullable<Problem['at']>, textOf: TextOf): XmlElement | undefined {
  const excerpt = excerptOf(at, textOf);
  if (!excerpt) return undefined;
  const number = `${at.line} | `;
  const caret = el(
    'span',
    { 'aria-hidden': 'true' },
    el('span', { class: 'unseen' }, number + printable(excerpt.before)),
    '^',
  );
  return el(
    'pre',
    { dir: 'ltr' },
    el('code', {}, el('span', { class: 'number' }, number), excerpt.text, '\n', caret),
  );
}
