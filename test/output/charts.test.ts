import { describe, expect, test } from 'vitest';
import { drawPages } from '../../src/output/picture/draw-pages.ts';
import type { ChartItem, Page } from '../../src/page.ts';
import { deckBytes } from '../support/build.ts';
import { numbers, type TestDeck, testDeck } from '../support/decks.ts';
import { hasCalc, hasLibreOffice, resave, sheetRows } from '../support/libreoffice.ts';
import { deckWithInput, deckWithPages } from '../support/pages.ts';
import { type PptxPackage, readPackage, relatedPart, slideParts } from '../support/read-package.ts';
import { attribute, find, findAll, parseXml, textOf, type XmlElement } from '../support/xml.ts';

type Drawn = { item: ChartItem; top: XmlElement; workbook: Uint8Array };

/** The charts of a deck, each with what it was written from. */
function charts({ pages, pkg }: { pages: Page[]; pkg: PptxPackage }): Drawn[] {
  const items = pages.flatMap((page) => page.items.filter((item) => item.type === 'chart'));
  const parts = [...pkg.xml.keys()].filter((part) => part.startsWith('ppt/charts/chart')).sort(byNumber);
  expect(parts).toHaveLength(items.length);
  return items.map((item, index) => {
    const part = parts[index] ?? '';
    const data = pkg.parts.get(relatedPart(pkg, part, 'package') ?? '');
    return { item, top: pkg.xml.get(part) as XmlElement, workbook: data ?? new Uint8Array() };
  });
}

function byNumber(a: string, b: string): number {
  return Number(/\d+/.exec(a)) - Number(/\d+/.exec(b));
}

const value = (top: XmlElement | undefined, name: string) => attribute(top && find(top, name), 'val');

/** The points of a cache: an array with holes where none is known. */
function points(cache: XmlElement | undefined): string[] {
  const found: string[] = [];
  for (const point of cache ? findAll(cache, 'c:pt') : [])
    found[Number(attribute(point, 'idx'))] = textOf(point);
  return found;
}

/** The table that a chart is drawn from. */
function tableOf({ unit, categories, series }: ChartItem): string[][] {
  const head = [unit.text, ...series.map(({ name }) => name)];
  const rows = categories.map((name, row) => [
    name,
    ...series.map(({ values }) => String(values[row] ?? '')),
  ]);
  return [head, ...rows];
}

const decks = ['a summit with numbers', 'the probe'] as const;

describe.each(decks)('the charts of %s', (name) => {
  test('show their data, and nothing where none is known', async () => {
    const all = charts(await testDeck(name));
    expect(all.length).toBeGreaterThanOrEqual(4);
    for (const { item, top } of all) {
      const series = findAll(top, 'c:ser');
      expect(series.map((each) => textOf(find(each, 'c:tx') as XmlElement).replace(/^.*\$1/, ''))).toEqual(
        item.series.map(({ name: own }) => own),
      );
      for (const [index, each] of series.entries()) {
        expect(points(find(each, 'c:cat'))).toEqual(item.categories);
        const known = item.series[index]?.values ?? [];
        const drawn = points(find(each, 'c:val'));
        expect(known.map((_, point) => drawn[point])).toEqual(known.map((number) => number?.toString()));
      }
    }
  });

  test('have the scale of the page, so that all programs draw the same gridlines', async () => {
    for (const { item, top } of charts(await testDeck(name))) {
      const axis = find(top, 'c:valAx');
      const scale = ['c:min', 'c:max', 'c:majorUnit'].map((each) => Number(value(axis, each)));
      expect(scale).toEqual([item.scale.min, item.scale.max, item.scale.step]);
    }
  });

  test('are in the fonts of the theme and the language of the deck', async () => {
    for (const { top } of charts(await testDeck(name))) {
      const faces = findAll(top, 'a:latin', 'a:ea', 'a:cs').map((font) => attribute(font, 'typeface'));
      expect([...new Set(faces)].sort()).toEqual(['+mn-cs', '+mn-ea', '+mn-lt']);
      expect(value(top, 'c:lang')).toBe('en-US');
    }
  });

  test.skipIf(!hasLibreOffice())('open in LibreOffice with their data', { timeout: 120_000 }, async () => {
    const deck = await testDeck(name);
    const saved = parseXml(Buffer.from(await resave(deck.bytes, 'fodp')).toString('utf8'));
    const tables = findAll(saved, 'table:table').filter(
      (table) => attribute(table, 'table:name') === 'local-table',
    );
    expect(tables.map(openedRows)).toEqual(charts(deck).map(({ item }) => withoutUnit(tableOf(item))));
  });

  test.skipIf(!hasCalc())('have workbooks that LibreOffice opens', { timeout: 120_000 }, async () => {
    const all = charts(await testDeck(name));
    expect(await sheetRows(all.map(({ workbook }) => workbook))).toEqual(
      all.map(({ item }) => tableOf(item)),
    );
  });
});

