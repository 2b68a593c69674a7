import { type Problem, problemKey } from './problems.ts';

/** A problem, and the decks that have it, by name: one mistake shows in each language and product. One of the project has none. */
export type FoundInDecks = { problem: Problem; decks: string[] };

/** Problems of several decks, and of the project around them, each once: by file, line and column; those of no place last. */
export function gatherFound(
  decks: readonly { name: string; problems: readonly Problem[] }[],
  ofProject: readonly Problem[],
): FoundInDecks[] {
  const found = new Map<string, FoundInDecks>(
    ofProject.map((problem) => [problemKey(problem), { problem, decks: [] }]),
  );
  for (const { name, problems } of decks) {
    for (const problem of problems) {
      const key = problemKey(problem);
      const known = found.get(key) ?? { problem, decks: [] };
      found.set(key, { ...known, decks: [...new Set([...known.decks, name])] });
    }
  }
  return [...found.values()].sort(byPlace);
}

function byPlace({ problem: { at: one } }: FoundInDecks, { problem: { at: other } }: FoundInDecks): number {
  if (!one || !other) return Number(one === undefined) - Number(other === undefined);
  const byFile = one.file < other.file ? -1 : Number(one.file > other.file);
  return byFile || one.line - other.line || one.column - other.column;
}

/** How many errors and warnings there are. */
export function countFound(found: readonly FoundInDecks[]): { errors: number; warnings: number } {
  const errors = found.filter(({ problem }) => problem.level === 'error').length;
  return { errors, warnings: found.length - errors };
}
