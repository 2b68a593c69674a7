import type { Picture } from '../images/load-images.ts';
import type { Box } from '../page.ts';
import { contrast } from '../theme/color.ts';
import { type Theme, themePictureKey } from '../theme/read-theme.ts';
import type { WriterInput } from './deck-info.ts';

/** The pictures that the theme has on a layout, by their keys; `scrim` in per cent. */
export type LayoutPictures = {
  background?: { key: string; picture: Picture; scrim: number };
  logo?: { key: string; picture: Picture; box: Box; alt: string };
};

/** What a layout of the theme shows beside its marks, and where. */
export function layoutPictures(
  layout: string,
  { theme, areas, pictures }: Pick<WriterInput, 'theme' | 'areas' | 'pictures'>,
): LayoutPictures {
  const find = (path: string[]) => {
    const key = themePictureKey(path);
    const picture = pictures.get(key);
    return picture && { key, picture };
  };
  const area = areas.layouts[layout]?.logo;
  const logo = area && find(['logo', isLogoForDark(theme, layout) ? 'onDark' : 'file']);
  const background = find(['layouts', layout, 'background', 'file']);
  const scrim = theme.layouts[layout]?.background?.scrim ?? 0;
  return {
    ...(background && { background: { ...background, scrim } }),
    ...(area &&
      logo && {
        logo: { ...logo, box: fitInto(area, logo.picture, areas.slide.width), alt: theme.logo?.alt ?? '' },
      }),
  };
}

/** A ground is dark where white can be read on it better than black. */
function isLogoForDark(theme: Theme, layout: string): boolean {
  const ground = theme.grounds[theme.layouts[layout]?.ground ?? ''];
  const fill = theme.palette[ground?.fill ?? '']?.hex ?? 'FFFFFF';
  return theme.logo?.onDark !== undefined && contrast(fill, 'FFFFFF') > contrast(fill, '000000');
}

/** A logo has as much of its area as its shape allows, at the side where the slide ends. */
function fitInto(area: Box, { width, height }: Picture, slideWidth: number): Box {
  const scale = Math.min(area.width / width, area.height / height);
  const size = { width: width * scale, height: height * scale };
  const atRight = area.x + area.width / 2 > slideWidth / 2;
  return {
    x: atRight ? area.x + area.width - size.width : area.x,
    y: area.y + (area.height - size.height) / 2,
    ...size,
  };
}
