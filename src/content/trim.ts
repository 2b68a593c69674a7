import type { Path } from '../yaml/read-yaml.ts';
import { type Shape, stepInto } from '../yaml/shape.ts';

/** Whether a part of the content stays; `marking` is its own or that of what it is in. */
export type Keep = (path: Path, marking: string | undefined) => boolean;

/** Data of which parts were left out. */
export type Trimmed = {
  value: unknown;
  /** The path that a value of it had before. */
  pathBefore(path: Path): Path;
};

type Node = Record<string, unknown>;

/**
 * Leaves parts out of data. A list with fewer items than its schema wants goes as a whole, and so does what cannot
 * be without it.
 */
export function trim(data: unknown, shape: Shape, marking: string | undefined, keep: Keep): Trimmed {
  const positions = new Map<string, number[]>();
  const visit = (value: unknown, at: Shape | undefined, path: Path, around: string | undefined): unknown => {
    const own = (value as Node | null)?.marking;
    // The deck's own marking is not that of what is in it: `unmarked` may say otherwise.
    const mark = typeof own === 'string' && path.length > 0 ? own : around;
    // A list says nothing itself: each of its items is looked at.
    if (path.length > 0 && !Array.isArray(value) && !keep(path, mark)) return undefined;
    if (Array.isArray(value)) return visitList(value, at, path, mark);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(
      ([key, child]) =>
        [key, visit(child, at && stepInto(at, key), [...path, key], markOf(value, key, mark))] as const,
    );
    const lost = entries.some(
      ([key, child]) =>
        child === undefined && (value as Node)[key] !== undefined && at?.required?.includes(key),
    );
    return lost && path.length > 0
      ? undefined
      : Object.fromEntries(entries.filter(([, child]) => child !== undefined));
  };
  const visitList = (
    list: unknown[],
    at: Shape | undefined,
    path: Path,
    mark: string | undefined,
  ): unknown => {
    const items = list.map((item, index) => visit(item, at && stepInto(at, index), [...path, index], mark));
    const kept = items.flatMap((item, index) => (item === undefined ? [] : [index]));
    positions.set(JSON.stringify(path), kept);
    const tooFew = kept.length < list.length && kept.length < (at?.minItems ?? 0);
    return tooFew ? undefined : kept.map((index) => items[index]);
  };
  const value = visit(data, shape, [], marking);
  return { value, pathBefore: (path) => before(path, positions) };
}

/** Notes may be for others than the slide. */
function markOf(parent: object, key: string, mark: string | undefined): string | undefined {
  const { notesMarking } = parent as { notesMarking?: string };
  return key === 'notes' || key === 'notesMarking' ? (notesMarking ?? mark) : mark;
}

function before(path: Path, positions: ReadonlyMap<string, readonly number[]>): Path {
  const old: (string | number)[] = [];
  for (const part of path) {
    const kept = typeof part === 'number' ? positions.get(JSON.stringify(old)) : undefined;
    old.push(kept && typeof part === 'number' ? (kept[part] ?? part) : part);
  }
  return old;
}
