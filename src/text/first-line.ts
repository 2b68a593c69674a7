import type { Box, Paragraph, TextItem } from '../page.ts';

const anchors = { top: 0, middle: 0.5, bottom: 1 };

/** Where the first line of paragraphs begins in a box, in points from the top of the slide. */
export function firstLine(
  paragraphs: readonly Paragraph[],
  { y, height }: Pick<Box, 'y' | 'height'>,
  anchor: TextItem['anchor'],
): number {
  return y + (height - heightOf(paragraphs)) * anchors[anchor];
}

function heightOf(paragraphs: readonly Paragraph[]): number {
  return paragraphs.reduce(
    (sum, { drawn, lineHeight, spaceBefore }, index) =>
      sum + drawn.length * lineHeight + (index > 0 ? spaceBefore : 0),
    0,
  );
}
