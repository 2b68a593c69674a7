import { el, type XmlElement } from '../../xml/tree.ts';
import type { PageWords } from '../page-words.ts';

/** The buttons of the page; what each does is in its script. */
export function pageButtons(words: PageWords): XmlElement[] {
  return [
    pageButton('previous', words.previous),
    pageButton('next', words.next),
    pageButton('notes', words.notes, { 'aria-pressed': 'true' }),
    pageButton('full-screen', words.fullScreen),
  ];
}

export function pageButton(does: string, name: string, more: Record<string, string> = {}): XmlElement {
  return el('button', { type: 'button', 'data-does': does, ...more }, name);
}
