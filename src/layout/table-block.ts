import { flagFor } from '../flags/flag-for.ts';
import { attribute, childElements, type Element } from '../markup/element.ts';
import type { Box, Cell, Run, TableItem, TableRow } from '../page.ts';
import type { Place } from '../problems.ts';
import { sum } from '../sum.ts';
import type { Block, DrawnItem, FlexStyle, TooWide } from './block.ts';
import { columnWidths } from './column-widths.ts';
import type { Context } from './context.ts';
import { flagImage } from './flag-block.ts';
import { inLanguage } from './in-language.ts';
import { onceForEachWidth, setText } from './text-block.ts';
import { textPlace } from './text-place.ts';
import { type TextStyle, textStyle } from './text-style.ts';
import { toParagraphs } from './to-runs.ts';

type CellContent = {
  element: Element;
  style: TextStyle;
  paragraphs: Run[][];
  /** The width of its longest word, in points; and of all of it, where that is short enough to stay on a line. */
  longest: number;
  line: number;
  flags: string[];
  header: boolean;
};
type Row = { element: Element; header: boolean; cells: CellContent[] };
type Table = {
  element: Element;
  rows: Row[];
  shares: number[];
  /** What the flags of each column take at most, in points; 0 where only its header has some. */
  indents: number[];
  padding: number;
  context: Context;
};

/** Room above and below the text of a cell, in em, and between columns, in points. */
const verticalPadding = { normal: 0.45, compact: 0.28 };
const columnGap = 18;
/** The most that a row grows beyond its content when the table fills its area, in points. */
const mostAir = 26;
const flagGap = 8;
/** Words as wide as this many em, such as a heading or “¶ 12”, stay on one line where other columns have room to spare. */
const oneLine = 5;
/** More flags than these stand above the text of a cell: beside it they leave none of the column. */
const mostBeside = 3;
/** The share of a column that flags may take before each cell starts its text where its own flags end. */
const mostIndent = 0.5;

/** A native table. Row heights are those of our own lines: PowerPoint only ever makes rows higher. */
export function tableBlock(element: Element, flex: FlexStyle, context: Context): Block {
  const table = readTable(element, context);
  const setAt = onceForEachWidth((width) => setRows(table, width));
  return {
    style: flex,
    children: [],
    at: element.at,
    measure: (width) => {
      const { rows } = setAt(width);
      const height = sum(rows.map(({ row }) => row.height));
      const tooWide = rows.find((row) => row.tooWide !== undefined)?.tooWide;
      const fits = rows.every((row) => row.fits);
      return { width, height, fits, ...(tooWide && { tooWide }), at: largestPlace(table, rows) };
    },
    draw: ({ box }) => drawTable(table, setAt(box.width), box),
  };
}

/** The place of the row that has a word too wide, or else of the highest one. */
function largestPlace({ element, rows }: Table, set: readonly SetRow[]): Place {
  const heights = set.map(({ row, fits }) => (fits ? row.height : Number.POSITIVE_INFINITY));
  const worst = rows[heights.indexOf(Math.max(...heights))];
  return worst ? textPlace(worst.element) : element.at;
}

function readTable(element: Element, context: Context): Table {
  const shares = (attribute(element, 'columns') ?? '').split(/\s+/).map(Number);
  const rows = childElements(element).map((row): Row => {
    const header = row.attributes.header !== undefined;
    return {
      element: row,
      header,
      cells: childElements(row).map((cell) => readCell(cell, header, element, context)),
    };
  });
  const density = element.attributes.density ? 'compact' : 'normal';
  const { size } = textStyle(tableRole(element), context).run;
  const indents = shares.map((_, column) => widestFlags(rows, column, context));
  const padding = Math.round(size * verticalPadding[density]);
  return { element, rows, shares, indents, padding, context };
}

function widestFlags(rows: readonly Row[], column: number, context: Context): number {
  const widths = rows.map(({ header, cells }) => ({ header, width: flagsWidth(cells[column], context) }));
  if (!widths.some(({ header, width }) => !header && width > 0)) return 0;
  return Math.max(...widths.map(({ width }) => width));
}

/** What flags beside the text of a cell take, in points. */
function flagsWidth(cell: CellContent | undefined, context: Context): number {
  if (!cell || areAbove(cell)) return 0;
  return sum(cell.flags.map((code) => flagWidth(code, context) + flagGap));
}

function areAbove({ flags }: CellContent): boolean {
  return flags.length > mostBeside;
}

/** The flags of a cell in rows: one beside its text, or above it as many as the width asks for. */
function flagRows(cell: CellContent, width: number, context: Context): string[][] {
  const { flags } = cell;
  if (!areAbove(cell)) return [flags];
  const rows: string[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const code of flags) {
    const own = flagWidth(code, context);
    if (used + own > width) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)?.push(code);
    used += own + flagGap;
  }
  return rows;
}

/** What flags above the text of a cell take, in points. */
function heightAbove(cell: CellContent, width: number, context: Context): number {
  if (!areAbove(cell)) return 0;
  return flagRows(cell, width, context).length * ((context.theme.flags.s ?? 0) + flagGap);
}

function tableRole(table: Element): string {
  return attribute(table, 'role') ?? 'table';
}

function readCell(cell: Element, header: boolean, table: Element, around: Context): CellContent {
  const context = inLanguage(cell, around);
  const role = attribute(cell, 'role') ?? (header ? 'label' : tableRole(table));
  const flags = (attribute(cell, 'flags') ?? '').split(/\s+/).filter(Boolean);
  const style = textStyle(role, context, attribute(cell, 'color'));
  const paragraphs = toParagraphs(cell, style, context);
  const longest = Math.max(0, ...paragraphs.map((runs) => context.typesetter.minimalWidth(runs)));
  const whole = Math.max(0, ...paragraphs.map((runs) => context.typesetter.naturalWidth(runs)));
  const line = whole <= style.run.size * oneLine ? whole : longest;
  return { element: cell, style, paragraphs, longest, line, flags, header };
}

