import type { TextItem } from '../page.ts';

/** Of the room that is left free, how much lies before the lines of an alignment. */
const before = { start: 0, center: 0.5, end: 1 };

/** The room beside the lines of a text that is left free, in points: where they end, and at both sides of centred ones. */
export function spareRoom(
  { endInset, paragraphs }: Pick<TextItem, 'endInset' | 'paragraphs'>,
  direction: 'ltr' | 'rtl',
): { left: number; right: number } {
  const start = endInset * before[paragraphs[0]?.align ?? 'start'];
  const end = endInset - start;
  return direction === 'rtl' ? { left: end, right: start } : { left: start, right: end };
}
