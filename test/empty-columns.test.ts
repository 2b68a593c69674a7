import { expect, test } from 'vitest';
import type { TableItem } from '../src/page.ts';
import { deckWithPages } from './support/pages.ts';
import { plainContent } from './support/plain.ts';

/** The words of the rows of the table on a slide. */
async function rowsOn(kind: string, content: string): Promise<string[][]> {
  const { pages } = await deckWithPages({ content: plainContent + content });
  const items = pages.find((page) => page.kind === kind)?.items ?? [];
  const table = items.find((item): item is TableItem & (typeof items)[number] => item.type === 'table');
  return (table?.rows ?? []).map(({ cells }) =>
    cells.map(({ paragraphs }) =>
      paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')).join(' '),
    ),
  );
}

test.each([
  ['{ id: a, item: Arrival }', ['Item']],
  ['{ id: a, item: Arrival }, { id: b, item: Talks, time: "09:30" }', ['Time', 'Item']],
  ['{ id: a, item: Arrival }, { id: b, item: Talks, lead: The host }', ['Item', 'Lead']],
  ['{ id: a, item: Arrival, time: Noon }, { id: b, item: Talks, lead: The host }', ['Time', 'Item', 'Lead']],
])('an agenda of %s has the columns %j', async (items, wanted) => {
  const [head, ...rows] = await rowsOn('agenda', `agenda: { headline: We meet, items: [${items}] }\n`);
  expect(head).toEqual(wanted);
  expect(rows.map(({ length }) => length)).toEqual(rows.map(() => wanted.length));
});

const cited = (paragraph: string, sources: string) => `bottomLine:
  headline: All is said
  points: [{ id: a, text: "Said.[^one]" }]
evidence:
  one: { source: paper, ${paragraph}claim: A claim, quote: some words }
sources: { ${sources} }
`;

test.each([
  ['', 'paper: { title: A paper }', 4],
  ['paragraph: 4, ', 'paper: { title: A paper }', 5],
  ['', 'paper: { title: A paper }, letter: { title: A letter }', 5],
])('a table of evidence with "%s" of %s has %i columns', async (paragraph, sources, count) => {
  const rows = await rowsOn('sources', cited(paragraph, sources));
  expect(rows.map(({ length }) => length)).toEqual([count, count]);
  expect(rows[0]?.includes('Where')).toBe(count === 5);
});
