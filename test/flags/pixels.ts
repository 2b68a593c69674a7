import sharp from 'sharp';
import { flagFor } from '../../src/flags/flag-for.ts';
import { rasterizeFlag } from '../../src/flags/rasterize-flag.ts';

/** Red, green, blue and opacity, 0 to 255. */
export type Colour = [number, number, number, number];

export type Pixels = { width: number; height: number; at: (x: number, y: number) => Colour };

/** The rasterized flag of a code, to be looked at pixel by pixel. */
export async function pixels(code: string, width: number): Promise<Pixels> {
  const flag = flagFor(code);
  if (flag === undefined) throw new Error(`no flag ${code}`);
  const picture = sharp(await rasterizeFlag(flag, width));
  const { data, info } = await picture.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number): Colour => {
    const start = (Math.floor(y) * info.width + Math.floor(x)) * 4;
    return [...data.subarray(start, start + 4)] as Colour;
  };
  return { width: info.width, height: info.height, at };
}

/** Whether a colour is `hex` (`#rrggbb`), give or take `tolerance` in each channel. */
export function isColour(colour: Colour, hex: string, tolerance = 2): boolean {
  return [1, 3, 5].every((start, channel) => {
    const wanted = Number.parseInt(hex.slice(start, start + 2), 16);
    return Math.abs(Number(colour[channel]) - wanted) <= tolerance;
  });
}

/** The smallest rectangle around all pixels of a colour. */
export function extent(picture: Pixels, hex: string, tolerance: number): { width: number; height: number } {
  const xs: number[] = [];
  const ys: number[] = [];
  for (let y = 0; y < picture.height; y++) {
    for (let x = 0; x < picture.width; x++) {
      if (!isColour(picture.at(x, y), hex, tolerance)) continue;
      xs.push(x);
      ys.push(y);
    }
  }
  const span = (values: number[]) =>
    values.reduce((a, b) => Math.max(a, b)) - values.reduce((a, b) => Math.min(a, b)) + 1;
  return { width: span(xs), height: span(ys) };
}

/** How often a row of samples enters a colour. */
export function entries(samples: Colour[], hex: string): number {
  const inside = samples.map((sample) => isColour(sample, hex, 100));
  return inside.filter((now, index) => now && !inside[index - 1]).length;
}
