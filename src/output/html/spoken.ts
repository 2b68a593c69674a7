import type { Item, Page, Paragraph, TableItem } from '../../page.ts';
import { el, type XmlElement } from '../../xml/tree.ts';

/** What a slide says to those who do not see it, beside its title, in reading order. */
export function spoken({ items }: Page): XmlElement[] {
  return items.flatMap((item) => spokenItem(item));
}

function spokenItem(item: Item): XmlElement[] {
  switch (item.type) {
    case 'text':
      return item.role === 'title' ? [] : spokenParagraphs(item.paragraphs);
    case 'table':
      return [spokenTable(item)];
    case 'image':
    case 'connector':
    case 'chart':
      return item.alt === '' ? [] : [el('p', {}, item.alt)];
    case 'shape':
      return [];
  }
}

/** Paragraphs with bullets are lists. */
export function spokenParagraphs(paragraphs: readonly Paragraph[]): XmlElement[] {
  const result: XmlElement[] = [];
  for (const paragraph of paragraphs) {
    const words = wordsOf(paragraph);
    if (words === '') continue;
    const { bullet } = paragraph;
    if (!bullet) {
      result.push(el('p', {}, words));
      continue;
    }
    const tag = bullet.kind === 'number' ? 'ol' : 'ul';
    const last = result.at(-1);
    if (last?.name === tag) last.children.push(el('li', {}, words));
    else result.push(el(tag, bullet.kind === 'number' ? { start: bullet.value } : {}, el('li', {}, words)));
  }
  return result;
}

function spokenTable({ rows, alt }: TableItem): XmlElement {
  const cells = rows.map(({ cells, header }) =>
    el(
      'tr',
      {},
      cells.map(({ paragraphs }) =>
        el(header ? 'th' : 'td', header ? { scope: 'col' } : {}, paragraphs.map(wordsOf).join(' ') || '–'),
      ),
    ),
  );
  return el('table', {}, alt !== '' && el('caption', {}, alt), el('tbody', {}, cells));
}

function wordsOf({ runs }: Paragraph): string {
  return runs
    .map(({ text, superscript }) => (superscript ? ` [${text}]` : text === '\n' ? ' ' : text))
    .join('')
    .trim();
}
