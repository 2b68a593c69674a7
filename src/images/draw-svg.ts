import type { Picture } from './load-images.ts';

/** The longer side of a drawing, in pixels: as many as the width of a full screen. */
const drawnLength = 1920;
/** Pixels per inch: those that sharp takes an SVG's lengths at, and the most that it can. */
const usualDensity = 72;
const mostDensity = 100_000;

/**
 * An SVG as PNG. A drawing has no pixels of its own: one whose longer side, in pixels at the usual density, is short is
 * drawn for a full screen. Throws what sharp says of a file that it cannot read.
 */
export async function drawSvg(bytes: Uint8Array, longerSide: number): Promise<Picture> {
  const { default: sharp } = await import('sharp');
  const density = longerSide < drawnLength ? await densityFor(bytes, longerSide) : usualDensity;
  const { data, info } = await sharp(bytes, { density }).png().toBuffer({ resolveWithObject: true });
  return { bytes: data, extension: 'png', width: info.width, height: info.height };
}

/** Lengths in millimetres grow with the square of the density: librsvg takes it for units, libvips for scale. */
async function densityFor(bytes: Uint8Array, longerSide: number): Promise<number> {
  const { default: sharp } = await import('sharp');
  const wanted = drawnLength / longerSide;
  const density = Math.min(mostDensity, usualDensity * wanted);
  const { width, height } = await sharp(bytes, { density, limitInputPixels: false }).metadata();
  const power = Math.max(1, Math.log(Math.max(width, height) / longerSide) / Math.log(wanted));
  return Math.min(mostDensity, usualDensity * wanted ** (1 / power));
}