type SetRow = { row: TableRow; fits: boolean; tooWide: TooWide | undefined };
type SetTable = { columns: number[]; rows: SetRow[] };

function setRows(table: Table, width: number): SetTable {
  const columns = columnsOf(table, width);
  return { columns, rows: table.rows.map((row) => setRow(row, columns, table)) };
}

function columnsOf(table: Table, width: number): number[] {
  const { rows, shares } = table;
  const wished = shares.map((share) => (width * share) / sum(shares));
  const neededFor = (room: (cell: CellContent) => number) =>
    wished.map((column, index) => {
      const words = rows.map(({ cells }) => {
        const cell = cells[index];
        return cell ? textStart(table, index, column, cell) + room(cell) : 0;
      });
      return Math.max(0, ...words) + endGap(index, table);
    });
  const lines = neededFor(({ line }) => line);
  return columnWidths(wished, sum(lines) <= width ? lines : neededFor(({ longest }) => longest));
}

/** Room between a column and the next. */
function endGap(column: number, { shares }: Table): number {
  return column === shares.length - 1 ? 0 : columnGap;
}

function setRow(row: Row, columns: number[], table: Table): SetRow {
  const { padding, context } = table;
  const ground = context.theme.grounds[context.ground];
  const { thick, thin } = context.theme.rule;
  const set = columns.map((width, index) => {
    const left = textStart(table, index, width, row.cells[index]);
    return setCell(row.cells[index], { left, right: endGap(index, table), padding }, width, context);
  });
  const height = Math.max(...set.map((cell) => cell.height)) + 2 * padding;
  const rule = row.header
    ? { color: ground?.strong ?? '', width: thick }
    : { color: ground?.rule ?? '', width: thin };
  return {
    row: { header: row.header, height, cells: set.map(({ cell }) => cell), rule },
    fits: set.every(({ fits }) => fits),
    tooWide: set.find(({ tooWide }) => tooWide !== undefined)?.tooWide,
  };
}

/** Where the text of a cell starts: behind the flags of its column, so that texts line up. */
function textStart(
  { indents, context }: Table,
  column: number,
  width: number,
  cell: CellContent | undefined,
): number {
  const widest = indents[column] ?? 0;
  if (widest === 0) return 0;
  const isOwn = widest > width * mostIndent || cell?.header || (cell && areAbove(cell));
  return isOwn ? flagsWidth(cell, context) : widest;
}

function setCell(
  content: CellContent | undefined,
  { left, right, padding }: { left: number; right: number; padding: number },
  width: number,
  context: Context,
) {
  const cell: Cell = { paragraphs: [], padding: { left, right, top: padding, bottom: padding } };
  if (!content) return { cell, height: 0, fits: true, tooWide: undefined };
  const set = setText(
    { paragraphs: content.paragraphs, style: content.style, align: 'start' },
    width - left - right,
    context.typesetter,
  );
  const { paragraphs, fits, tooWide } = set;
  const above = heightAbove(content, width - right, context);
  const height = set.height > 0 ? above + set.height : Math.max(0, above - flagGap);
  const ownPadding = { ...cell.padding, top: padding + above };
  return { cell: { ...cell, paragraphs, padding: ownPadding }, height, fits, tooWide };
}

function drawTable(table: Table, { columns, rows: set }: SetTable, box: Box): DrawnItem[] {
  const bare = sum(set.map(({ row }) => row.height));
  const growing = table.rows.filter(({ header }) => !header).length;
  const air = growing > 0 ? Math.min(mostAir, Math.max(0, box.height - bare) / growing) : 0;
  const rows = set.map(({ row }) => (row.header ? row : { ...row, height: row.height + air }));
  const height = sum(rows.map((row) => row.height));
  const alt = attribute(table.element, 'alt') ?? '';
  const item: TableItem = { type: 'table', columns, rows, alt };
  return [{ ...box, height, at: table.element.at, ...item }, ...drawFlags(table, rows, columns, box)];
}

/** Pictures cannot stand in cells: they lie over the table, each beside the first line of its cell, or above it. */
function drawFlags(table: Table, rows: TableRow[], columns: number[], box: Box): DrawnItem[] {
  const { context } = table;
  const rtl = context.language.direction === 'rtl';
  const height = context.theme.flags.s ?? 0;
  return table.rows.flatMap((row, rowIndex) =>
    row.cells.flatMap((cell, column) => {
      const top = box.y + sum(rows.slice(0, rowIndex).map((above) => above.height)) + table.padding;
      const first = areAbove(cell) ? top : top + (cell.style.lineHeight - height) / 2;
      const room = (columns[column] ?? 0) - endGap(column, table);
      const alts = (attribute(cell.element, 'alt') ?? '').split('|').map((alt) => alt.trim());
      return flagRows(cell, room, context).flatMap((flags, line) => {
        const y = first + line * (height + flagGap);
        const described = flags.map((code) => ({ code, alt: alts.shift() ?? '' }));
        let start = sum(columns.slice(0, column));
        // From the viewer's left, as everywhere.
        return (rtl ? described.reverse() : described).map(({ code, alt }) => {
          const width = flagWidth(code, context);
          const x = rtl ? box.x + box.width - start - width : box.x + start;
          start += width + flagGap;
          return { x, y, width, height, at: cell.element.at, ...flagImage(code, alt, context) };
        });
      });
    }),
  );
}

function flagWidth(code: string, { theme }: Context): number {
  return (theme.flags.s ?? 0) * (flagFor(code)?.ratio ?? 1);
}
