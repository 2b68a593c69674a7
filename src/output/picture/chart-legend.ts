import type { Box } from '../../page.ts';
import type { ChartDrawing } from './chart-places.ts';
import { colorOf } from './color-of.ts';
import type { Mark } from './mark.ts';
import { heightOf, widthOf, writeAt } from './write-at.ts';

/** As LibreOffice has it, of the size of its text: a key, the room behind it, around all and between two. */
const KEY = 0.6;
const KEY_GAP = 0.22;
const AROUND = { across: 0.33, down: 0.2 };
const BETWEEN = { across: 0.66, down: 0.2 };

/** The names of the series, each behind a key of its colour, in columns and rows. */
export function drawLegend(drawing: ChartDrawing): Mark[] {
  const { chart, context, rtl } = drawing;
  const { legend, series, text } = chart;
  if (!legend) return [];
  const { size } = text.axis;
  const cells = placeCells(drawing);
  return series.flatMap(({ name, color }, index): Mark[] => {
    const { x = 0, y = 0, width = 0, height = 0 } = cells[index] ?? {};
    const key = { width: size * KEY, height: size * KEY };
    const keyX = rtl ? x + width - key.width : x;
    const words = rtl ? keyX - size * KEY_GAP : keyX + key.width + size * KEY_GAP;
    const middle = y + height / 2;
    const across = rtl ? 'right' : 'left';
    return [
      {
        kind: 'rectangle',
        box: { ...key, x: keyX, y: middle - key.height / 2 },
        fill: colorOf(context.theme, color),
      },
      ...writeAt(name, text.axis, { x: words, y: middle, across, down: 'middle' }, context),
    ];
  });
}

/** A box for each series: each column as wide as its widest entry. */
function placeCells({ chart, context, rtl }: ChartDrawing): Box[] {
  const { legend, series, text } = chart;
  if (!legend) return [];
  const { box, columns } = legend;
  const { size } = text.axis;
  const names = series.map(({ name }) => name);
  const entry = (name: string) => size * (KEY + KEY_GAP) + widthOf(name, text.axis, context);
  const inColumn = (column: number) => names.filter((_, index) => index % columns === column);
  const widths = Array.from({ length: columns }, (_, column) => Math.max(...inColumn(column).map(entry)));
  const height = Math.max(...names.map((name) => heightOf(name, text.axis, context)));
  const heights = Array.from({ length: Math.ceil(names.length / columns) }, () => height);
  const lefts = spread(box.width, widths, size * AROUND.across, size * BETWEEN.across);
  const tops = spread(box.height, heights, size * AROUND.down, size * BETWEEN.down);
  return names.map((_, index) => {
    const [column, row] = [index % columns, Math.floor(index / columns)];
    const [left = 0, width = 0] = [lefts[column], widths[column]];
    const x = rtl ? box.x + box.width - left - width : box.x + left;
    return { x, y: box.y + (tops[row] ?? 0), width, height };
  });
}

/** Where each of some sizes starts in a room: what is left over is shared out around and between them. */
function spread(room: number, sizes: readonly number[], around: number, between: number): number[] {
  const free = room - sum(sizes);
  const normal = 2 * around + (sizes.length - 1) * between;
  const more = (free - normal) / (sizes.length + 1);
  const [start, gap] =
    more < 0 ? [free / (sizes.length + 1), free / (sizes.length + 1)] : [around + more, between + more];
  return sizes.map((_, index) => start + sum(sizes.slice(0, index)) + index * gap);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
