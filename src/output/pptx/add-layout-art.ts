import { contrast } from '../../theme/color.ts';
import type { Theme } from '../../theme/read-theme.ts';
import type { Ground } from '../../theme/schema.ts';
import type { WriterInput } from '../deck-info.ts';
import type { Package } from './package.ts';
import { fitLogo, type LayoutArt } from './parts/layout-art.ts';
import { pictureName } from './pictures.ts';

/** Puts the theme's pictures for a layout into the package, and ties the layout's part to them. */
export function addLayoutArt(
  base: string,
  part: string,
  { theme, areas, artwork }: WriterInput,
  pack: Package,
): LayoutArt {
  const add = (key: string) => {
    const picture = artwork.get(key);
    if (!picture) return undefined;
    const target = pictureName('theme', picture);
    pack.addMedia(target, picture.bytes);
    return { picture, id: pack.relate(part, { type: 'image', target }) };
  };
  const area = areas.layouts[base]?.logo;
  const dark = theme.logo?.onDark !== undefined && isDark(theme, areas.layouts[base]?.ground ?? '');
  const logo = area && add(dark ? 'logo.onDark' : 'logo.file');
  const background = add(`layouts.${base}.background.file`);
  return {
    logo: logo && {
      id: logo.id,
      box: fitLogo(area, logo.picture, areas.slide.width),
      alt: theme.logo?.alt ?? '',
    },
    background: background && {
      id: background.id,
      scrim: theme.layouts[base]?.background?.scrim ?? 0,
    },
  };
}

/** A ground is dark where black cannot be read on it as well as white. */
function isDark(theme: Theme, name: string): boolean {
  const fill = theme.palette[(theme.grounds[name] as Ground).fill]?.hex ?? 'FFFFFF';
  return contrast(fill, 'FFFFFF') > contrast(fill, '000000');
}
