import type { Problem } from '../problems.ts';
import type { CheckInput } from './check.ts';
import { titleItem } from './title-item.ts';

/** The most lines of a title: more are read, where a title is seen. Covers and openers have little else. */
const most: Record<string, number> = { title: 4, secHead: 3 };
const usual = 2;

/** Titles of more lines than are taken in at a glance. */
export function findLongTitles({ pages, theme }: CheckInput): Problem[] {
  return pages.flatMap((page, index) => {
    const title = titleItem(page);
    const lines = title?.paragraphs.reduce((sum, { drawn }) => sum + drawn.length, 0) ?? 0;
    const allowed = most[theme.layouts[page.layout]?.type ?? ''] ?? usual;
    if (!title || lines <= allowed) return [];
    return [
      {
        level: 'warning',
        code: 'long-title',
        message: `The title of slide ${index + 1} has ${lines} lines.`,
        at: title.at,
        hint: `Say it in ${allowed}: what the slide shows, in one sentence.`,
      },
    ];
  });
}
