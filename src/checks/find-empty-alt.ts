import type { Problem } from '../problems.ts';
import type { CheckInput } from './check.ts';

/** Tables and charts that say nothing to those who do not see them; a picture without words is marked as decorative. */
export function findEmptyAlt({ pages }: CheckInput): Problem[] {
  return pages.flatMap((page, index) =>
    page.items.flatMap((item): Problem[] => {
      if ((item.type !== 'table' && item.type !== 'chart') || item.alt !== '') return [];
      return [
        {
          level: 'warning',
          code: 'empty-alt',
          message: `The ${item.type} on slide ${index + 1} has an empty alt text.`,
          at: item.at,
          hint: 'Say in alt="…" what it shows.',
        },
      ];
    }),
  );
}
