/** A position in a text file; `line` and `column` count from 1. */
export type Place = { file: string; line: number; column: number };

/** The same for places that are the same. */
export function placeKey({ file, line, column }: Place): string {
  return `${line}:${column}:${file}`;
}

/** Something wrong in what a user wrote. Data, so that the command line, tests and editors can each show it. */
export type Problem = {
  level: 'error' | 'warning';
  /** Stable name of the rule, kebab-case. */
  code: string;
  message: string;
  at?: Place;
  hint?: string;
  /** The setting that is wrong, by its key in make-deck.yaml; without a place, it is the command line that says so. */
  setting?: string;
  /** The deck that it belongs to, where several are made at once. */
  deck?: string;
};

/**
 * A problem of a font, of characters, of a setting, or of words in the text at its place, by who cannot place it; or of
 * the foot that all slides have.
 */
export type Found = Problem & {
  of?:
    | { font: string }
    | { has: (character: string) => boolean }
    | { setting: readonly (string | number)[] }
    | { words: string }
    | { foot: true };
};

/** A problem at its place in make-deck.yaml, where it is of a setting that stands there. */
export function placeInSettings(
  { of, ...problem }: Found,
  placeOf: ((path: readonly (string | number)[]) => Place | undefined) | undefined,
): Problem {
  if (!of || !('setting' in of)) return problem;
  const at = problem.at ?? placeOf?.(of.setting);
  return { ...problem, ...(at && { at }), setting: String(of.setting[0]) };
}

/** The same for problems that are the same, whichever deck they were found in. */
export function problemKey({ deck: _, ...problem }: Problem): string {
  return JSON.stringify(problem);
}

/** Problems as they are read: those of a file by line and column, in the places of the list that its problems have. */
export function byLine<P extends Problem>(problems: readonly P[]): P[] {
  const placed = problems.filter(({ at }) => at).sort(earlier);
  return problems.map((problem) => {
    const next = placed.findIndex(({ at }) => at?.file === problem.at?.file);
    return placed.splice(next, next < 0 ? 0 : 1)[0] ?? problem;
  });
}

function earlier({ at: one }: Problem, { at: other }: Problem): number {
  return one && other ? one.line - other.line || one.column - other.column : 0;
}

/** How a stage hands over the problems it finds. */
export type Report = (problem: Problem) => void;

/**
 * Remembers what was found for an object, as long as the object lives, with the problems on the way: these are
 * reported each time that it is asked for. What it reads beside the object has to be said by `detail`.
 */
export function rememberFor<Key extends object, Value>(
  find: (key: Key, report: Report, detail: string) => Value,
): (key: Key, report: Report, detail?: string) => Value {
  const known = new WeakMap<Key, Map<string, { value: Value; problems: Problem[] }>>();
  return (key, report, detail = '') => {
    const ofKey = known.get(key) ?? new Map();
    known.set(key, ofKey);
    let found = ofKey.get(detail);
    if (!found) {
      const problems: Problem[] = [];
      found = { value: find(key, (problem) => void problems.push(problem), detail), problems };
      ofKey.set(detail, found);
    }
    for (const problem of found.problems) report(problem);
    return found.value;
  };
}

/** Tells what a project ignores, by codes with reasons: warnings only. An error keeps a deck from being written. */
export function ignores(
  ignored: Readonly<Record<string, string>> = {},
): (found: Pick<Problem, 'level' | 'code'>) => boolean {
  return ({ level, code }) => level === 'warning' && Object.hasOwn(ignored, code);
}

/** Whether one of the problems is an error. */
export function failed(problems: readonly Problem[]): boolean {
  return problems.some(({ level }) => level === 'error');
}
