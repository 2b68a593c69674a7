import { childElements, type Element } from '../markup/element.ts';
import type { Tag } from '../markup/elements.ts';

/** What templates fill from lists of the content. */
const listings: ReadonlySet<Tag> = new Set(['list', 'table', 'flags', 'timeline', 'diagram']);

/** Whether a block is laid out: one over an empty list is left out, and leaves no gap. */
export function takesRoom(element: Element): boolean {
  return !listings.has(element.tag) || childElements(element).length > 0;
}
