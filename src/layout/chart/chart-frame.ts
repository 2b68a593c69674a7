import type { ChartItem } from '../../page.ts';
import type { ChartSetting } from './chart-setting.ts';
import type { ChartData } from './read-chart.ts';
import { decimalsOf, oneLower, ticksOf, valueScale } from './value-scale.ts';

/** The room of a chart, in points. */
export type Size = { width: number; height: number };

/** Where a chart has its plot: what is left free at each side of it, in points, and what stands there. */
export type ChartFrame = {
  left: number;
  top: number;
  right: number;
  bottom: number;
  scale: ChartItem['scale'];
  /** Whether each point has its value beside it; else the axis of values has numbers. */
  labelled: boolean;
  /** Whether the series are named at the ends of their lines. */
  direct: boolean;
  /** The size of the legend, none where its height is 0; and in how many columns the series stand in it. */
  legend: Size & { columns: number };
  every: number;
  /** The lines of each category's name. */
  names: string[][];
  gap: number;
  fits: boolean;
};

/** Room between a text and what it belongs to, and what a key in the legend takes beside its name, in points. */
const distance = 8;
const keyWidths = { column: 32, bar: 32, line: 44 };
/** About how far apart gridlines stand, in points. */
const gridDistance = 52;
/** More values than these beside their points are a table. */
const mostLabels = 16;
/** The shares of a chart's width that names may take: of categories beside bars, of series behind lines. */
const mostBeside = 0.4;
const mostBehind = 0.3;
/** Lines of a name below columns. */
const mostLines = 3;
/** Less than this, in points, is rounding. */
const rounding = 0.01;
/** The most that a column is wide, in points. */
const thickest = 120;
/** From so many categories on, names may be left out in turn: years and months are read on. */
const manyCategories = 12;

/** Shares a chart's room out between its plot and the words around it. */
export function chartFrame(data: ChartData, size: Size, setting: ChartSetting): ChartFrame {
  return data.kind === 'bar' ? barFrame(data, size, setting) : uprightFrame(data, size, setting);
}

/** Columns and lines: categories across, values up. */
function uprightFrame(data: ChartData, size: Size, setting: ChartSetting): ChartFrame {
  const { axis, value } = setting;
  const labelled = data.kind === 'column' && columnsHaveRoom(data, size.width, setting);
  const [unit, above] = [unitHeight(data, setting), heightAbove(data, labelled, setting)];
  const bottom = distance + axis.lineHeight;
  const inner = size.height - unit - above - bottom;
  const scale = scaleOf(data, inner, labelled ? value.lineHeight : 0);
  const direct = namesHaveRoom(data, inner, scale, size, setting);
  const legend = direct ? none : legendSize(data, size.width, setting);
  const left = labelled
    ? 0
    : Math.max(...ticksAt(scale, setting).map(({ text }) => axis.widthOf(text))) + distance;
  const right = roomBehind(endWidth(data, direct, setting), size.width - left, data);
  const slot = (size.width - left - right) / data.categories.length;
  const names = namesBelow(data, slot, setting);
  return {
    left,
    right,
    top: unit + legend.height + above,
    bottom: bottom + (mostOf(names.lines) - 1) * axis.lineHeight,
    every: names.every,
    names: names.lines,
    scale,
    labelled,
    direct,
    legend,
    gap: gapIn(slot, data),
    fits: names.fits && unitFits(data, size, setting),
  };
}

/** Bars: categories down, values across. */
function barFrame(data: ChartData, size: Size, setting: ChartSetting): ChartFrame {
  const { axis } = setting;
  const legend = legendSize(data, size.width, setting);
  const top = unitHeight(data, setting) + legend.height;
  const slotAbove = (bottom: number) => (size.height - top - bottom) / data.categories.length;
  const labelled = barsHaveRoom(data, slotAbove(0), setting);
  const bottom = labelled ? 0 : axis.lineHeight + distance;
  const { width: beside, lines: names, fits } = namesBeside(data, size.width, setting);
  const right = Math.max(...valueTexts(data, setting).map(setting.value.widthOf)) + distance;
  const left = beside + distance;
  return {
    left,
    top,
    right,
    bottom,
    every: 1,
    names,
    labelled,
    direct: false,
    legend,
    scale: scaleOf(data, size.width - left - right, labelled ? right + distance : 0),
    gap: gapIn(slotAbove(bottom), data),
    fits:
      fits &&
      slotHeight(mostOf(names), axis) <= slotAbove(bottom) + rounding &&
      unitFits(data, size, setting),
  };
}

