import type { ChartItem, ColorToken } from '../../page.ts';
import type { Ground } from '../../theme/schema.ts';
import type { Context } from '../context.ts';
import type { ChartFrame } from './chart-frame.ts';
import type { ChartData } from './read-chart.ts';

/** The colours of a chart's series, of its points that stand out of them, and what steps back behind those. */
type ChartColors = Pick<ChartItem, 'accents' | 'faint'> & { colors: ColorToken[] };

/**
 * What is to be seen first has the colour of emphasis, and all else steps back. Several series that have to be told
 * apart by a legend keep their colours, also in a category that stands out.
 */
export function chartColors(
  { kind, series, categories }: ChartData,
  { direct }: Pick<ChartFrame, 'direct'>,
  context: Context,
): ChartColors {
  const ground = context.theme.grounds[context.ground] as Ground;
  const all = ground.series ?? [ground.strong, ground.label, ground.muted];
  const back = all.at(-1) ?? ground.muted;
  const isEmphatic = series.some(({ emphasis }) => emphasis);
  const hexOf = (token: ColorToken) => context.theme.palette[token]?.hex;
  const own = isEmphatic ? all.filter((color) => hexOf(color) !== hexOf(ground.key)) : all;
  const quiet = isEmphatic && (direct || series.length === 2);
  const colors = series.map(({ emphasis }, index) => {
    if (emphasis) return ground.key;
    return quiet ? back : (own[index % own.length] ?? ground.strong);
  });
  const points = categories.flatMap(({ emphasis }, point) => (emphasis ? [point] : []));
  if (points.length === 0) return { colors, accents: [], faint: [] };
  if (series.length > 1) return amongSeries(kind, colors, points, categories.length);
  const accents = points.map((point) => ({ series: 0, point, color: ground.key }));
  return { colors: [kind === 'line' ? (colors[0] ?? '') : back], accents, faint: [] };
}

/** Of several series the points of lines that stand out have larger dots; columns and bars of all others are faint. */
function amongSeries(
  kind: ChartData['kind'],
  colors: ColorToken[],
  points: readonly number[],
  count: number,
): ChartColors {
  const accents = points.flatMap((point) => colors.map((color, series) => ({ series, point, color })));
  const others = Array.from({ length: count }, (_, point) => point).filter(
    (point) => !points.includes(point),
  );
  return kind === 'line' ? { colors, accents, faint: [] } : { colors, accents: [], faint: others };
}
