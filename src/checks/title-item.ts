import type { Page } from '../page.ts';
import { type ItemOf, itemsOf } from './check.ts';

/** The title of a slide, if it has one. */
export function titleItem(page: Page): ItemOf<'text'> | undefined {
  return itemsOf(page, 'text').find(({ role }) => role === 'title');
}