/** The rows of a chart that LibreOffice has opened; where no value is known it has one that is no number. */
function openedRows(table: XmlElement): string[][] {
  return findAll(table, 'table:table-row').map((row) =>
    findAll(row, 'table:table-cell').map((cell) => {
      const number = attribute(cell, 'office:value');
      return number === 'NaN' ? '' : (number ?? textOf(cell).trim());
    }),
  );
}

function withoutUnit([head = [], ...rows]: string[][]): string[][] {
  return [['', ...head.slice(1)], ...rows];
}

test('charts have the same bytes whenever they are made', async () => {
  const { bytes } = await testDeck('a summit with numbers');
  expect(Buffer.from(await deckBytes(numbers)).equals(bytes)).toBe(true);
});

test('a chart is described by all of its data', async () => {
  const { pages } = await testDeck('a summit with numbers');
  const alts = pages.flatMap(({ items }) => items.flatMap((item) => (item.type === 'chart' ? item.alt : [])));
  expect(alts[0]).toBe(
    'Column chart, Passengers, in thousands. Passengers: 412 (2018), 431 (2019), 96 (2020), 188 (2021), 397 (2022) and 468 (2023).',
  );
  expect(alts[1]).toContain('Southbound: from 22 in 2015 to 15 in 2023, with 15 in 2020 as the least');
});

test('a translation has categories and series of its own, and the same one stands out', async () => {
  const overlay = `topics:
  - id: cargo
    chart:
      unit: 貨物の割合（％）
      categories: [魚介, 木材, 機械, 青果, 郵便]
      series: [{ id: share, name: 割合 }]
`;
  const translation = { language: 'ja', file: { path: 'summit.ja.yaml', text: overlay } };
  const { pages } = await deckWithPages({ ...numbers, translation });
  const chart = pages.flatMap(({ items }) => items.filter((item) => item.type === 'chart'))[2];
  expect(chart).toMatchObject({
    unit: { text: '貨物の割合（％）' },
    categories: ['魚介', '木材', '機械', '青果', '郵便'],
    series: [{ name: '割合', values: [41, 28, 14, 11, 6] }],
    accents: [{ series: 0, point: 1 }],
    alt: '棒グラフ（横）、単位：貨物の割合（％）。割合：魚介は41、木材は28、機械は14、青果は11、郵便は6。',
  });
});

describe('a category that stands out among several series', () => {
  const among = async () => {
    const deck = await testDeck('the probe');
    const [lines, columns] = charts(deck).filter(
      ({ item }) =>
        item.series.length > 1 &&
        item.every === 1 &&
        ['North', 'South'].every((name) => item.series.some((each) => each.name === name)) &&
        item.categories.includes('1999'),
    );
    return { lines: lines as Drawn, columns: columns as Drawn };
  };

  test('has the columns of all others step back, in the colours of their series', async () => {
    const { item, top } = (await among()).columns;
    expect(item.faint).toEqual([0, 2]);
    for (const series of findAll(top, 'c:ser')) {
      const own = attribute(find(find(series, 'c:spPr') as XmlElement, 'a:schemeClr'), 'val');
      const points = findAll(series, 'c:dPt');
      expect(
        points.map((point) => [value(point, 'c:idx'), value(point, 'a:schemeClr'), value(point, 'a:alpha')]),
      ).toEqual(['0', '2'].map((index) => [index, own, '40000']));
    }
  });

  test('has a large dot on each line, and the values of the highest and the lowest beside it', async () => {
    const { item, top } = (await among()).lines;
    expect(item.accents.map(({ series, point }) => [series, point])).toEqual(
      [0, 1, 2].map((each) => [each, 2]),
    );
    expect(findAll(top, 'c:dPt').map((point) => value(point, 'c:size'))).toEqual(['10', '10', '10']);
    const said = item.labels.filter(({ point }) => point === 2).map(({ text, side }) => `${text} ${side}`);
    expect(said).toEqual(['9 above', '2 below']);
  });
});

