import { type Problem, placeKey } from '../problems.ts';
import type { CheckInput } from './check.ts';
import { groupBy } from './group-by.ts';
import { onSlides } from './on-slides.ts';
import { plainWords } from './plain-words.ts';
import { titleItem } from './title-item.ts';

/** Titles that more than one slide has. */
export function findSameTitles({ pages, language }: CheckInput): Problem[] {
  const titles = pages.flatMap((page, index) => {
    const title = titleItem(page);
    const words = title ? plainWords(title.paragraphs) : '';
    return title && words !== '' ? [{ words, at: title.at, slide: index + 1 }] : [];
  });
  const groups = groupBy(titles, ({ words }) => words.toLocaleLowerCase(language.tag));
  return groups.flatMap(([first, second, ...rest]): Problem[] => {
    if (!second) return [];
    const others = [second, ...rest].map(({ slide }) => slide);
    return [
      {
        level: 'warning',
        code: 'same-title',
        message: `The title "${first.words}" is that of slide ${first.slide}, and again of ${onSlides(others)}.`,
        at: second.at,
        hint:
          placeKey(first.at) === placeKey(second.at)
            ? 'Both slides show one topic: make two of it, each with a headline of its own.'
            : 'Say in each title what its slide alone shows.',
      },
    ];
  });
}
