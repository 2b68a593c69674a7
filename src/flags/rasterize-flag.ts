import type { Flag } from './flag.ts';
import { flagSvg } from './flag-svg.ts';

/** Drawn this many times larger, then reduced: thin lines of arms stay even. */
const oversampling = 2;

/** 256 colours without dithering: a third of the size of true colour; plain fields keep their exact colour. */
const compression = { palette: true, dither: 0, effort: 10, compressionLevel: 9 } as const;

/** The flag as PNG, `width` pixels wide and `width / ratio` high, rounded; only Nepal has transparent parts. */
export async function rasterizeFlag(flag: Flag, width: number): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  const height = Math.round(width / flag.ratio);
  const svg = await flagSvg(flag, width * oversampling, height * oversampling);
  const picture = sharp(Buffer.from(svg)).resize(width, height, { fit: 'fill', kernel: 'linear' });
  // Where two stripes meet within a pixel, the renderer leaves it half transparent, in the right mixed colour.
  const opaque = flag.rectangular ? picture.removeAlpha() : picture;
  return opaque.png(compression).toBuffer();
}
