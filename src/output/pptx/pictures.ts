import { createHash } from 'node:crypto';
import { flagFor } from '../../flags/flag-for.ts';
import { rasterizeFlag } from '../../flags/rasterize-flag.ts';
import type { Picture } from '../../images/load-images.ts';
import type { ImageSource, Page } from '../../page.ts';
import type { Store } from '../../store.ts';
import type { WriterInput } from '../deck-info.ts';
import { pictureKey } from '../picture-key.ts';
import type { Package } from './package.ts';

/** Where the picture of a source is in the package. */
export type PictureParts = (source: ImageSource) => string;

/** A slide on a full screen is 4/3 pixels a point at 1280×720; pictures have twice that. */
const pixelsPerPoint = (4 / 3) * 2;

/** Puts each picture of the deck into the package once: flags large enough for their largest use, files as they are. */
export async function addPictures(
  { pages, pictures, store }: Pick<WriterInput, 'pages' | 'pictures' | 'store'>,
  pack: Package,
): Promise<PictureParts> {
  const names = new Map<string, string>();
  for (const { source, width } of largestUses(pages)) {
    const key = pictureKey(source);
    const found =
      source.kind === 'flag' ? await flagPicture(source.code, width, store) : pictures.get(source.path);
    if (!found) continue;
    const name = pictureName(source.kind === 'flag' ? `flag-${source.code.toLowerCase()}` : 'picture', found);
    pack.addMedia(name, found.bytes);
    names.set(key, name);
  }
  return (source) => names.get(pictureKey(source)) ?? '';
}

/** The part of a picture: what it is for, and a hash, so that the same picture is there once. */
export function pictureName(
  stem: string,
  { bytes, extension }: Pick<Picture, 'bytes'> & { extension: string },
): string {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  return `ppt/media/${stem}-${hash}.${extension}`;
}

async function flagPicture(code: string, width: number, store: Store | undefined) {
  const flag = flagFor(code);
  const pixels = Math.ceil(width * pixelsPerPoint);
  return flag && { bytes: await rasterizeFlag(flag, pixels, store), extension: 'png' };
}

type Use = { source: ImageSource; width: number };

function largestUses(pages: readonly Page[]): Use[] {
  const uses = new Map<string, Use>();
  for (const item of pages.flatMap(({ items }) => items)) {
    if (item.type !== 'image') continue;
    const { source } = item;
    const known = uses.get(pictureKey(source))?.width ?? 0;
    uses.set(pictureKey(source), { source, width: Math.max(item.width, known) });
  }
  return [...uses.values()];
}
