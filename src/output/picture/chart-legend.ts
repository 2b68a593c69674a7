import type { Box, ChartItem } from '../../page.ts';
import { sum } from '../../sum.ts';
import { usualDot } from '../chart-dots.ts';
import type { ChartDrawing } from './chart-places.ts';
import { colorOf } from './color-of.ts';
import type { Mark } from './mark.ts';
import { heightOf, widthOf, writeAt } from './write-at.ts';

/** As LibreOffice has it, of the size of its text: a key, its line, the room behind it, around all and between two. */
const KEY = 0.6;
const KEY_LINE = 1.416;
const KEY_GAP = 0.22;
const AROUND = { across: 0.33, down: 0.2 };
const BETWEEN = { across: 0.66, down: 0.2 };

/** The names of the series, each behind a key of its colour, in columns and rows. */
export function drawLegend(drawing: ChartDrawing): Mark[] {
  const { chart, context, rtl } = drawing;
  const { size } = chart.text.axis;
  const cells = placeCells(drawing);
  return cells.flatMap(({ x, y, width, height }, index) => {
    const keyWidth = size * keyWidthOf(chart);
    const key = { x: rtl ? x + width - keyWidth : x, y, width: keyWidth, height };
    const words = rtl ? key.x - size * KEY_GAP : key.x + keyWidth + size * KEY_GAP;
    const anchor = { x: words, y: y + height / 2, across: rtl ? 'right' : 'left', down: 'middle' } as const;
    const name = chart.series[index]?.name ?? '';
    return [...drawKey(index, key, drawing), ...writeAt(name, chart.text.axis, anchor, context)];
  });
}

function keyWidthOf({ kind }: ChartItem): number {
  return kind === 'line' ? KEY_LINE : KEY;
}

/** A square in the colour of the series; of a line a piece of it, with its dot. */
function drawKey(series: number, { x, y, width, height }: Box, { chart, context }: ChartDrawing): Mark[] {
  const { color: token = '', width: thickness = 0 } = chart.series[series] ?? {};
  const color = colorOf(context.theme, token);
  const [middle, side] = [y + height / 2, chart.text.axis.size * KEY];
  const box = { x: x + (width - side) / 2, y: middle - side / 2, width: side, height: side };
  if (chart.kind !== 'line') return [{ kind: 'rectangle', box, fill: color }];
  const ink = { color, width: thickness, round: true };
  return [
    { kind: 'line', from: [x, middle], to: [x + width, middle], ink },
    ...(usualDot(chart) > 0 ? [{ kind: 'ellipse', box, fill: color } as const] : []),
  ];
}

/** A box for each series of a legend: each column as wide as its widest entry. */
function placeCells({ chart, context, rtl }: ChartDrawing): Box[] {
  const { legend, series, text } = chart;
  if (!legend) return [];
  const { box, columns } = legend;
  const { size } = text.axis;
  const names = series.map(({ name }) => name);
  const entry = (name: string) => size * (keyWidthOf(chart) + KEY_GAP) + widthOf(name, text.axis, context);
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
