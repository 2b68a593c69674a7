import type { ChartItem, ChartLabel, ColorToken } from '../../page.ts';
import type { Ground } from '../../theme/schema.ts';
import type { Context } from '../context.ts';
import { type ChartFrame, lastOf } from './chart-frame.ts';
import type { ChartSetting } from './chart-setting.ts';
import type { ChartData } from './read-chart.ts';

type Labelling = {
  data: ChartData;
  frame: ChartFrame;
  colors: readonly ColorToken[];
  accents: ChartItem['accents'];
  setting: ChartSetting;
};

/** The points that have their value beside them: all; or the ends of lines, and the categories that stand out. */
export function chartLabels(labelling: Labelling, context: Context): ChartLabel[] {
  const { data, frame, colors, setting } = labelling;
  const ground = context.theme.grounds[context.ground] as Ground;
  return data.series.flatMap(({ name, values }, series): ChartLabel[] => {
    const end = endLabel(data, frame, series);
    return values.flatMap((value, point): ChartLabel[] => {
      if (value === undefined) return [];
      const color = valueColor(series, point, labelling, ground);
      const text = setting.format(value, setting.decimals);
      if (end?.point === point) {
        if (!end.named) return [{ ...end, text, color }];
        return [{ ...end, text: `${name} ${text}`, color: nameColor(colors[series], ground) }];
      }
      const side = sideIn(labelling, series, point);
      return side ? [{ series, point, named: false, text, side, color }] : [];
    });
  });
}

/** A point that stands out has its value in its colour; where it does among several series, the others step back. */
function valueColor(series: number, point: number, { data, accents }: Labelling, ground: Ground): ColorToken {
  const accent = accents.find((each) => each.series === series && each.point === point);
  if (accent) return nameColor(accent.color, ground);
  if (data.series[series]?.emphasis) return ground.key;
  const steps = data.series.length > 1 && data.categories.some(({ emphasis }) => emphasis);
  return steps && !data.categories[point]?.emphasis ? ground.muted : ground.text;
}

/** Where the value of a point stands, if it has one beside it. */
function sideIn(
  { data, frame, accents }: Labelling,
  series: number,
  point: number,
): ChartLabel['side'] | undefined {
  if (data.kind !== 'line') return frame.labelled || data.categories[point]?.emphasis ? 'outside' : undefined;
  const isAccent = accents.some((each) => each.series === series && each.point === point);
  if (!isAccent) return undefined;
  const own = data.series[series]?.values ?? [];
  return data.series.length > 1 ? sideAmong(data, frame, series, point) : sideOf(own, point);
}

/** A value below a point needs at least this share of the axis under it, to stay off the names of the categories. */
const leastBelow = 0.15;

/** Of several lines the highest has its value above it, the lowest below; between them there is no room. */
function sideAmong(
  data: ChartData,
  frame: ChartFrame,
  series: number,
  point: number,
): 'above' | 'below' | undefined {
  const values = data.series.map((each) => each.values[point]);
  const known = values.filter((value) => value !== undefined);
  const { min, max } = frame.scale;
  if (values.indexOf(Math.max(...known)) === series) return 'above';
  const isLowest = values.lastIndexOf(Math.min(...known)) === series;
  return isLowest && (Math.min(...known) - min) / (max - min) > leastBelow ? 'below' : undefined;
}

/** Out of the way of the line: below its valleys, else above. */
function sideOf(values: ChartData['series'][number]['values'], point: number): 'above' | 'below' {
  const value = values[point] ?? 0;
  const around = [values[point - 1], values[point + 1]].flatMap((each) => each ?? []);
  return around.length > 0 && around.every((each) => each > value) ? 'below' : 'above';
}

/** A name has the colour of its line; what steps back is still to be read. */
function nameColor(color: ColorToken | undefined, { series, muted, text }: Ground): ColorToken {
  return color === series?.at(-1) ? muted : (color ?? text);
}

/** The label behind the end of a line: its name and last value, or of a single line its last value. */
function endLabel(
  { kind, series }: ChartData,
  { direct }: ChartFrame,
  index: number,
): Omit<ChartLabel, 'color' | 'text'> | undefined {
  const last = lastOf(series[index]?.values ?? []);
  if (kind !== 'line' || !last || (series.length > 1 && !direct)) return undefined;
  return { series: index, point: last.point, named: direct, side: 'behind' };
}
