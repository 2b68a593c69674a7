import { colorsIn } from '../images/colors-in.ts';
import type { Pictures } from '../images/load-images.ts';
import type { Box, Crop, Item, Page } from '../page.ts';
import type { Place } from '../problems.ts';
import { type Theme, themePictureKey } from '../theme/read-theme.ts';
import { contains, inkOf, intersect } from './boxes.ts';
import type { CheckInput, ItemOf } from './check.ts';
import { regionOf } from './region-of.ts';

/** What words are seen against: its colours as RRGGBB, what to call it, and its name in the palette if it has one. */
export type Backing = { colors: string[]; name: string; token?: string; at?: Place | undefined };

/** Something that words may stand on: what it is drawn as, and whether it hides what is under all of it. */
export type Layer = { box: Box; solid: boolean; backing: Backing | ItemOf<'image'> };

/**
 * What lies under an item, the topmost first: shapes and pictures, marks of the layout, its ground. Backgrounds of the
 * theme were looked at when they were loaded, so they are none.
 */
export function layersUnder(item: Item, page: Page, input: CheckInput): Layer[] {
  const theme = input.areas.layouts[page.layout]?.theme ?? input.theme;
  const below = page.items.slice(0, page.items.indexOf(item)).reverse();
  const drawn = below.flatMap((under) => (intersect(under, item) ? layerOf(under, theme) : []));
  const marks = marksOf(page, theme, input.scale).filter(({ box }) => intersect(box, item));
  return [...drawn, ...marks, ...groundOf(item, page, theme, input)];
}

/** What is really behind a box: the topmost layers, down to one that is behind all of it. */
export async function backingsOf(box: Box, layers: readonly Layer[], pictures: Pictures): Promise<Backing[]> {
  const ink = inkOf(box);
  const found: Backing[] = [];
  for (const layer of layers) {
    const common = intersect(layer.box, ink);
    if (!common) continue;
    const { backing } = layer;
    found.push('colors' in backing ? backing : await colorsUnder(backing, common, pictures));
    if (hides(layer, ink)) break;
  }
  return found;
}

/** Whether nothing under a layer is seen in a box. */
export function hides({ solid, box }: Layer, inner: Box): boolean {
  return solid && contains(box, inner);
}

function layerOf(item: Item, theme: Theme): Layer[] {
  if (item.type === 'image')
    return item.source.kind === 'file' ? [{ box: item, solid: true, backing: item }] : [];
  if (item.type !== 'shape' || item.fill === undefined) return [];
  const backing = { ...paintOf(item.fill, theme), token: item.fill };
  return [{ box: item, solid: item.shape === 'rectangle', backing }];
}

async function colorsUnder(item: ItemOf<'image'>, part: Box, pictures: Pictures): Promise<Backing> {
  const path = item.source.kind === 'file' ? item.source.path : '';
  const picture = pictures.get(path);
  return { colors: picture ? await colorsIn(picture, seenIn(item, part)) : [], name: `the picture ${path}` };
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
function marksOf({ layout }: Page, theme: Theme, scale: number): Layer[] {
  return (theme.layouts[layout]?.marks ?? [])
    .map(({ area, fill }, index) => {
      const [x, y, width, height] = area.map((length) => length * scale) as typeof area;
      const { written } = theme;
      const backing = {
        ...paintOf(fill, theme),
        // Asked for where there is a problem: themes that come with the package have no tree till then.
        get at() {
          return written?.placeOf(['layouts', layout, 'marks', index]);
        },
      };
      return { box: { x, y, width, height }, solid: true, backing };
    })
    .reverse();
}

function groundOf(item: Item, page: Page, theme: Theme, input: CheckInput): Layer[] {
  if (input.pictures.has(themePictureKey(['layouts', page.layout, 'background', 'file']))) return [];
  const box = { x: 0, y: 0, ...input.areas.slide };
  const behind = regionOf(item, page, input)?.[1].behind;
  if (behind !== undefined) return [{ box, solid: true, backing: { colors: [behind], name: `#${behind}` } }];
  const fill = theme.grounds[input.areas.layouts[page.layout]?.ground ?? '']?.fill;
  return fill === undefined ? [] : [{ box, solid: true, backing: { ...paintOf(fill, theme), token: fill } }];
}
