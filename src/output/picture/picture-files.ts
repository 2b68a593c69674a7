import { flagFor } from '../../flags/flag-for.ts';
import { rasterizeFlag } from '../../flags/rasterize-flag.ts';
import type { Pictures } from '../../images/load-images.ts';
import type { ImageSource } from '../../page.ts';
import type { Store } from '../../store.ts';
import { pictureKey } from '../picture-key.ts';

/** A picture as a file. */
export type PictureFile = { bytes: Uint8Array; type: 'image/png' | 'image/jpeg' };

/** Gives the file of a picture; flags in so many pixels. */
export type PictureFiles = (source: ImageSource) => Promise<PictureFile | undefined>;

/** Wide enough for a flag over a third of a screen. */
const flagPixels = 800;

/** Files by the keys of their pictures. */
type KnownFiles = Map<string, Promise<PictureFile | undefined>>;

/** The files of a deck's pictures, each made once; those of flags once for all decks that are given the same `flags`. */
export function pictureFiles(pictures: Pictures, store?: Store, flags: KnownFiles = new Map()): PictureFiles {
  const own: KnownFiles = new Map();
  return (source) => {
    const known = source.kind === 'flag' ? flags : own;
    const key = pictureKey(source);
    const found = known.get(key) ?? pictureFile(source, pictures, store);
    known.set(key, found);
    return found;
  };
}

async function pictureFile(
  source: ImageSource,
  pictures: Pictures,
  store: Store | undefined,
): Promise<PictureFile | undefined> {
  if (source.kind === 'flag') {
    const flag = flagFor(source.code);
    return flag && { bytes: await rasterizeFlag(flag, flagPixels, store), type: 'image/png' };
  }
  const picture = pictures.get(source.path);
  return picture && { bytes: picture.bytes, type: `image/${picture.extension}` };
}