/** More lines than these nobody wants to read beside a bar. */
const mostLinesBeside = 3;

/** The least height of bars with all that is around them, in points. */
export function leastBarsHeight(data: ChartData, width: number, setting: ChartSetting): number {
  const { axis } = setting;
  const lines = Math.min(mostOf(namesBeside(data, width, setting).lines), mostLinesBeside);
  const slot = slotHeight(lines, axis);
  const below = barsHaveRoom(data, slot, setting) ? 0 : axis.lineHeight + distance;
  const above = unitHeight(data, setting) + legendSize(data, width, setting).height;
  return above + data.categories.length * slot + below;
}

/** Room for a bar whose name has so many lines, in points: lines of one category are parted from those of the next. */
function slotHeight(lines: number, { lineHeight, run }: ChartSetting['axis']): number {
  return lines > 1 ? lines * lineHeight * 1.05 : run.size * 1.15;
}

/** The names of categories beside their bars. */
function namesBeside({ categories }: ChartData, width: number, { axis }: ChartSetting) {
  const widest = Math.max(...categories.map(({ label }) => axis.widthOf(label)));
  const room = Math.min(widest, width * mostBeside);
  const set = categories.map(({ label }) => (room === widest ? [label] : axis.linesAt(label, room)));
  return { width: room, lines: set.map((lines) => lines ?? []), fits: set.every(Boolean) };
}

/** How many lines the longest of some names has. */
function mostOf(names: readonly string[][]): number {
  return Math.max(1, ...names.map(({ length }) => length));
}

/** Room between categories, by the thickness of one column; of few, so much that they do not become walls. */
function gapIn(slot: number, { series }: ChartData): number {
  const usual = series.length > 1 ? 0.6 : 0.5;
  return Math.round(Math.min(4, Math.max(usual, slot / thickest - series.length)) * 100) / 100;
}

/** Whether each value has room behind its bar. */
function barsHaveRoom({ series, categories }: ChartData, slot: number, { value }: ChartSetting): boolean {
  if (series.length * categories.length > 2 * mostLabels) return false;
  const room = series.length > 1 ? slot / (series.length + 0.6) : slot;
  return value.lineHeight * 0.8 <= room;
}

function unitHeight({ unit }: ChartData, { axis }: ChartSetting): number {
  return unit === '' ? 0 : axis.lineHeight + distance;
}

function unitFits({ unit }: ChartData, { width }: Size, { axis }: ChartSetting): boolean {
  return axis.widthOf(unit) <= width - distance;
}

const none = { width: 0, height: 0, columns: 0 };

/** Several series in a legend: in as many columns as have room, as LibreOffice counts, each as wide as its widest. */
function legendSize({ series, kind }: ChartData, room: number, { axis }: ChartSetting): ChartFrame['legend'] {
  if (series.length < 2) return none;
  const widths = series.map(({ name }) => axis.widthOf(name) + keyWidths[kind]);
  const widthIn = (columns: number) =>
    Array.from({ length: columns }, (_, column) =>
      Math.max(...widths.filter((_, index) => index % columns === column)),
    ).reduce((sum, width) => sum + width, 0);
  const counts = series.map((_, index) => series.length - index);
  const columns = counts.find((count) => widthIn(count) <= room) ?? 1;
  const rows = Math.ceil(series.length / columns);
  return { width: Math.min(widthIn(columns), room), height: rows * axis.lineHeight + distance, columns };
}

/** What a value takes above the highest point, where one may stand there. */
function heightAbove(data: ChartData, labelled: boolean, { axis, value }: ChartSetting): number {
  return labelled || data.categories.some(({ emphasis }) => emphasis)
    ? value.lineHeight
    : axis.lineHeight / 2;
}

