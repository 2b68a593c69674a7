import type { Problem } from '../problems.ts';
import type { CheckInput } from './check.ts';

/** Marked slides whose layout has no footer, where markings stand. */
export function findMissingMarkings({ pages }: CheckInput): Problem[] {
  return pages.flatMap(({ marking, layout, items, at }, index) => {
    if (marking === undefined) return [];
    if (items.some((item) => item.type === 'text' && item.role === 'footer')) return [];
    return [
      {
        level: 'warning',
        code: 'marking-not-shown',
        message: `Slide ${index + 1} does not show its marking, ${marking}: the layout "${layout}" has no footer.`,
        at,
        hint: 'Give the layout a footer in theme.yaml.',
      },
    ];
  });
}
