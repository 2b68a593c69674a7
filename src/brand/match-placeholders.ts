import type { RegionName } from '../theme/areas.ts';
import type { LayoutArea } from '../theme/schema.ts';
import type { BrandLayout, BrandPlaceholder, PlaceholderType } from './brand.ts';

/** The placeholders of a layout that slides fill. */
export type Matched = { regions: Partial<Record<RegionName, BrandPlaceholder>>; bodies: BrandPlaceholder[] };

/** Which placeholders may hold a region, the best first. */
const holders: Partial<Record<RegionName, readonly PlaceholderType[]>> = {
  title: ['title', 'ctrTitle'],
  subtitle: ['subTitle', 'body'],
  date: ['dt'],
  footer: ['ftr'],
  number: ['sldNum'],
};

/** Matches a brand's placeholders with the regions of a layout of ours; what is upright counts, and each idx once. */
export function matchPlaceholders(layout: BrandLayout, own: LayoutArea): Matched {
  const upright = layout.placeholders.filter(({ level, room }) => level && room.width > 0 && room.height > 0);
  const ofType = (type: PlaceholderType) => upright.find((each) => each.type === type);
  const found = Object.entries(holders).flatMap(([region, types]) => {
    const holder = types.map(ofType).find((each) => each !== undefined);
    return holder && own[region as RegionName] ? [[region, holder] as const] : [];
  });
  const taken = new Set(found.map(([, { type, idx }]) => `${type} ${idx}`));
  const bodies = upright.filter(({ type, idx }) => {
    const key = `${type} ${idx}`;
    const free = (type === 'body' || type === 'obj') && !taken.has(key);
    taken.add(key);
    return free;
  });
  return { regions: Object.fromEntries(found), bodies: own.body ? bodies : [] };
}
