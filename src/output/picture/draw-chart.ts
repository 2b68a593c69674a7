import type { Box, ChartItem } from '../../page.ts';
import { faintness } from '../faintness.ts';
import { type ChartDrawing, columnOf, dotSize, placeOf, pointOf } from './chart-places.ts';
import { chartWords } from './chart-words.ts';
import { colorOf } from './color-of.ts';
import type { TextContext } from './draw-text.ts';
import { toInk } from './ink.ts';
import type { Mark } from './mark.ts';

/** A chart with all that the page says of it: its plot, then its words. */
export function drawChart(chart: ChartItem & Box, context: TextContext): Mark[] {
  const drawing = { chart, context, rtl: context.language.direction === 'rtl' };
  return [
    ...drawGrid(drawing),
    ...(chart.kind === 'line' ? drawLines(drawing) : drawColumns(drawing)),
    ...drawBaseline(drawing),
    ...chartWords(drawing),
  ];
}

function drawGrid(drawing: ChartDrawing): Mark[] {
  const { chart, context } = drawing;
  if (!chart.axis) return [];
  const ink = toInk(context.theme, chart.grid);
  return chart.ticks.map(({ value }) => ({
    kind: 'line',
    ...acrossPlot(placeOf(value, drawing), chart),
    ink,
  }));
}

/** A line through the plot at one value. */
function acrossPlot(at: number, { plot, kind }: ChartItem): { from: [number, number]; to: [number, number] } {
  return kind === 'bar'
    ? { from: [at, plot.y], to: [at, plot.y + plot.height] }
    : { from: [plot.x, at], to: [plot.x + plot.width, at] };
}

/** Columns, or bars: from zero, or from the end of the axis that is nearest to it. */
function drawColumns(drawing: ChartDrawing): Mark[] {
  const { chart, context } = drawing;
  return chart.series.flatMap(({ values, color }, series) =>
    values.flatMap((value, point): Mark[] => {
      if (value === undefined) return [];
      const accent = chart.accents.find((each) => each.series === series && each.point === point);
      const fill = colorOf(context.theme, accent?.color ?? color);
      const opacity = chart.faint.includes(point) && { opacity: faintness };
      return [{ kind: 'rectangle', box: columnOf(series, point, value, drawing), fill, ...opacity }];
    }),
  );
}

function drawBaseline(drawing: ChartDrawing): Mark[] {
  const { chart, context } = drawing;
  const { min, max } = chart.scale;
  const at = placeOf(Math.min(Math.max(0, min), max), drawing);
  return [{ kind: 'line', ...acrossPlot(at, chart), ink: toInk(context.theme, chart.baseline) }];
}

function drawLines(drawing: ChartDrawing): Mark[] {
  const { chart, context } = drawing;
  return chart.series.flatMap(({ values, color, width }, series) => {
    const ink = { color: colorOf(context.theme, color), width, round: true };
    const lines = values.flatMap((value, point): Mark[] => {
      const next = values[point + 1];
      if (value === undefined || next === undefined) return [];
      const [from, to] = [pointOf(point, value, drawing), pointOf(point + 1, next, drawing)];
      return [{ kind: 'line', from, to, ink }];
    });
    return [...lines, ...drawDots(series, drawing)];
  });
}

function drawDots(series: number, drawing: ChartDrawing): Mark[] {
  const { chart, context } = drawing;
  const { values = [], color = '' } = chart.series[series] ?? {};
  return values.flatMap((value, point): Mark[] => {
    const size = dotSize(series, point, chart);
    if (value === undefined || size === 0) return [];
    const accent = chart.accents.find((each) => each.series === series && each.point === point);
    const [x, y] = pointOf(point, value, drawing);
    const box = { x: x - size / 2, y: y - size / 2, width: size, height: size };
    return [{ kind: 'ellipse', box, fill: colorOf(context.theme, accent?.color ?? color) }];
  });
}
