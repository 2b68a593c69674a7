import type { Item, Page, Paragraph, TableItem } from '../../page.ts';
import { el, type XmlElement, type XmlNode } from '../../xml/tree.ts';

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

/** Paragraphs with bullets are lists; links can be followed. */
export function spokenParagraphs(paragraphs: readonly Paragraph[]): XmlElement[] {
  const result: XmlElement[] = [];
  for (const paragraph of paragraphs) {
    const words = wordsOf(paragraph);
    if (words.length === 0) continue;
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
      cells.map(({ paragraphs }) => {
        const words = paragraphs.map(wordsOf).filter((each) => each.length > 0);
        const spaced = words.flatMap((each, index) => (index > 0 ? [' ', ...each] : each));
        return el(header ? 'th' : 'td', header ? { scope: 'col' } : {}, spaced.length > 0 ? spaced : '–');
      }),
    ),
  );
  return el('table', {}, alt !== '' && el('caption', {}, alt), el('tbody', {}, cells));
}

/** The words of a paragraph, without space around them; those of one link in one element. */
function wordsOf({ runs }: Paragraph): XmlNode[] {
  const words = runs.map(({ text, superscript, link }) => ({
    text: superscript ? ` [${text}]` : text === '\n' ? ' ' : text,
    link,
  }));
  const [first, last] = [words[0], words.at(-1)];
  if (first) first.text = first.text.trimStart();
  if (last) last.text = last.text.trimEnd();
  const nodes: XmlNode[] = [];
  for (const { text, link } of words.filter((each) => each.text !== '')) {
    const before = nodes.at(-1);
    if (link === undefined) nodes.push(text);
    else if (isElement(before) && before.attributes.href === link) before.children.push(text);
    else nodes.push(el('a', { href: link, rel: 'noreferrer' }, text));
  }
  return nodes;
}

function isElement(node: XmlNode | undefined): node is XmlElement {
  return node !== undefined && typeof node !== 'string';
}
