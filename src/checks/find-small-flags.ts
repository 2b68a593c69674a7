import type { Problem } from '../problems.ts';
import { type CheckInput, itemsOf, unitOf } from './check.ts';
import { groupBy } from './group-by.ts';
import { onSlides } from './on-slides.ts';
import { ownThemePlace } from './theme-place.ts';

/** A flag lower than this, in points on a slide 7.5 inches high, is told from no other: a line of small text is higher. */
const lowest = 12;

/** Flags too low to be recognized. */
export function findSmallFlags(input: CheckInput): Problem[] {
  const { pages, theme, scale } = input;
  const least = lowest * unitOf(input);
  const found = pages.flatMap((page, index) =>
    itemsOf(page, 'image')
      .filter(({ source, height }) => source.kind === 'flag' && height < least - 0.01)
      .map(({ height, at }) => {
        const paths = Object.entries(theme.flags).flatMap(([name, size]) =>
          Math.abs(size * scale - height) < 0.01 ? [['flags', name]] : [],
        );
        return { height, slide: index + 1, at: ownThemePlace(theme, paths) ?? at };
      }),
  );
  return groupBy(found, ({ at }) => at).map((group) => ({
    level: 'warning',
    code: 'small-flag',
    message: `Flags ${Math.round(group[0].height * 10) / 10} pt high on ${onSlides(group.map(({ slide }) => slide))} cannot be told apart.`,
    at: group[0].at,
    hint: `Give them ${Math.ceil(least)} pt or more.`,
  }));
}
