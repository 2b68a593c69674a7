import type { Paragraph } from '../../../page.ts';

/**
 * The number at which the sequence of each numbered paragraph starts. All of a sequence say the same, so that the
 * numbers stay right when items are added between; it ends at a paragraph of its level without a number.
 */
export function numberingStarts(
  paragraphs: readonly Pick<Paragraph, 'bullet' | 'level'>[],
): (number | undefined)[] {
  const open: { start: number; next: number }[] = [];
  return paragraphs.map(({ bullet, level }) => {
    const last = open[level];
    open.length = Math.min(open.length, level);
    if (bullet?.kind !== 'number') return undefined;
    const start = last?.next === bullet.value ? last.start : bullet.value;
    open[level] = { start, next: bullet.value + 1 };
    return start;
  });
}
