import sharp from 'sharp';
import type { Box } from '../../src/page.ts';

/** A drawn slide, to be looked at pixel by pixel; colours are RRGGBB. */
export type SlidePixels = { width: number; height: number; at: (x: number, y: number) => string };

export async function readPixels(picture: Uint8Array): Promise<SlidePixels> {
  const raw = sharp(picture).removeAlpha().raw();
  const { data, info } = await raw.toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => {
    const start = (y * info.width + x) * info.channels;
    return data
      .subarray(start, start + 3)
      .toString('hex')
      .toUpperCase();
  };
  return { width: info.width, height: info.height, at };
}

/** What a picture's edge may be off by when it is drawn small, in points. */
const edge = 2;

/** The places of a slide's pixels but for those in some boxes, given in points. */
export function* placesOutside(
  { width, height }: SlidePixels,
  slide: { width: number },
  boxes: readonly Box[],
): Generator<[x: number, y: number]> {
  const scale = width / slide.width;
  const inside = (x: number, y: number) =>
    boxes.some(
      (box) =>
        x > (box.x - edge) * scale &&
        y > (box.y - edge) * scale &&
        x < (box.x + box.width + edge) * scale &&
        y < (box.y + box.height + edge) * scale,
    );
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) if (!inside(x, y)) yield [x, y];
}
