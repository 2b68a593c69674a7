import type { Place, Report } from '../problems.ts';
import { contrast } from '../theme/color.ts';
import type { Theme } from '../theme/read-theme.ts';
import type { LayoutArea } from '../theme/schema.ts';
import { didYouMean } from '../yaml/nearest.ts';
import type { Brand, BrandLayout, BrandPlaceholder } from './brand.ts';
import { groundUnder } from './ground-under.ts';
import { hasTitle } from './read-brand.ts';

/** Which of a brand's layouts stands for one of ours, and what spoke for it. */
export type Choice = { layout: BrandLayout; by: 'mapping' | 'type' | 'placeholders' | 'nothing better' };

/** The user's own choice: a layout's name, or `Master/Layout`, by the name of ours. */
export type Mapping = { layouts: Readonly<Record<string, string>>; placeOf?: (layout: string) => Place };

type Kind = LayoutArea['type'];

/** The types of PowerPoint that serve as one of ours, the best first (ECMA-376 part 1, 19.7.15). */
const types: Record<Kind, readonly string[]> = {
  title: ['title'],
  obj: ['obj', 'tx', 'titleOnly'],
  titleOnly: ['titleOnly', 'obj', 'tx'],
  secHead: ['secHead'],
  twoObj: ['twoObj', 'obj', 'tx', 'titleOnly'],
  blank: ['titleOnly', 'obj', 'tx'],
};

/** A layout of placeholders by which one without a type is known. */
type Signature = (found: { subtitles: number; texts: number; contents: number; centred: boolean }) => boolean;

const isCover: Signature = ({ subtitles, contents, centred }) =>
  contents === 0 && (subtitles === 1 || centred);
const isContent: Signature = ({ subtitles, texts, contents }) => subtitles === 0 && texts + contents === 1;
const isBare: Signature = ({ subtitles, texts, contents }) => subtitles + texts + contents === 0;
const isHeader: Signature = ({ texts, contents }) => contents === 0 && texts === 1;
const isPair: Signature = ({ texts, contents }) => texts + contents === 2;
const isAny: Signature = () => true;

const signatures: Record<Kind, readonly Signature[]> = {
  title: [isCover, isHeader, isBare, isAny],
  obj: [isContent, isBare, isPair, isAny],
  titleOnly: [isBare, isContent, isAny],
  secHead: [isHeader, isCover, isBare, isAny],
  twoObj: [isPair, isContent, isBare, isAny],
  blank: [isBare, isContent, isAny],
};

/**
 * A layout of the brand for each of the theme's: the one that the user names, else the first of a matching type, else
 * the first of matching placeholders; names count for nothing. Reports what the mapping names and is not there.
 */
export function chooseLayouts(
  brand: Brand,
  theme: Theme,
  mapping: Mapping,
  report: Report,
): Record<string, Choice> {
  checkMapping(theme, mapping, report);
  const usable = brand.layouts.filter(hasTitle);
  const entries = Object.entries(theme.layouts).map(([name, own]) => {
    const named = mapping.layouts[name];
    const mapped = named === undefined ? undefined : findNamed(named, brand, report, mapping.placeOf?.(name));
    const wanted = { own, turned: isTurned(theme, own), slide: brand.slide };
    const choice: Choice = mapped ? { layout: mapped, by: 'mapping' } : choose(usable, wanted);
    return [name, choice];
  });
  return Object.fromEntries(entries);
}

function checkMapping({ layouts }: Theme, mapping: Mapping, report: Report): void {
  for (const name of Object.keys(mapping.layouts)) {
    if (layouts[name]) continue;
    const at = mapping.placeOf?.(name);
    const message = `There is no layout "${name}" in the templates, so that none of the brand can stand for it.`;
    report({
      level: 'error',
      code: 'brand-mapping',
      message,
      ...(at && { at }),
      hint: didYouMean(name, Object.keys(layouts)),
    });
  }
}

