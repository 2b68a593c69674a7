import { expect, test } from 'vitest';
import { emu } from '../../src/output/pptx/units.ts';
import type { Box, ChartItem, Item } from '../../src/page.ts';
import { type BrandName, madeBrand } from '../support/brands.ts';
import { numbers } from '../support/decks.ts';
import { deckWithPages } from '../support/pages.ts';
import { readPackage } from '../support/read-package.ts';
import { attribute, find, findAll } from '../support/xml.ts';

const brand: BrandName = 'a 4:3 one';
const slide = { x: 0, y: 0, width: 720, height: 540 };

test('on a narrower brand a chart and its frame stand on the slide, around its plot', async () => {
  const bytes = await madeBrand(brand);
  const deck = await deckWithPages({ ...numbers, brand: { path: 'house.potx', bytes, layouts: {} } });
  const charts = deck.pages.flatMap(({ items }) => items.filter(isChart));
  expect(charts.length).toBeGreaterThan(3);
  for (const chart of charts) {
    expectInside(chart, slide);
    expectInside(chart.plot, chart);
    expectInside(chart.unit.box, slide);
  }
  const pkg = readPackage(deck.bytes);
  const frames = [...pkg.xml].flatMap(([part, top]) =>
    part.startsWith('ppt/slides/slide')
      ? findAll(top, 'p:graphicFrame').filter((each) => find(each, 'c:chart'))
      : [],
  );
  const lefts = frames.map((frame) => Number(attribute(find(frame, 'a:off'), 'x')));
  expect(lefts.sort()).toEqual(charts.map(({ x }) => emu(x)).sort());
});

function isChart(item: Item): item is Item & ChartItem {
  return item.type === 'chart';
}

function expectInside(inner: Box, outer: Box): void {
  expect(inner.x).toBeGreaterThanOrEqual(outer.x - 0.01);
  expect(inner.y).toBeGreaterThanOrEqual(outer.y - 0.01);
  expect(inner.x + inner.width).toBeLessThanOrEqual(outer.x + outer.width + 0.01);
  expect(inner.y + inner.height).toBeLessThanOrEqual(outer.y + outer.height + 0.01);
}
