import type { Picture } from '../../images/load-images.ts';
import type { WriterInput } from '../deck-info.ts';
import { layoutPictures } from '../layout-pictures.ts';
import type { Package } from './package.ts';
import type { LayoutArt } from './parts/layout-art.ts';
import { pictureName } from './pictures.ts';

/** Puts the theme's pictures for a layout into the package, and ties the layout's part to them. */
export function addLayoutArt(layout: string, part: string, input: WriterInput, pack: Package): LayoutArt {
  const { logo, background } = layoutPictures(layout, input);
  const add = (picture: Picture) => {
    const target = pictureName('theme', picture);
    pack.addMedia(target, picture.bytes);
    return pack.relate(part, { type: 'image', target });
  };
  return {
    ...(logo && { logo: { id: add(logo.picture), box: logo.box, alt: logo.alt } }),
    ...(background && { background: { id: add(background.picture), scrim: background.scrim } }),
  };
}
