import type { Box, Item, Page, TextItem, TextRole } from '../../page.ts';
import { el, type XmlElement } from '../../xml/tree.ts';

/** A placeholder of a layout; `idx` ties a slide's text to it. */
export type Placeholder = {
  role: TextRole;
  type: 'title' | 'ctrTitle' | 'subTitle' | 'body' | 'dt' | 'ftr' | 'sldNum';
  idx: number | undefined;
  /** What the layout calls it. */
  name: string;
  box: Box;
  /** The text it is styled after. */
  model: TextItem;
};

type Row = Pick<Placeholder, 'type' | 'idx' | 'name'>;

/** Which placeholder each role of text fills; a slide's bodies are numbered on from `idx`. */
const rows: Partial<Record<TextRole, Row>> = {
  title: { type: 'title', idx: undefined, name: 'Title' },
  subtitle: { type: 'subTitle', idx: 1, name: 'Subtitle' },
  date: { type: 'dt', idx: 10, name: 'Date' },
  footer: { type: 'ftr', idx: 11, name: 'Footer' },
  number: { type: 'sldNum', idx: 12, name: 'Slide number' },
  eyebrow: { type: 'body', idx: 13, name: 'Topic' },
  body: { type: 'body', idx: 20, name: 'Text' },
};

/** The placeholders that a page's items would fill, by the item's position. */
export function placeholdersOf(page: Page): Map<number, Placeholder> {
  const found = new Map<number, Placeholder>();
  let bodies = 0;
  for (const [position, item] of page.items.entries()) {
    const row = item.type === 'text' ? rows[item.role] : undefined;
    if (!row || item.type !== 'text') continue;
    const { type, idx, name } = item.role === 'body' ? numbered(row, bodies++) : row;
    const { x, y, width, height } = item;
    found.set(position, { role: item.role, type, idx, name, box: { x, y, width, height }, model: item });
  }
  return found;
}

function numbered(row: Row, index: number): Row {
  return { ...row, idx: (row.idx ?? 0) + index, name: index > 0 ? `${row.name} ${index + 1}` : row.name };
}

export function placeholderElement({ type, idx }: Placeholder): XmlElement {
  return el('p:ph', { type, idx });
}

/** Whether two boxes are the same to a hundredth of a point. */
export function sameBox(item: Box & Partial<Item>, box: Box): boolean {
  return (['x', 'y', 'width', 'height'] as const).every((side) => Math.abs(item[side] - box[side]) < 0.01);
}
