import type { Box } from '../page.ts';
import type { Picture } from './load-images.ts';

/** A picture in coarse cells, so many across: letters are read against what lies around them, not against a pixel. */
const cells = 48;

/**
 * The colours of a part of a picture, cell by cell, as RRGGBB. `part` is in shares of its width and height. What is
 * transparent counts as white.
 */
export async function colorsIn({ bytes, width, height }: Picture, part: Box): Promise<string[]> {
  const { default: sharp } = await import('sharp');
  const rows = Math.max(1, Math.round((cells * height) / width));
  const data = await sharp(bytes)
    .resize({ width: cells, height: rows, fit: 'fill' })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer();
  const range = (start: number, length: number, count: number) => {
    const first = Math.min(count - 1, Math.max(0, Math.floor(start * count)));
    const last = Math.max(first, Math.min(count - 1, Math.ceil((start + length) * count) - 1));
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  };
  return range(part.y, part.height, rows).flatMap((row) =>
    range(part.x, part.width, cells).map((column) => {
      const at = (row * cells + column) * 3;
      return data
        .subarray(at, at + 3)
        .toString('hex')
        .toUpperCase();
    }),
  );
}
