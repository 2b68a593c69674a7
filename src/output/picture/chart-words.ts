import type { Box, ChartLabel } from '../../page.ts';
import { sum } from '../../sum.ts';
import { drawLegend } from './chart-legend.ts';
import { type ChartDrawing, columnOf, dotSize, placeOf, pointOf, slotOf } from './chart-places.ts';
import type { Mark } from './mark.ts';
import { type Anchor, heightOf, writeAt } from './write-at.ts';

/** All that is written in a chart, where LibreOffice writes it: the file does not say, and PowerPoint does not tell. */
export function chartWords(drawing: ChartDrawing): Mark[] {
  return [
    ...drawTicks(drawing),
    ...drawNames(drawing),
    ...drawLabels(drawing),
    ...drawUnit(drawing),
    ...drawLegend(drawing),
  ];
}

/** LibreOffice's distances: from an axis or a point to its words, and how long a tick would be; points. */
const GAP = 2.83;
const TICK = 4.25;

/** The numbers at the axis of values: beside it, or below it. */
function drawTicks(drawing: ChartDrawing): Mark[] {
  const { chart, context, rtl } = drawing;
  const { plot, text, kind } = chart;
  if (!chart.axis) return [];
  return chart.ticks.flatMap(({ value, text: words }) => {
    const at = placeOf(value, drawing);
    const below = { x: at, y: plot.y + plot.height + GAP, across: 'center', down: 'top' } as const;
    const beside = { ...besidePlot(plot, GAP, rtl), y: at, down: 'middle' } as const;
    return writeAt(words, text.axis, kind === 'bar' ? below : beside, context);
  });
}

function besidePlot({ x, width }: Box, gap: number, rtl: boolean) {
  return rtl ? { x: x + width + gap, across: 'left' as const } : { x: x - gap, across: 'right' as const };
}

/** The names of the categories: below the plot, or beside it; beyond the room that ticks would take. */
function drawNames(drawing: ChartDrawing): Mark[] {
  const { chart, context, rtl } = drawing;
  const { plot, names, every, text } = chart;
  return names.flatMap((lines, index) => {
    if (index % every > 0) return [];
    const { start, size } = slotOf(index, drawing);
    const heights = lines.map((line) => heightOf(line, text.axis, context));
    const above = (row: number) => sum(heights.slice(0, row));
    return lines.flatMap((line, row) => {
      const top =
        chart.kind === 'bar' ? start + (size - sum(heights)) / 2 : plot.y + plot.height + TICK + GAP;
      const across =
        chart.kind === 'bar'
          ? besidePlot(plot, TICK + GAP, rtl)
          : { x: start + size / 2, across: 'center' as const };
      return writeAt(line, text.axis, { ...across, y: top + above(row), down: 'top' }, context);
    });
  });
}

function drawLabels(drawing: ChartDrawing): Mark[] {
  const { chart, context } = drawing;
  return chart.labels.flatMap((label) => {
    const value = chart.series[label.series]?.values[label.point];
    if (value === undefined) return [];
    const style = { ...chart.text.value, color: label.color };
    return writeAt(label.text, style, anchorOf(label, value, drawing), context);
  });
}

/** Where the words of a point stand. */
function anchorOf({ series, point, side }: ChartLabel, value: number, drawing: ChartDrawing): Anchor {
  const { chart, rtl } = drawing;
  if (side === 'outside') return beyond(columnOf(series, point, value, drawing), value < 0, drawing);
  const [x, y] = pointOf(point, value, drawing);
  const away = dotSize(series, point, chart) / 2 + GAP;
  if (side === 'behind')
    return rtl
      ? { x: x - away, y, across: 'right', down: 'middle' }
      : { x: x + away, y, across: 'left', down: 'middle' };
  return side === 'above'
    ? { x, y: y - away, across: 'center', down: 'bottom' }
    : { x, y: y + away, across: 'center', down: 'top' };
}

/** Beyond the end of a column or bar. */
function beyond({ x, y, width, height }: Box, negative: boolean, { chart, rtl }: ChartDrawing): Anchor {
  if (chart.kind === 'column') {
    const middle = { x: x + width / 2, across: 'center' } as const;
    return negative
      ? { ...middle, y: y + height + GAP, down: 'top' }
      : { ...middle, y: y - GAP, down: 'bottom' };
  }
  const middle = { y: y + height / 2, down: 'middle' } as const;
  return negative !== rtl
    ? { ...middle, x: x - GAP, across: 'right' }
    : { ...middle, x: x + width + GAP, across: 'left' };
}

function drawUnit({ chart, context, rtl }: ChartDrawing): Mark[] {
  const { box, text, inset } = chart.unit;
  const y = box.y + inset.y;
  return writeAt(
    text,
    chart.text.axis,
    rtl
      ? { x: box.x + box.width - inset.x, y, across: 'right', down: 'top' }
      : { x: box.x + inset.x, y, across: 'left', down: 'top' },
    context,
  );
}
