import type { Problem } from '../problems.ts';
import { type CheckInput, itemsOf } from './check.ts';

/** The width of a full screen, in pixels. */
const screen = 1920;
/** Enlarged by less than this, a photograph is not seen to be. */
const mostEnlarged = 1.5;

/** Pictures that have too few pixels for the room that they take on a full screen. */
export function findBlurredPictures({ pages, areas, pictures }: CheckInput): Problem[] {
  const perPoint = screen / areas.slide.width;
  return pages.flatMap((page, index) =>
    itemsOf(page, 'image').flatMap(({ source, width, crop, at }): Problem[] => {
      const picture = source.kind === 'file' ? pictures.get(source.path) : undefined;
      if (!picture || source.kind !== 'file') return [];
      const has = picture.width * (1 - (crop?.left ?? 0) - (crop?.right ?? 0));
      const needs = width * perPoint;
      if (needs <= has * mostEnlarged) return [];
      return [
        {
          level: 'warning',
          code: 'blurred-picture',
          message: `The picture ${source.path} on slide ${index + 1} is blurred on a full screen: it has ${Math.round(has)} pixels for ${Math.round(needs)}.`,
          at,
          hint: `Use one that is ${Math.ceil(picture.width * (needs / has))} pixels wide or more.`,
        },
      ];
    }),
  );
}
