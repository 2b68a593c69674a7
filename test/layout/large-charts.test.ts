import { describe, expect, test } from 'vitest';
import type { ChartItem } from '../../src/page.ts';
import { deckWithPages } from '../support/pages.ts';
import { partyLists } from '../support/party-lists.ts';
import { plainContent } from '../support/plain.ts';

const names = new Intl.DisplayNames('en', { type: 'region' });

/** A chart of a summit, in one of the briefing's slides; `rows` are the values of each series. */
async function chartOf(type: string, categories: readonly string[], rows: number[][], more = '') {
  const series = rows.map(
    (values, index) => `        - { id: s${index}, name: Series ${index}, values: [${values.join(', ')}] }\n`,
  );
  const content = `${plainContent}topics:
  - id: spending
    eyebrow: Money
    headline: Spending grows
    chart:
      type: ${type}
      unit: Share of GDP
      categories: [${categories.map((each) => `"${each}"`).join(', ')}]
      series:
${series.join('')}${more}`;
  const { pages, problems } = await deckWithPages({ content });
  const [chart] = pages.flatMap(({ items }) => items.filter((item) => item.type === 'chart'));
  return { chart: chart as ChartItem, codes: problems.map(({ code }) => code) };
}

const years = (count: number) => Array.from({ length: count }, (_, index) => String(1960 + index));
const upTo = (count: number) => Array.from({ length: count }, (_, index) => 1 + index / 10);

describe('a ranking of the 32 Allies', () => {
  const allies = partyLists.NATO.map((code) => names.of(code) ?? code);

  test('is drawn with each name and value, and a warning that it is small', async () => {
    const { chart, codes } = await chartOf('bar', allies, [upTo(32)], '      source: A paper\n');
    expect(chart.names.map((lines) => lines.join(' '))).toEqual(allies);
    expect(chart.labels).toHaveLength(32);
    expect(chart.text.axis.size).toBeGreaterThanOrEqual(8);
    expect(codes).toContain('small-text');
  });

  test('of 15 bars has words of the usual sizes', async () => {
    const { chart, codes } = await chartOf('bar', allies.slice(0, 15), [upTo(15)]);
    expect(chart.text.axis.size).toBeGreaterThanOrEqual(12);
    expect(codes).not.toContain('small-text');
  });
});

test('Lines of the G7 over 36 years have a colour each', async () => {
  const rows = Array.from({ length: 7 }, (_, index) => upTo(36).map((value) => value + index / 50));
  const { chart, codes } = await chartOf('line', years(36), rows);
  expect(new Set(chart.series.map(({ color }) => color)).size).toBe(7);
  expect(codes).not.toContain('small-text');
});
