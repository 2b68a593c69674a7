import type { Box, Item, Page } from '../page.ts';
import type { Area, LayoutAreas, RegionName } from '../theme/areas.ts';
import type { CheckInput } from './check.ts';

/** The region of its layout that an item stands in, if it is not part of the body. */
export function regionOf(
  item: Item,
  { layout }: Page,
  { areas, scale }: Pick<CheckInput, 'areas' | 'scale'>,
): [RegionName, Area] | undefined {
  if (item.type !== 'text') return undefined;
  const regions = Object.entries((areas.layouts[layout] as LayoutAreas).regions) as [RegionName, Area][];
  const near = (one: number, other: number) => Math.abs(one - other * scale) < 0.1;
  const isItem = (box: Box) =>
    near(item.x, box.x) &&
    near(item.y, box.y) &&
    near(item.width, box.width) &&
    near(item.height, box.height);
  return regions.find(([, { box, besideStamp }]) => isItem(box) || (besideStamp && isItem(besideStamp)));
}
