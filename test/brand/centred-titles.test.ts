import { describe, expect, test } from 'vitest';
import type { Item, TextItem } from '../../src/page.ts';
import { type BrandRecipe, brandFile, panel } from '../support/brand-file.ts';
import { madeBrand } from '../support/brands.ts';
import { slideOf } from '../support/slide-of.ts';

const centred = { type: 'title', box: [50, 60, 720, 44], style: 'algn="ctr"><a:defRPr sz="2800"/>' };
const holders = [centred, { idx: 1, box: [50, 120, 860, 380] }, { type: 'sldNum', idx: 12 }];

/** A house with a bar along its top, centred titles, and nothing at its foot but the number of the slide. */
const recipe: BrandRecipe = {
  width: 960,
  height: 540,
  masters: [
    {
      name: 'Centred',
      colors: ['12211F', 'FFFFFF', '0B3B39', 'EAF3F1', '0F766E', 'B45309'],
      drawings: panel(60, [0, 0, 960, 30], 'accent1'),
      layouts: [
        { name: 'Opening', type: 'title', holders: [centred] },
        { name: 'Text', type: 'obj', holders },
      ],
    },
  ],
};

const frame = '<date>{{longDate date}}</date><footer>{{marking}}</footer>{{> stamp}}';
const slide =
  '<slide name="own" layout="content"><eyebrow>A topic</eyebrow><title>A title</title><text>A</text></slide>';
const files = { 'deck.hbs': `<deck>${frame}${slide}</deck>` };
const content = `language: en
title: A summit
shortTitle: Tokyo
date: 2025-08-23
place: { city: Tokyo, country: JP }
marking: EXERCISE
parties: [JP, KR]
`;

async function textsOn(settings: { stamp?: string; author?: string }, bytes = brandFile(recipe)) {
  const brand = { path: 'house.potx', bytes, layouts: {} };
  const { page } = await slideOf('', { brand, files, content, settings });
  const texts = page.items.filter((item): item is Item & TextItem => item.type === 'text');
  return (name: string) => texts.find((text) => text.name === name) as Item & TextItem;
}

describe.each([
  ['without a stamp', { author: 'A desk' }],
  ['with one', { stamp: 'Draft' }],
])('on a brand with centred titles, %s', (_, settings) => {
  test('the topic is centred over the title', async () => {
    const text = await textsOn(settings);
    const [topic, title] = [text('Topic'), text('Title')];
    expect(topic.paragraphs[0]?.align).toBe('center');
    expect([topic.x, topic.width]).toEqual([title.x, title.width]);
  });

  test('date and marking stand on one line, the date in line with the contents', async () => {
    const text = await textsOn(settings);
    const [date, footer] = [text('Date'), text('Footer')];
    expect(date.y).toBe(footer.y);
    expect(date.x).toBe(text('Title').x);
    expect(footer.x + footer.width / 2).toBeCloseTo(480, 3);
  });
});

test('a topic gives room to a stamp on its line, and to none that is not there', async () => {
  const house = await madeBrand('a dark master');
  const [plain, stamped] = [
    await textsOn({ author: 'A desk' }, house),
    await textsOn({ stamp: 'Draft' }, house),
  ];
  expect(plain('Topic').width).toBe(plain('Title').width);
  expect(stamped('Label').y).toBe(stamped('Topic').y);
  expect(stamped('Topic').x + stamped('Topic').width).toBeLessThanOrEqual(stamped('Label').x + 0.01);
});
