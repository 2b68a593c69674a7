import type { Alignment, Box, ChartItem, RunStyle } from '../../page.ts';
import { colorOf } from './color-of.ts';
import { drawText, type TextContext } from './draw-text.ts';
import type { Mark } from './mark.ts';
import { oneLine } from './one-line.ts';

type Drawing = { chart: ChartItem & Box; context: TextContext; rtl: boolean };

/** A chart as PowerPoint shows it: the page says all that there is to decide. */
export function drawChart(chart: ChartItem & Box, context: TextContext): Mark[] {
  const drawing = { chart, context, rtl: context.language.direction === 'rtl' };
  const { unit, text } = chart;
  return [
    ...(chart.axis ? drawTicks(drawing) : []),
    ...(chart.kind === 'line' ? drawLines(drawing) : drawColumns(drawing)),
    ...drawBaseline(drawing),
    ...drawNames(drawing),
    ...drawLabels(drawing),
    ...write(unit.text, text.axis, unit.box, 'start', drawing),
    ...drawLegend(drawing),
  ];
}

/** Distances from a point to its label and from an axis to its names, in points. */
const labelGap = 6;
const nameGap = 4;
/** Line distance of text in a chart, in em. */
const leading = 1.3;

/** A line of text in a box of a chart; too wide for it, it sticks out. */
function write(
  text: string,
  style: RunStyle,
  { x, y, width }: Pick<Box, 'x' | 'y' | 'width'>,
  align: Alignment,
  { context }: Drawing,
): Mark[] {
  if (text === '') return [];
  const paragraph = oneLine(text, style, align, leading);
  const height = paragraph.lineHeight;
  return drawText([paragraph], { x, y, width, height }, 'top', context);
}

/** Where a value is along its axis, as a place on the slide. */
function placeOf(value: number, { chart, rtl }: Drawing): number {
  const { plot, scale, kind } = chart;
  const share = (value - scale.min) / (scale.max - scale.min);
  if (kind !== 'bar') return plot.y + plot.height * (1 - share);
  return plot.x + plot.width * (rtl ? 1 - share : share);
}

/** Where a category begins along its axis, and how much of it there is. */
function slotOf(index: number, { chart, rtl }: Drawing): { start: number; size: number } {
  const { plot, categories, kind } = chart;
  const size = (kind === 'bar' ? plot.height : plot.width) / categories.length;
  if (kind === 'bar') return { start: plot.y + index * size, size };
  return { start: plot.x + (rtl ? categories.length - 1 - index : index) * size, size };
}

function drawTicks(drawing: Drawing): Mark[] {
  const { chart, context, rtl } = drawing;
  const { plot, grid, text } = chart;
  const ink = { color: colorOf(context.theme, grid.color), width: grid.width };
  const height = text.axis.size * leading;
  return chart.ticks.flatMap(({ value, text: words }): Mark[] => {
    const at = placeOf(value, drawing);
    if (chart.kind === 'bar') {
      const line = { kind: 'line', from: [at, plot.y], to: [at, plot.y + plot.height], ink } as const;
      const box = { x: at - 40, y: plot.y + plot.height + nameGap, width: 80 };
      return [line, ...write(words, text.axis, box, 'center', drawing)];
    }
    const line = { kind: 'line', from: [plot.x, at], to: [plot.x + plot.width, at], ink } as const;
    const x = rtl ? plot.x + plot.width + nameGap : chart.x;
    const width = (rtl ? chart.x + chart.width : plot.x) - x - (rtl ? 0 : nameGap);
    return [line, ...write(words, text.axis, { x, y: at - height / 2, width }, 'end', drawing)];
  });
}

/** Columns, or bars: from zero, or from the end of the axis that is nearest to it. */
function drawColumns(drawing: Drawing): Mark[] {
  const { chart, context } = drawing;
  return chart.series.flatMap(({ values, color }, series) =>
    values.flatMap((value, point): Mark[] => {
      if (value === undefined) return [];
      const accent = chart.accents.find((each) => each.series === series && each.point === point);
      const fill = colorOf(context.theme, accent?.color ?? color);
      return [{ kind: 'rectangle', box: columnOf(series, point, value, drawing), fill }];
    }),
  );
}

function columnOf(series: number, point: number, value: number, drawing: Drawing): Box {
  const { chart, rtl } = drawing;
  const { start, size } = slotOf(point, drawing);
  const thickness = size / (chart.series.length + chart.gap);
  const mirrored = rtl && chart.kind === 'column' ? chart.series.length - 1 - series : series;
  const across = start + thickness * (chart.gap / 2 + mirrored);
  const ends = [placeOf(baseOf(chart), drawing), placeOf(value, drawing)];
  const [from, length] = [Math.min(...ends), Math.abs((ends[0] ?? 0) - (ends[1] ?? 0))];
  return chart.kind === 'bar'
    ? { x: from, y: across, width: length, height: thickness }
    : { x: across, y: from, width: thickness, height: length };
}

function baseOf({ scale }: ChartItem): number {
  return Math.min(Math.max(0, scale.min), scale.max);
}

