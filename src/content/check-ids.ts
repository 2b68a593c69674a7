import type { Report } from '../problems.ts';
import type { Path, Yaml } from '../yaml/read-yaml.ts';

/** Overlays and references find list items by their id, so an id stands once in its list. */
export function checkIds({ value, placeOf }: Yaml<unknown>, report: Report): void {
  for (const { path, id } of repeatedIds(value, [])) {
    report({
      level: 'error',
      code: 'duplicate-id',
      message: `The id "${id}" stands twice in this list.`,
      at: placeOf(path),
      hint: 'Give each item an id of its own.',
    });
  }
}

function repeatedIds(value: unknown, path: Path): { path: Path; id: unknown }[] {
  if (typeof value !== 'object' || value === null) return [];
  const seen = new Set<unknown>();
  return Object.entries(value).flatMap(([key, child]) => {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    const id = Array.isArray(value) ? (child as { id?: unknown } | null)?.id : undefined;
    const repeated = id !== undefined && seen.has(id) ? [{ path: [...at, 'id'], id }] : [];
    seen.add(id);
    return [...repeated, ...repeatedIds(child, at)];
  });
}