/** The scale of the values; with `label`, what a value beside a point below zero takes of the axis, in points. */
function scaleOf(data: ChartData, length: number, label: number): ChartItem['scale'] {
  const values = valuesOf(data);
  // Where nobody sees the gridlines the values may fill the room.
  const wanted = label > 0 ? 10 : Math.min(6, Math.max(2, Math.round(length / gridDistance)));
  const scale = valueScale(values, wanted, data.kind !== 'line');
  const low = Math.min(...values);
  const below = ((low - scale.min) / (scale.max - scale.min)) * length;
  return low < 0 && below < label ? oneLower(scale) : scale;
}

/** Whether each value has room above its column. */
function columnsHaveRoom(data: ChartData, width: number, setting: ChartSetting): boolean {
  const { series, categories } = data;
  if (series.length * categories.length > mostLabels) return false;
  const slot = width / categories.length;
  const room = series.length > 1 ? slot / (series.length + 0.6) : slot * 0.95;
  return valueTexts(data, setting).every((text) => setting.value.widthOf(text) <= room);
}

/** Whether the names of all series can stand behind their lines, none over another. */
function namesHaveRoom(
  data: ChartData,
  inner: number,
  { min, max }: ChartItem['scale'],
  { width }: Size,
  setting: ChartSetting,
): boolean {
  if (data.kind !== 'line' || data.series.length < 2) return false;
  const heights = data.series
    .map(({ values }) => (((lastOf(values)?.value ?? 0) - min) / (max - min)) * inner)
    .sort((a, b) => a - b);
  const apart = heights.every(
    (each, index) => index === 0 || each - (heights[index - 1] ?? 0) >= setting.value.lineHeight,
  );
  const ends = data.series.every(({ values }) => lastOf(values)?.point === values.length - 1);
  return apart && ends && endWidth(data, true, setting) <= width * mostBehind;
}

/** What the words behind the last points need beyond the plot: half of the last slot, however wide, is theirs, too. */
function roomBehind(words: number, room: number, { categories }: ChartData): number {
  const halfSlots = 2 * categories.length;
  return Math.max(0, ((words + distance) * halfSlots - room) / (halfSlots - 1));
}

/** How wide the words behind the ends of lines are. */
function endWidth(data: ChartData, named: boolean, setting: ChartSetting): number {
  if (data.kind !== 'line' || (data.series.length > 1 && !named)) return 0;
  const texts = data.series.map(({ name, values }) => {
    const text = setting.format(lastOf(values)?.value ?? 0, setting.decimals);
    return named ? `${name} ${text}` : text;
  });
  return Math.max(...texts.map(setting.value.widthOf));
}

/** The last value of a series that is known. */
export function lastOf(values: readonly (number | undefined)[]) {
  const point = values.findLastIndex((value) => value !== undefined);
  const value = values[point];
  return value === undefined ? undefined : { point, value };
}

/** The names of categories below their columns: on one line, on several, or not each. */
function namesBelow({ categories }: ChartData, slot: number, { axis }: ChartSetting) {
  const names = categories.map(({ label }) => label);
  const room = slot - distance;
  const widest = Math.max(...names.map(axis.widthOf));
  const whole = names.map((name) => [name]);
  if (widest <= room) return { lines: whole, every: 1, fits: true };
  const lines = names.map((name) => axis.linesAt(name, room));
  const isBroken = lines.every((each) => each !== undefined && each.length <= mostLines);
  if (isBroken) return { lines: lines.map((each) => each ?? []), every: 1, fits: true };
  const every = Math.ceil(widest / room);
  return { lines: whole, every, fits: names.length >= manyCategories && every <= names.length / 3 };
}

function valuesOf({ series }: ChartData): number[] {
  return series.flatMap(({ values }) => values.flatMap((value) => value ?? []));
}

function valueTexts(data: ChartData, { format, decimals }: ChartSetting): string[] {
  return valuesOf(data).map((value) => format(value, decimals));
}

/** The numbers at the gridlines, as the language writes them. */
export function ticksAt(scale: ChartItem['scale'], { format }: ChartSetting): ChartItem['ticks'] {
  return ticksOf(scale).map((value) => ({ value, text: format(value, decimalsOf(scale.step)) }));
}