function drawBaseline(drawing: Drawing): Mark[] {
  const { chart, context } = drawing;
  const { plot, baseline } = chart;
  const at = placeOf(baseOf(chart), drawing);
  const ink = { color: colorOf(context.theme, baseline.color), width: baseline.width };
  return chart.kind === 'bar'
    ? [{ kind: 'line', from: [at, plot.y], to: [at, plot.y + plot.height], ink }]
    : [{ kind: 'line', from: [plot.x, at], to: [plot.x + plot.width, at], ink }];
}

/** Where a point of a line is. */
function pointOf(point: number, value: number, drawing: Drawing): readonly [number, number] {
  const { start, size } = slotOf(point, drawing);
  return [start + size / 2, placeOf(value, drawing)];
}

/** As in PowerPoint, dots stand at the points of short lines, and at the one that stands out. */
const mostDots = 12;

function drawLines(drawing: Drawing): Mark[] {
  const { chart, context } = drawing;
  return chart.series.flatMap(({ values, color, width }, series) => {
    const ink = { color: colorOf(context.theme, color), width };
    return values.flatMap((value, point): Mark[] => {
      if (value === undefined) return [];
      const at = pointOf(point, value, drawing);
      const next = values[point + 1];
      const accent = chart.accents.find((each) => each.series === series && each.point === point);
      const dot = accent ? 10 : values.length <= mostDots ? 6 : 0;
      const box = { x: at[0] - dot / 2, y: at[1] - dot / 2, width: dot, height: dot };
      const fill = accent ? colorOf(context.theme, accent.color) : ink.color;
      return [
        ...(next === undefined
          ? []
          : [{ kind: 'line' as const, from: at, to: pointOf(point + 1, next, drawing), ink }]),
        ...(dot > 0 ? [{ kind: 'ellipse' as const, box, fill }] : []),
      ];
    });
  });
}

function drawNames(drawing: Drawing): Mark[] {
  const { chart, rtl } = drawing;
  const { plot, names, every } = chart;
  const style = chart.text.axis;
  const height = style.size * leading;
  return names.flatMap((lines, index) => {
    if (index % every > 0) return [];
    const { start, size } = slotOf(index, drawing);
    return lines.flatMap((line, row) => {
      if (chart.kind !== 'bar') {
        const y = plot.y + plot.height + nameGap + row * height;
        return write(line, style, { x: start, y, width: size }, 'center', drawing);
      }
      const y = start + (size - lines.length * height) / 2 + row * height;
      const x = rtl ? plot.x + plot.width + nameGap : chart.x;
      const width = rtl ? chart.x + chart.width - x : plot.x - x - nameGap;
      return write(line, style, { x, y, width }, 'end', drawing);
    });
  });
}

function drawLabels(drawing: Drawing): Mark[] {
  const { chart, rtl } = drawing;
  return chart.labels.flatMap(({ series, point, color, side, text }) => {
    const value = chart.series[series]?.values[point];
    if (value === undefined) return [];
    const style = { ...chart.text.value, color };
    const height = style.size * leading;
    if (side === 'outside' && chart.kind === 'column') {
      const { x, y, width, height: length } = columnOf(series, point, value, drawing);
      const top = value < 0 ? y + length : y - height;
      return write(text, style, { x: x - 40, y: top, width: width + 80 }, 'center', drawing);
    }
    if (side === 'outside') {
      const { x, y, width, height: thickness } = columnOf(series, point, value, drawing);
      const left = value < 0 !== rtl;
      const room = { y: y + (thickness - height) / 2, width: 100 };
      const from = left ? x - labelGap - room.width : x + width + labelGap;
      return write(text, style, { ...room, x: from }, left === rtl ? 'start' : 'end', drawing);
    }
    const [x, y] = pointOf(point, value, drawing);
    if (side === 'behind') {
      const from = rtl ? x - labelGap - chart.width : x + labelGap;
      return write(text, style, { x: from, y: y - height / 2, width: chart.width }, 'start', drawing);
    }
    const top = side === 'above' ? y - height - nameGap : y + nameGap;
    return write(text, style, { x: x - 50, y: top, width: 100 }, 'center', drawing);
  });
}

/** The key of a series in the legend, and the room between two, in points. */
const keySize = 8;
const keyGap = 16;

function drawLegend(drawing: Drawing): Mark[] {
  const { chart, context, rtl } = drawing;
  const { legend: box, series, text } = chart;
  if (!box) return [];
  const height = text.axis.size * leading;
  let taken = 0;
  return series.flatMap(({ name, color }): Mark[] => {
    const keyX = rtl ? box.x + box.width - taken - keySize : box.x + taken;
    const textX = rtl ? keyX - nameGap - box.width : keyX + keySize + nameGap;
    const words = write(name, text.axis, { x: textX, y: box.y, width: box.width }, 'start', drawing);
    const width = words.reduce((sum, mark) => sum + (mark.kind === 'text' ? mark.width : 0), 0);
    taken += keySize + nameGap + width + keyGap;
    const key = { x: keyX, y: box.y + (height - keySize) / 2, width: keySize, height: keySize };
    return [{ kind: 'rectangle', box: key, fill: colorOf(context.theme, color) }, ...words];
  });
}