describe('from right to left', () => {
  test('columns begin at the right, and bars grow to the left', async () => {
    const { bytes, pages } = await deckWithPages({ ...numbers, language: 'ar' });
    const all = charts({ pages, pkg: readPackage(bytes) });
    const turned = all.map(({ item, top }) => {
      const orientation = (axis: string) => value(find(top, axis), 'c:orientation');
      return [item.kind, orientation('c:catAx'), orientation('c:valAx')].join(' ');
    });
    expect([...new Set(turned)].sort()).toEqual([
      'bar maxMin maxMin',
      'column maxMin minMax',
      'line maxMin minMax',
    ]);
  });
});

describe('in the picture of a slide', () => {
  test('columns are as high as their values, from one line', async () => {
    const { input } = await deckWithInput(numbers);
    const { pages } = input;
    const index = pages.findIndex(({ items }) => items.some((item) => item.type === 'chart'));
    const chart = pages[index]?.items.find((item) => item.type === 'chart');
    const fills = new Set(['ash', 'accent'].map((token) => input.theme.palette[token]?.hex));
    const columns = (drawPages(input)[index]?.marks ?? []).flatMap((mark) =>
      mark.kind === 'rectangle' && fills.has(mark.fill) ? [mark.box] : [],
    );
    const values = chart?.series[0]?.values ?? [];
    expect(columns).toHaveLength(values.length);
    const unit = (columns[0]?.height ?? 0) / (values[0] ?? 1);
    for (const [point, { y, height }] of columns.entries()) {
      expect(height / unit).toBeCloseTo(values[point] ?? 0);
      expect(y + height).toBeCloseTo((chart?.plot.y ?? 0) + (chart?.plot.height ?? 0));
    }
  });

  test('a chart says all that it says in PowerPoint', async () => {
    const { input } = await deckWithInput(numbers);
    const { pages } = input;
    for (const [index, { marks }] of drawPages(input).entries()) {
      const drawn = marks.flatMap((mark) => (mark.kind === 'text' ? mark.text : [])).join('\n');
      for (const item of pages[index]?.items ?? []) {
        if (item.type !== 'chart') continue;
        const said = [item.unit.text, ...item.names.flat(), ...item.labels.map(({ text }) => text)];
        expect(said.filter((text) => !drawn.includes(text))).toEqual([]);
      }
    }
  });
});

/** The parts of a picture that are cut off, in per cent of its width and height. */
function crops({ pkg }: Pick<TestDeck, 'pkg'>): Record<string, number>[] {
  return slideParts(pkg).flatMap((part) =>
    findAll(pkg.xml.get(part) as XmlElement, 'a:srcRect').map((rectangle) =>
      Object.fromEntries(
        Object.entries(rectangle.attributes).map(([side, cut]) => [side, Number(cut) / 1000]),
      ),
    ),
  );
}

describe('a picture that is cut', () => {
  test('stays whole in its file, and unstretched', async () => {
    const deck = await testDeck('a summit with numbers');
    const images = deck.pages.flatMap(({ items }) =>
      items.filter((item) => item.type === 'image' && item.source.kind === 'file' && item.crop),
    );
    expect(images).toHaveLength(2);
    for (const [index, { l = 0, t = 0, r = 0, b = 0 }] of crops(deck).entries()) {
      const { width = 0, height = 1 } = images[index] ?? {};
      const shown = (160 * (100 - l - r)) / (100 * (100 - t - b));
      expect(shown).toBeCloseTo(width / height, 2);
    }
    const media = [...deck.pkg.parts.keys()].filter((part) => part.startsWith('ppt/media/picture'));
    expect(media).toHaveLength(1);
  });

  test('keeps the point in focus in view, in the middle where it can be', async () => {
    const deck = await testDeck('a summit with numbers');
    for (const { l = 0, r = 0 } of crops(deck)) {
      expect(l).toBeLessThan(75);
      expect(100 - r).toBeGreaterThan(75);
      if (r > 0) expect((l + 100 - r) / 2).toBeCloseTo(75, 1);
    }
  });
});

test('captions and credits stand below their picture, and start where it starts', async () => {
  const { pages } = await testDeck('a summit with numbers');
  const [, quay] = pages;
  const picture = quay?.items.find(({ type }) => type === 'image');
  const words = quay?.items.filter((item) => item.type === 'text' && item.role === 'label') ?? [];
  expect(words).toHaveLength(2);
  for (const text of words) {
    expect(text.x).toBeCloseTo(picture?.x ?? 0);
    expect(text.y).toBeGreaterThanOrEqual((picture?.y ?? 0) + (picture?.height ?? 0));
  }
});
