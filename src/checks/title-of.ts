import type { Page, Paragraph } from '../page.ts';
import { type ItemOf, itemsOf } from './check.ts';

/** The title of a slide, if it has one. */
export function titleOf(page: Page): ItemOf<'text'> | undefined {
  return itemsOf(page, 'text').find(({ role }) => role === 'title');
}

/** The words of a text, white space as one space. */
export function wordsIn(paragraphs: readonly Paragraph[]): string {
  const text = paragraphs.map(({ runs }) => runs.map((run) => (run.superscript ? '' : run.text)).join(''));
  return text.join(' ').replace(/\s+/g, ' ').trim();
}
