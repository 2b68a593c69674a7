import type { Item, Page, Run, RunStyle } from '../page.ts';
import type { Place, Problem } from '../problems.ts';
import { type CheckInput, unitOf } from './check.ts';
import { groupBy } from './group-by.ts';
import { onSlides } from './on-slides.ts';
import { regionOf } from './region-of.ts';
import { ownThemePlace } from './theme-place.ts';

/**
 * The smallest sizes that can be read from the back of a room, on a slide 7.5 inches high; and those of print, for what
 * is handed out or looked up.
 */
const floors = {
  shown: { words: 14, labels: 11 },
  read: { words: 11, labels: 10 },
};

const labels: ReadonlySet<string> = new Set(['eyebrow', 'label', 'date', 'footer', 'number']);

/** A brand's sizes are whole halves of a point. */
const rounding = 0.26;

type Small = { size: number; floor: number; at: Place; slide: number };

/** Words set smaller than they can be read; told once for each line of theme or content that is the cause. */
export function findSmallText(input: CheckInput): Problem[] {
  const found = input.pages.flatMap((page, index) => inPage(page, index + 1, input));
  return groupBy(found, ({ at, floor }) => [at, floor]).map((group) => {
    const size = Math.min(...group.map((small) => small.size));
    const [{ floor, at }] = group;
    return {
      level: 'warning',
      code: 'small-text',
      message: `Text of ${size} pt on ${onSlides(group.map(({ slide }) => slide))} is too small to be read.`,
      at,
      hint: `Set it in ${Math.round(floor * 2) / 2} pt or more; what does not fit then belongs into the notes, or on a next slide.`,
    };
  });
}

function inPage(page: Page, slide: number, input: CheckInput): Small[] {
  const { areas, scale } = input;
  const unit = unitOf(input);
  const theme = areas.layouts[page.layout]?.theme ?? input.theme;
  const floor = floors[page.read ? 'read' : 'shown'];
  // What a brand's own placeholders are set in is the house's to say.
  const items = theme.written ? page.items : page.items.filter((item) => !regionOf(item, page, input));
  return items.flatMap((item) =>
    stylesOf(item, floor).flatMap(({ run, floor }) => {
      if (run.size >= floor * unit - rounding) return [];
      const size = run.size / scale;
      const paths = Object.entries(theme.roles).flatMap(([name, { sizes, face }]) =>
        face === run.face && sizes.includes(size) ? [['roles', name, 'sizes']] : [],
      );
      return [{ size: run.size, floor: floor * unit, slide, at: ownThemePlace(theme, paths) ?? item.at }];
    }),
  );
}

type Floor = { words: number; labels: number };

/** The styles of an item, and how small each may be; numbers of citations are looked up, not read. */
function stylesOf(item: Item, floor: Floor): { run: RunStyle; floor: number }[] {
  const of = (runs: readonly Run[], isLabel: boolean) =>
    runs.flatMap((run) =>
      run.superscript || run.text.trim() === '' ? [] : [{ run, floor: isLabel ? floor.labels : floor.words }],
    );
  switch (item.type) {
    case 'text':
      return item.paragraphs.flatMap(({ runs }) => of(runs, labels.has(item.role)));
    case 'table':
      return item.rows.flatMap(({ cells, header }) =>
        cells.flatMap(({ paragraphs }) => paragraphs.flatMap(({ runs }) => of(runs, header))),
      );
    case 'chart':
      return [item.text.axis, item.text.value].map((run) => ({ run, floor: floor.labels }));
    default:
      return [];
  }
}
