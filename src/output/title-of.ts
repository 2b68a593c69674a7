import type { Page } from '../page.ts';

/** The words of a slide's title. */
export function titleOf({ items }: Page): string {
  const title = items.find((item) => item.type === 'text' && item.role === 'title');
  if (title?.type !== 'text') return '';
  const words = title.paragraphs.map(({ runs }) => runs.map(({ text }) => text).join(''));
  return words.join(' ').replaceAll('\n', '');
}
