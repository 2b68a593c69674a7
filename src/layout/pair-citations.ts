import type { Run } from '../page.ts';

/**
 * The runs of a paragraph whose citations, where four and more stand side by side, may part into pairs: for a word that
 * is too wide with all of them. The same runs where there is none.
 */
export function pairCitations(runs: Run[]): Run[] {
  const isCitation = (index: number) => runs[index]?.superscript === true;
  const paired = runs.map((run, index) => {
    if (!isCitation(index) || !isCitation(index + 1) || !isCitation(index + 2)) return run;
    const start = runs.findLastIndex((_, before) => before < index && !isCitation(before)) + 1;
    return (index - start) % 2 === 1 ? { ...run, text: run.text.replace(/\u202F$/, ' ') } : run;
  });
  return paired.some((run, index) => run !== runs[index]) ? paired : runs;
}