function findNamed(wanted: string, brand: Brand, report: Report, at?: Place): BrandLayout | undefined {
  const same = (name: string) => name.trim().toLowerCase() === wanted.trim().toLowerCase();
  const found = brand.layouts.find(({ name, master }) => same(name) || same(`${master}/${name}`));
  if (found && hasTitle(found)) return found;
  const what = found
    ? `The layout "${wanted}" of ${brand.path} has no upright title.`
    : `${brand.path} has no layout "${wanted}".`;
  const names = [...new Set(brand.layouts.filter(hasTitle).map(({ name }) => name))];
  report({
    level: 'error',
    code: 'brand-mapping',
    message: what,
    ...(at && { at }),
    hint: didYouMean(wanted, names, 'Layouts'),
  });
  return undefined;
}

type Wanted = { own: LayoutArea; turned: boolean; slide: Brand['slide'] };

function choose(layouts: readonly BrandLayout[], wanted: Wanted): Choice {
  const standing = layouts.filter((layout) => stands(layout, wanted));
  return (
    chooseAmong(standing, wanted) ??
    chooseAmong(layouts, wanted) ?? { layout: layouts[0] as BrandLayout, by: 'nothing better' }
  );
}

function chooseAmong(layouts: readonly BrandLayout[], wanted: Wanted): Choice | undefined {
  const { own } = wanted;
  for (const type of types[own.type]) {
    const typed = layouts.filter((layout) => layout.type === type);
    if (typed.length > 0) return { layout: nearestGround(typed, wanted), by: 'type' };
  }
  for (const signature of signatures[own.type]) {
    const alike = layouts.filter((layout) => isUntyped(layout) && signature(countPlaceholders(layout)));
    const by = signature === isAny ? 'nothing better' : 'placeholders';
    if (alike.length > 0) return { layout: nearestGround(alike, wanted), by };
  }
  return undefined;
}

/** Types that say what a layout is for, and that ours is not for. A `tx` is often only what a program wrote for any. */
const spokenFor = new Set([
  'picTx',
  'objTx',
  'twoTxTwoObj',
  'vertTx',
  'vertTitleAndTx',
  'title',
  'secHead',
  'twoObj',
]);

function isUntyped({ type }: BrandLayout): boolean {
  return type === undefined || !spokenFor.has(type);
}

function countPlaceholders({ placeholders }: BrandLayout) {
  const count = (test: (each: BrandPlaceholder) => boolean) => placeholders.filter(test).length;
  return {
    subtitles: count(({ type }) => type === 'subTitle'),
    texts: count(({ type, level }) => type === 'body' && level),
    contents: count(({ type, level }) => (type === 'obj' && level) || type === 'other'),
    centred: placeholders.some(({ type }) => type === 'ctrTitle'),
  };
}

/** The least share of a slide for contents, and how far down the title of a cover or a part stands. */
const roomy = 0.35;
const low = 0.25;

/** Programs write the same layouts for each master: what a layout is for then shows in where its placeholders are. */
function stands({ placeholders }: BrandLayout, { own, slide }: Wanted): boolean {
  const rooms = (types: readonly string[]) =>
    placeholders.flatMap(({ type, level, room }) => (level && types.includes(type) ? [room] : []));
  const [title] = rooms(['title', 'ctrTitle']);
  if (own.type === 'title' || own.type === 'secHead')
    return title !== undefined && title.y + title.height / 2 >= low * slide.height;
  if (rooms(['subTitle']).length > 0) return false;
  const contents = rooms(['obj', 'body']);
  const size = contents.reduce((sum, { width, height }) => sum + width * height, 0);
  return contents.length === 0 || size >= roomy * slide.width * slide.height;
}

/** Of layouts for the same, the first that is as dark or as light as ours; else the first. */
function nearestGround(layouts: readonly BrandLayout[], { turned }: Wanted): BrandLayout {
  const [first] = layouts as [BrandLayout];
  const base = groundUnder(first).hex;
  const other = turned && layouts.find((layout) => contrast(groundUnder(layout).hex, base) >= 3);
  return other || first;
}

/** Whether a layout of the theme stands on another ground than its usual slides: dark where they are light. */
export function isTurned(theme: Theme, { ground }: Pick<LayoutArea, 'ground'>): boolean {
  const fill = (name: string) => theme.palette[theme.grounds[name]?.fill ?? '']?.hex ?? 'FFFFFF';
  const usual = Object.values(theme.layouts).find(({ type }) => type === 'obj')?.ground ?? ground;
  return contrast(fill(ground), fill(usual)) >= 3;
}
