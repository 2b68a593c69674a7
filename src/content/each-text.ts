import type { Path } from '../yaml/read-yaml.ts';

type TextAt = { path: Path; text: string };

/** All texts of a piece of data, with their paths, in the order in which they stand. */
export function eachText(value: unknown, path: Path = []): TextAt[] {
  const found: TextAt[] = [];
  addTexts(value, path, found);
  return found;
}

function addTexts(value: unknown, path: Path, found: TextAt[]): void {
  if (typeof value === 'string') found.push({ path, text: value });
  if (typeof value !== 'object' || value === null) return;
  const isList = Array.isArray(value);
  for (const [key, child] of Object.entries(value)) {
    if (typeof child === 'string' || typeof child === 'object')
      addTexts(child, [...path, isList ? Number(key) : key], found);
  }
}
