import type { Box } from '../../../page.ts';
import type { Ref } from '../file/values.ts';

/** Where marks stand on a page: how much smaller, and from where, in points from its upper left corner. */
export type Placing = { scale: number; x: number; y: number };

/** A page in the making; `operators` are those of its content stream. */
export type PdfPage = {
  ref: Ref;
  width: number;
  height: number;
  operators: string[];
  annotations: Ref[];
  /** What each stretch of marked content belongs to, by its number. */
  owners: Ref[];
};

/** A box among marks as PDF has rectangles: from the page's lower left corner, by two of its own. */
export function rectangleOn(
  { height: pageHeight }: Pick<PdfPage, 'height'>,
  { scale, x: left, y: top }: Placing,
  { x, y, width, height }: Box,
): [number, number, number, number] {
  const bottom = pageHeight - top - (y + height) * scale;
  return [left + x * scale, bottom, left + (x + width) * scale, bottom + height * scale];
}
