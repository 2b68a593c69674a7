import type { Box, ChartItem } from '../../page.ts';
import { accentDot, usualDot } from '../chart-dots.ts';
import type { TextContext } from './draw-text.ts';

export type ChartDrawing = { chart: ChartItem & Box; context: TextContext; rtl: boolean };

/** Where a value is along its axis, as a place on the slide. */
export function placeOf(value: number, { chart, rtl }: ChartDrawing): number {
  const { plot, scale, kind } = chart;
  const share = (value - scale.min) / (scale.max - scale.min);
  if (kind !== 'bar') return plot.y + plot.height * (1 - share);
  return plot.x + plot.width * (rtl ? 1 - share : share);
}

/** Where a category begins along its axis, and how much of it there is. */
export function slotOf(index: number, { chart, rtl }: ChartDrawing): { start: number; size: number } {
  const { plot, categories, kind } = chart;
  const size = (kind === 'bar' ? plot.height : plot.width) / categories.length;
  if (kind === 'bar') return { start: plot.y + index * size, size };
  return { start: plot.x + (rtl ? categories.length - 1 - index : index) * size, size };
}

/** The box of a column or bar. */
export function columnOf(series: number, point: number, value: number, drawing: ChartDrawing): Box {
  const { chart, rtl } = drawing;
  const { start, size } = slotOf(point, drawing);
  const thickness = size / (chart.series.length + chart.gap);
  const mirrored = rtl && chart.kind === 'column' ? chart.series.length - 1 - series : series;
  const across = start + thickness * (chart.gap / 2 + mirrored);
  const { min, max } = chart.scale;
  const ends = [placeOf(Math.min(Math.max(0, min), max), drawing), placeOf(value, drawing)];
  const [from, length] = [Math.min(...ends), Math.abs((ends[0] ?? 0) - (ends[1] ?? 0))];
  return chart.kind === 'bar'
    ? { x: from, y: across, width: length, height: thickness }
    : { x: across, y: from, width: thickness, height: length };
}

/** Where a point of a line is. */
export function pointOf(point: number, value: number, drawing: ChartDrawing): readonly [number, number] {
  const { start, size } = slotOf(point, drawing);
  return [start + size / 2, placeOf(value, drawing)];
}

/** How large the dot at a point of a line is, in points; 0 where there is none. */
export function dotSize(series: number, point: number, chart: ChartItem): number {
  const isAccent = chart.accents.some((each) => each.series === series && each.point === point);
  return isAccent ? accentDot : usualDot(chart);
}
