import { describe, expect, test } from 'vitest';
import type { Item, Page, TextItem } from '../src/page.ts';
import { readSource } from '../src/project/read-source.ts';
import { root } from './support/build.ts';
import { deckWithPages } from './support/pages.ts';
import { plainContent } from './support/plain.ts';

const decks = {
  Tokyo: await deckWithPages(),
  'twenty-one parties': await deckWithPages({ content: summit('twenty-one') }),
  'a single host': await deckWithPages({ content: summit('quiet') }),
};

function summit(name: string): string {
  return readSource(`${root}test/summits/${name}/summit.yaml`, root).text;
}

function texts(page: Page): (TextItem & Item)[] {
  return page.items.filter((item): item is TextItem & Item => item.type === 'text');
}

function words({ paragraphs }: TextItem): string[] {
  const text = paragraphs.flatMap(({ runs }) => runs.flatMap((run) => (run.superscript ? [] : [run.text])));
  return text.join(' ').split(/\s+/).filter(Boolean);
}

describe.each(Object.entries(decks))('the look of the deck of %s', (_, { pages }) => {
  test('keeps body text at 14 points or more, and all text at 11 or more', () => {
    const sizes = pages.flatMap((page) =>
      texts(page).map((item) => ({
        role: item.role,
        size: Math.min(...item.paragraphs.flatMap(({ runs }) => runs.map(({ size }) => size))),
      })),
    );
    expect(sizes.filter(({ role, size }) => size < (role === 'body' ? 14 : 11))).toEqual([]);
  });

  test('keeps tables at 14 points or more, but for their labels', () => {
    const rows = pages.flatMap(({ items }) =>
      items.flatMap((item) => (item.type === 'table' ? item.rows : [])),
    );
    const runs = rows
      .filter(({ header }) => !header)
      .flatMap(({ cells }) =>
        cells.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.runs)),
      );
    expect(runs.filter(({ size }) => size < 14)).toEqual([]);
  });

  test('has the title at the same place on all slides of a layout', () => {
    const places = new Map<string, Set<string>>();
    for (const page of pages) {
      const title = texts(page).find(({ role }) => role === 'title');
      const seen = places.get(page.layout) ?? new Set();
      places.set(page.layout, seen.add(`${title?.x} ${title?.y}`));
    }
    expect([...places.values()].map(({ size }) => size)).toEqual([...places].map(() => 1));
  });

  test('leaves no word alone on the last line of a title', () => {
    const last = pages.flatMap((page) =>
      texts(page)
        .filter(({ role, paragraphs }) => role === 'title' && (paragraphs[0]?.lines.length ?? 0) > 1)
        .map(
          ({ paragraphs }) =>
            paragraphs[0]?.lines
              .at(-1)
              ?.runs.map(({ text }) => text)
              .join('') ?? '',
        ),
    );
    expect(last.filter((line) => !line.trim().includes(' '))).toEqual([]);
  });

  test('has 45 words on a slide at the most, beside its title, tables and labels', () => {
    const counts = pages.map(
      (page) =>
        texts(page)
          .filter(({ role }) => role === 'body')
          .flatMap(words).length,
    );
    expect(counts).toEqual(counts.map((count) => Math.min(count, 45)));
  });

  test('reads the title first', () => {
    expect(pages.map((page) => texts(page)[0]?.role)).toEqual(pages.map(() => 'title'));
  });

  test('keeps everything on the slide', () => {
    const outside = pages.flatMap(({ items }) =>
      items.filter(({ x, y, width, height }) => x < 0 || y < 0 || x + width > 960.01 || y + height > 540.01),
    );
    expect(outside).toEqual([]);
  });
});

test('panels that stand side by side are equally high', () => {
  for (const { pages } of Object.values(decks)) {
    for (const { items } of pages) {
      const panels = items.filter(
        (item) => item.type === 'shape' && item.shape === 'rectangle' && item.height > 60,
      );
      for (const row of groupByTop(panels))
        expect(new Set(row.map(({ height }) => Math.round(height))).size).toBe(1);
    }
  }
});

function groupByTop(items: Item[]): Item[][] {
  const rows = new Map<number, Item[]>();
  for (const item of items) rows.set(Math.round(item.y), [...(rows.get(Math.round(item.y)) ?? []), item]);
  return [...rows.values()];
}

test('three points of a bottom line share the height of the page, and stand within it', async () => {
  const points = ['Ferries', 'Fish', 'Trade'].map(
    (text, index) => `    - { id: p${index}, text: ${text} }\n`,
  );
  const bottomLine = `bottomLine:\n  headline: All is well\n  soWhat: So be it\n  points:\n${points.join('')}`;
  const { pages } = await deckWithPages({ content: `${plainContent}${bottomLine}` });
  const page = pages.find(({ kind }) => kind === 'bottom-line') as Page;
  const panel = page.items.find((item) => item.type === 'shape' && item.shape === 'rectangle') as Item;
  const tops = texts(page)
    .filter((item) => ['Ferries', 'Fish', 'Trade'].includes(words(item).join('')))
    .map(({ y }) => y);
  expect(tops).toHaveLength(3);
  const [first, second, third] = tops as [number, number, number];
  expect(second - first).toBeCloseTo(panel.height / 3, 0);
  expect(third - second).toBeCloseTo(panel.height / 3, 0);
});
