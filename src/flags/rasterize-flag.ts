import { createHash } from 'node:crypto';
import { dependencyVersion } from '../package-folder.ts';
import type { Store } from '../store.ts';
import type { Flag } from './flag.ts';
import { flagSvg } from './flag-svg.ts';

/** Drawn this many times larger, then reduced: thin lines of arms stay even. */
const oversampling = 2;

/** 256 colours without dithering: a third of the size of true colour; plain fields keep their exact colour. */
const compression = { palette: true, dither: 0, effort: 10, compressionLevel: 9 } as const;

/** The flags that a program has drawn: those of a few decks, some kilobytes each. */
const drawn = new Map<string, Buffer>();
const most = 200;

/** The flag as PNG, `width` pixels wide and `width / ratio` high, rounded; only Nepal has transparent parts. */
export async function rasterizeFlag(flag: Flag, width: number, store?: Store): Promise<Buffer> {
  const height = Math.round(width / flag.ratio);
  const svg = await flagSvg(flag, width * oversampling, height * oversampling);
  const key = keyOf(svg, flag);
  const known = drawn.get(key);
  if (known) return known;
  const kept = store?.read(key);
  const picture = kept ? Buffer.from(kept) : await draw(svg, { ...flag, width, height });
  if (!kept) store?.write(key, picture);
  // Not `memoize`: a drawing that failed would be remembered, too.
  if (drawn.size >= most) drawn.clear();
  drawn.set(key, picture);
  return picture;
}

/** The size is said in the SVG; another version of the renderer may draw the same in another way. */
function keyOf(svg: string, { rectangular }: Flag): string {
  const recipe = JSON.stringify([rendererVersion(), oversampling, compression, rectangular]);
  return createHash('sha256').update(recipe).update(svg).digest('hex');
}

let version: string | undefined;

/** Of sharp, which is not loaded for that. */
function rendererVersion(): string {
  version ??= dependencyVersion('sharp');
  return version;
}

async function draw(
  svg: string,
  { width, height, rectangular }: { width: number; height: number; rectangular: boolean },
): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  const picture = sharp(Buffer.from(svg)).resize(width, height, { fit: 'fill', kernel: 'linear' });
  // Where two stripes meet within a pixel, the renderer leaves it half transparent, in the right mixed colour.
  const opaque = rectangular ? picture.removeAlpha() : picture;
  return opaque.png(compression).toBuffer();
}
