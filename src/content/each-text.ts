import type { Path } from '../yaml/read-yaml.ts';

/** All texts of a piece of data, with their paths, in the order in which they stand. */
export function* eachText(value: unknown, path: Path = []): Generator<{ path: Path; text: string }> {
  if (typeof value === 'string') yield { path, text: value };
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    yield* eachText(child, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}
