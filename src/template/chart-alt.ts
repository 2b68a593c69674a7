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

/** What a chart shows, in words, written from its data: for those who cannot see it. */
export function chartAlt(chart: ChartWords, labels: Labels, locale: string | undefined): string {
  const said = (key: string, values: Record<string, string>) => fillPhrase(labels.get(key) ?? '', values);
  const number = numberFormat(locale);
  const isShort = chart.series.length * chart.categories.length <= mostValues;
  const series = chart.series.map(({ name, values }) => {
    const points = values.flatMap((value, index) =>
      value === null ? [] : [{ label: chart.categories[index] ?? '', value }],
    );
    const each = points.map(({ label, value }) =>
      said('chartPoint', { category: label, value: number.format(value) }),
    );
    const told = isShort ? listFormat(locale).format(each) : said('chartRange', rangeOf(points, number));
    return said('chartSeries', { name, values: told });
  });
  const kind = said(`chart-${chart.type}`, { unit: chart.unit });
  return [kind, ...series].join('').trim();
}

type Point = { label: string; value: number };

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
