import { memoizeFor } from '../memoize.ts';
import type { Box, Item, Paragraph, Run, TableItem, TextItem } from '../page.ts';
import { firstLine } from '../text/first-line.ts';
import { spareRoom } from '../text/spare-room.ts';

/** A line of text where it is seen on the slide, and the runs that it has words of. */
export type TextLine = { box: Box; runs: Run[] };

type Direction = 'ltr' | 'rtl';

/** The lines of a text or a table, where readers see them. Charts place their words themselves. */
export function textLines(item: Item, direction: Direction): readonly TextLine[] {
  return lines[direction](item);
}

/** Several rules look at the lines of an item. */
const lines = {
  ltr: memoizeFor((item: Item) => linesOf(item, 'ltr')),
  rtl: memoizeFor((item: Item) => linesOf(item, 'rtl')),
};

function linesOf(item: Item, direction: Direction): TextLine[] {
  if (item.type === 'table') return tableLines(item, direction);
  return item.type === 'text' ? itemLines(item, direction) : [];
}

function itemLines(item: TextItem & Box, direction: Direction): TextLine[] {
  const width = item.width - item.endInset;
  const x = item.x + spareRoom(item, direction).left;
  const y = firstLine(item.paragraphs, item, item.anchor);
  return linesIn(item.paragraphs, { x, y, width }, direction);
}

function tableLines(table: TableItem & Box, direction: Direction): TextLine[] {
  let top = table.y;
  return table.rows.flatMap(({ cells, height }) => {
    let start = 0;
    const lines = cells.flatMap(({ paragraphs, padding }, index) => {
      const column = table.columns[index] ?? 0;
      const width = column - padding.left - padding.right;
      const left = start + padding.left;
      start += column;
      const x = direction === 'rtl' ? table.x + table.width - left - width : table.x + left;
      return linesIn(paragraphs, { x, y: top + padding.top, width }, direction);
    });
    top += height;
    return lines;
  });
}

function linesIn(
  paragraphs: readonly Paragraph[],
  room: { x: number; y: number; width: number },
  direction: Direction,
): TextLine[] {
  let y = room.y;
  return paragraphs.flatMap((paragraph, index) => {
    if (index > 0) y += paragraph.spaceBefore;
    return paragraph.drawn.map(({ runs, width }) => {
      const box = { x: lineStart(paragraph, width, room, direction), y, width, height: paragraph.lineHeight };
      y += paragraph.lineHeight;
      return { box, runs: runs.flatMap(({ run }) => paragraph.runs[run] ?? []) };
    });
  });
}

function lineStart(
  { align, indent }: Paragraph,
  width: number,
  room: { x: number; width: number },
  direction: Direction,
): number {
  const spare = room.width - indent - width;
  const share = { start: 0, center: 0.5, end: 1 }[align];
  return direction === 'rtl' ? room.x + spare * (1 - share) : room.x + indent + spare * share;
}
