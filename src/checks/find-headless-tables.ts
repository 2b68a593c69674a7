import type { Problem } from '../problems.ts';
import { type CheckInput, itemsOf } from './check.ts';

/** Tables whose columns have no names. */
export function findHeadlessTables({ pages }: CheckInput): Problem[] {
  return pages.flatMap((page, index) =>
    itemsOf(page, 'table').flatMap(({ rows, at }): Problem[] => {
      if (rows[0]?.header) return [];
      return [
        {
          level: 'warning',
          code: 'no-header-row',
          message: `The table on slide ${index + 1} has no header row.`,
          at,
          hint: 'Begin it with <tr header="true">, a name for each column.',
        },
      ];
    }),
  );
}
