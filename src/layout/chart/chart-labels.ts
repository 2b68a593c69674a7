import type { ChartItem, ChartLabel, ColorToken } from '../../page.ts';
import type { Ground } from '../../theme/schema.ts';
import type { Context } from '../context.ts';
import { type ChartFrame, lastOf } from './chart-frame.ts';
import type { ChartData } from './read-chart.ts';

/** The points that have their value beside them: all; or the ends of lines, and the categories that stand out. */
export function chartLabels(
  data: ChartData,
  frame: ChartFrame,
  colors: readonly ColorToken[],
  accents: ChartItem['accents'],
  context: Context,
): ChartLabel[] {
  const ground = context.theme.grounds[context.ground] as Ground;
  return data.series.flatMap(({ values, emphasis }, series): ChartLabel[] => {
    const end = endLabel(data, frame, series);
    return values.flatMap((value, point): ChartLabel[] => {
      const accent = accents.find((each) => each.series === series && each.point === point);
      const color = accent?.color ?? (emphasis ? ground.key : ground.text);
      if (value === undefined) return [];
      if (end?.point === point)
        return [{ ...end, color: end.named ? nameColor(colors[series], ground) : color }];
      const shown = frame.labelled || accent || (data.categories[point]?.emphasis && data.kind === 'column');
      const side = data.kind === 'line' ? sideOf(values, point) : 'outside';
      return shown ? [{ series, point, named: false, side, color }] : [];
    });
  });
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
): Omit<ChartLabel, 'color'> | undefined {
  const last = lastOf(series[index]?.values ?? []);
  if (kind !== 'line' || !last || (series.length > 1 && !direct)) return undefined;
  return { series: index, point: last.point, named: direct, side: 'behind' };
}
