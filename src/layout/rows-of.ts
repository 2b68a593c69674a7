import { attribute, type Element } from '../markup/element.ts';

/** Items in rows of as many as the element has columns, or as there are; what fills up the last row is undefined. */
export function rowsOf<T>(items: readonly T[], element: Element): (T | undefined)[][] {
  const wanted = Number(attribute(element, 'columns') ?? 1);
  const columns = Math.max(1, Math.min(wanted, items.length));
  return Array.from({ length: Math.ceil(items.length / columns) }, (_, row) =>
    Array.from({ length: columns }, (_, column) => items[row * columns + column]),
  );
}
