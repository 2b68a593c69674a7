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
  const { data, frame, colors, accents, setting } = labelling;
  const ground = context.theme.grounds[context.ground] as Ground;
  return data.series.flatMap(({ name, values, emphasis }, series): ChartLabel[] => {
    const end = endLabel(data, frame, series);
    return values.flatMap((value, point): ChartLabel[] => {
      if (value === undefined) return [];
      const accent = accents.find((each) => each.series === series && each.point === point);
      const color = accent?.color ?? (emphasis ? ground.key : ground.text);
      const text = setting.format(value, setting.decimals);
      if (end?.point === point) {
        if (!end.named) return [{ ...end, text, color }];
        return [{ ...end, text: `${name} ${text}`, color: nameColor(colors[series], ground) }];
      }
      const isShown =
        frame.labelled || accent || (data.categories[point]?.emphasis && data.kind === 'column');
      const side = data.kind === 'line' ? sideOf(values, point) : 'outside';
      return isShown ? [{ series, point, named: false, text, side, color }] : [];
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
): Omit<ChartLabel, 'color' | 'text'> | undefined {
  const last = lastOf(series[index]?.values ?? []);
  if (kind !== 'line' || !last || (series.length > 1 && !direct)) return undefined;
  return { series: index, point: last.point, named: direct, side: 'behind' };
}
