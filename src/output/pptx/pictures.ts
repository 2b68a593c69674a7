import { createHash } from 'node:crypto';
import { flagFor } from '../../flags/flag-for.ts';
import { rasterizeFlag } from '../../flags/rasterize-flag.ts';
import type { ImageSource, Page } from '../../page.ts';
import type { Package } from './package.ts';

/** Where the picture of a source is in the package. */
export type Pictures = (source: ImageSource) => string;

/** A slide on a full screen is 4/3 pixels a point at 1280×720; pictures have twice that. */
const pixelsPerPoint = (4 / 3) * 2;

/** Puts each picture of the deck into the package once, large enough for its largest use. */
export async function addPictures(pages: readonly Page[], pack: Package): Promise<Pictures> {
  const names = new Map<string, string>();
  for (const [code, width] of largestWidths(pages)) {
    const flag = flagFor(code);
    if (!flag) continue;
    const bytes = await rasterizeFlag(flag, Math.ceil(width * pixelsPerPoint));
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
    const name = `ppt/media/flag-${code.toLowerCase()}-${hash}.png`;
    pack.addMedia(name, bytes);
    names.set(code, name);
  }
  return (source) => (source.kind === 'flag' ? (names.get(source.code) ?? '') : '');
}

function largestWidths(pages: readonly Page[]): [string, number][] {
  const widths = new Map<string, number>();
  for (const item of pages.flatMap(({ items }) => items)) {
    if (item.type !== 'image' || item.source.kind !== 'flag') continue;
    widths.set(item.source.code, Math.max(item.width, widths.get(item.source.code) ?? 0));
  }
  return [...widths];
}
