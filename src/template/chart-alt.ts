import { memoize } from '../memoize.ts';
import type { Labels } from './labels.ts';
import { listFormat } from './list-format.ts';
import { fillPhrase } from './placeholders.ts';

/** A chart of the content, its texts as they are printed. */
export type ChartWords = {
  type: string;
  unit: string;
  categories: string[];
  series: { name: string; values: (number | null)[] }[];
};

/** Up to so many values in all each is said; of more, how each series runs. */
const mostValues = 12;

const numberFormat = memoize(
  20,
  (locale: string | undefined) => new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }),
);

/**
 * What a chart shows, in words, written from its data: for those who cannot see it. Years and the like have a first and
 * a last; countries have not.
 */
export function chartAlt(chart: ChartWords, labels: Labels, locale: string | undefined): string {
  const said = (key: string, values: Record<string, string>) => fillPhrase(labels.get(key) ?? '', values);
  const number = numberFormat(locale);
  const list = listFormat(locale);
  const isCourse = chart.type === 'line' || chart.categories.every((category) => /\p{N}/u.test(category));
  const isShort = chart.series.length * chart.categories.length <= mostValues;
  const sayValue = (value: number | null, index: number) => {
    const category = chart.categories[index] ?? '';
    return value === null
      ? said('chartGap', { category })
      : said('chartPoint', { category, value: number.format(value) });
  };
  const sayRun = (values: (number | null)[]) => {
    const run = said(isCourse ? 'chartRange' : 'chartExtremes', rangeOf(pointsOf(values, chart), number));
    const gaps = values.flatMap((value, index) => (value === null ? [sayValue(value, index)] : []));
    return gaps.length > 0 ? said('chartWithGaps', { values: run, gaps: list.format(gaps) }) : run;
  };
  const series = chart.series.map(({ name, values }) =>
    said('chartSeries', { name, values: isShort ? list.format(values.map(sayValue)) : sayRun(values) }),
  );
  const kind = said(`chart-${chart.type}`, { unit: chart.unit });
  return [kind, ...series].join('').trim();
}

type Point = { label: string; value: number };

function pointsOf(values: readonly (number | null)[], { categories }: ChartWords): Point[] {
  return values.flatMap((value, index) =>
    value === null ? [] : [{ label: categories[index] ?? '', value }],
  );
}

function rangeOf(points: readonly Point[], number: Intl.NumberFormat): Record<string, string> {
  const sorted = [...points].sort((a, b) => a.value - b.value);
  const named = { first: points[0], last: points.at(-1), least: sorted[0], most: sorted.at(-1) };
  return Object.fromEntries(
    Object.entries(named).flatMap(([name, point]) => [
      [name, number.format(point?.value ?? 0)],
      [`${name}In`, point?.label ?? ''],
    ]),
  );
}
