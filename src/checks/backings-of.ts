import { colorsIn } from '../images/colors-in.ts';
import type { Box, Crop, Item, Page } from '../page.ts';
import type { Place } from '../problems.ts';
import { type Theme, themePictureKey } from '../theme/read-theme.ts';
import { contains, inkOf, intersect } from './boxes.ts';
import type { CheckInput, ItemOf } from './check.ts';
import { regionOf } from './region-of.ts';

/** What words are seen against: its colours as RRGGBB, what to call it, and its name in the palette if it has one. */
export type Backing = { colors: string[]; name: string; token?: string; at?: Place };

/**
 * What is really behind a box: the topmost shapes and pictures under it, down to one that is behind all of it, or to
 * the ground of the layout. Backgrounds of the theme were looked at when they were loaded, so they are none.
 */
export async function backingsOf(box: Box, item: Item, page: Page, input: CheckInput): Promise<Backing[]> {
  const theme = input.areas.layouts[page.layout]?.theme ?? input.theme;
  const ink = inkOf(box);
  const below = page.items.slice(0, page.items.indexOf(item)).reverse();
  const found: Backing[] = [];
  for (const under of below) {
    const common = intersect(under, ink);
    const backing = common && (await backingOf(under, common, theme, input));
    if (!backing) continue;
    found.push(backing);
    if (isSolid(under) && contains(under, ink)) return found;
  }
  for (const mark of marksOf(page, theme, input.scale)) {
    if (!intersect(mark.box, ink)) continue;
    found.push(mark.backing);
    if (contains(mark.box, ink)) return found;
  }
  return [...found, ...groundOf(item, page, theme, input)];
}

function isSolid(item: Item): boolean {
  return item.type === 'image' || (item.type === 'shape' && item.shape === 'rectangle');
}

async function backingOf(
  item: Item,
  common: Box,
  theme: Theme,
  { pictures }: CheckInput,
): Promise<Backing | undefined> {
  if (item.type === 'shape' && item.fill !== undefined)
    return { ...paintOf(item.fill, theme), token: item.fill };
  if (item.type !== 'image' || item.source.kind !== 'file') return undefined;
  const picture = pictures.get(item.source.path);
  if (!picture) return undefined;
  const colors = await colorsIn(picture, seenIn(item, common));
  return { colors, name: `the picture ${item.source.path}` };
}

function paintOf(token: string, { palette }: Theme): Pick<Backing, 'colors' | 'name'> {
  return { colors: [palette[token]?.hex ?? '000000'], name: `"${token}"` };
}

const whole: Crop = { left: 0, top: 0, right: 0, bottom: 0 };

/** The part of a picture that is seen in a box, as shares of its width and height. */
function seenIn({ crop = whole, ...item }: ItemOf<'image'>, part: Box): Box {
  const across = 1 - crop.left - crop.right;
  const down = 1 - crop.top - crop.bottom;
  return {
    x: crop.left + ((part.x - item.x) / item.width) * across,
    y: crop.top + ((part.y - item.y) / item.height) * down,
    width: (part.width / item.width) * across,
    height: (part.height / item.height) * down,
  };
}

/** What the layout draws on its ground, the topmost first. */
function marksOf({ layout }: Page, theme: Theme, scale: number): { box: Box; backing: Backing }[] {
  return (theme.layouts[layout]?.marks ?? [])
    .map(({ area, fill }, index) => {
      const [x, y, width, height] = area.map((length) => length * scale) as typeof area;
      const at = theme.written?.placeOf(['layouts', layout, 'marks', index]);
      return { box: { x, y, width, height }, backing: { ...paintOf(fill, theme), ...(at && { at }) } };
    })
    .reverse();
}

function groundOf(item: Item, page: Page, theme: Theme, input: CheckInput): Backing[] {
  if (input.pictures.has(themePictureKey(['layouts', page.layout, 'background', 'file']))) return [];
  const behind = regionOf(item, page, input)?.[1].behind;
  if (behind !== undefined) return [{ colors: [behind], name: `#${behind}` }];
  const fill = theme.grounds[input.areas.layouts[page.layout]?.ground ?? '']?.fill;
  return fill === undefined ? [] : [{ ...paintOf(fill, theme), token: fill }];
}
