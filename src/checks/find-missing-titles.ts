import type { Problem } from '../problems.ts';
import type { CheckInput } from './check.ts';
import { plainWords } from './plain-words.ts';
import { titleItem } from './title-item.ts';

/** Slides that nothing is called by, in the outline and for screen readers. */
export function findMissingTitles({ pages }: CheckInput): Problem[] {
  return pages.flatMap((page, index) => {
    const title = titleItem(page);
    if (title && plainWords(title.paragraphs) !== '') return [];
    return [
      {
        level: 'warning',
        code: 'missing-title',
        message: `Slide ${index + 1} has no title.`,
        at: page.at,
        hint: 'Write a <title> that says what the slide shows, on a layout that has a place for it.',
      },
    ];
  });
}
