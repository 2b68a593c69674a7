import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { Box, Item } from '../../src/page.ts';
import { build } from '../support/build.ts';
import { deckWithPages } from '../support/pages.ts';

const codes = ['JP', 'KR', 'US', 'CD', 'GB', 'VC', 'BA', 'CN'];
const longNames = [
  'Democratic People’s Republic of Korea',
  'Commonwealth of Independent States',
  'United Kingdom of Great Britain and Northern Ireland',
  'Organization for Security and Co-operation in Europe',
  'Saint Vincent and the Grenadines',
];
const longText = 'Exchange of intelligence on missile launches and joint preparedness';
const points = [{ id: 'a', lead: 'Backdrop', text: 'North Korea continues to expand its missile program.' }];

type Links = readonly (readonly [from: number, to: number, text?: string])[];
type Parties = 'short' | 'long' | 'without flags';

const ring = (count: number): Links =>
  Array.from({ length: count }, (_, index) => [index, (index + 1) % count, `Link ${index}`]);
const star = (count: number): Links =>
  Array.from({ length: count - 1 }, (_, index) => [0, index + 1, `Role ${index}`]);

const cases: readonly (readonly [string, number, Parties, Links])[] = [
  ['two', 2, 'short', [[0, 1, 'Trade']]],
  [
    'two, linked both ways by long words',
    2,
    'long',
    [
      [0, 1, longText],
      [1, 0, 'Semiconductor materials'],
    ],
  ],
  [
    'three in a triangle, with long words',
    3,
    'short',
    [
      [0, 1, 'Trade'],
      [1, 2, longText],
      [0, 2, 'Aid'],
    ],
  ],
  [
    'three, two pairs linked both ways',
    3,
    'without flags',
    [
      [0, 1, 'Oil'],
      [1, 0, 'Loans'],
      [1, 2, 'Arms'],
      [2, 1, 'Grain'],
    ],
  ],
  [
    'four, each linked to each',
    4,
    'short',
    [
      [0, 1, 'A'],
      [0, 2, 'B'],
      [0, 3, 'C'],
      [1, 2, 'D'],
      [1, 3, 'E'],
      [2, 3, 'F'],
    ],
  ],
  [
    'four around one, with long names',
    4,
    'long',
    [
      [0, 1, 'Guarantees'],
      [0, 2, longText],
      [0, 3, 'Aid'],
    ],
  ],
  ['five around one', 5, 'short', star(5)],
  ['six in a ring', 6, 'short', ring(6)],
  ['seven around one', 7, 'short', star(7)],
  [
    'eight in pairs',
    8,
    'short',
    [
      [0, 1, 'A'],
      [2, 3, 'Trade'],
      [4, 5],
      [6, 7],
      [0, 4, 'Alliance'],
    ],
  ],
];

type Case = (typeof cases)[number];

function diagramOf([, count, kind, links]: Case, half: boolean) {
  const parties = Array.from({ length: count }, (_, index) => ({
    id: `p${index}`,
    ...(kind === 'without flags' ? { name: 'Secretariat of the alliance' } : { country: codes[index] }),
    ...(kind === 'long' && { name: longNames[index] }),
  }));
  const linked = links.map(([from, to, text], index) => ({
    ...{ id: `l${index}`, from: `p${from}`, to: `p${to}` },
    ...(text !== undefined && { text }),
  }));
  return { parties, links: linked, ...(half && { points }) };
}

/** What a summit has to have. */
const heading = {
  ...{ language: 'en', title: 'Parties', shortTitle: 'Parties', date: '2026-05-07' },
  ...{ place: { city: 'Tokyo', country: 'JP' }, parties: ['JP'] },
};

function contentOf(all: readonly Case[], half: boolean): string {
  const topics = all.map((each, index) => ({
    ...{ id: `d${index}`, eyebrow: 'Who', headline: 'Who is linked to whom' },
    diagram: diagramOf(each, half),
  }));
  return stringify({ ...heading, topics });
}

/** What stands in the body of each diagram's slide. */
async function diagramItems(half: boolean): Promise<Item[][]> {
  const settings = { slides: ['diagram'] };
  const { pages } = await deckWithPages({ content: contentOf(cases, half), settings });
  return pages.map(({ items }) => items.filter(({ y, height }) => y > 110 && y + height < 500));
}

const slides = { true: await diagramItems(true), false: await diagramItems(false) };

/** The ends of a connector, from its box and flips. */
function pointsOf(item: Extract<Item, { type: 'connector' }>): [number, number][] {
  const rises = item.flip.horizontal !== item.flip.vertical;
  return Array.from({ length: 201 }, (_, index) => {
    const share = index / 200;
    return [item.x + item.width * share, item.y + item.height * (rises ? 1 - share : share)];
  });
}

const within = ([x, y]: [number, number], box: Box) =>
  x > box.x + 0.5 && x < box.x + box.width - 0.5 && y > box.y + 0.5 && y < box.y + box.height - 0.5;

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe.each([
  ['over the whole slide', false],
  ['beside points', true],
] as const)('a diagram %s', (_, half) => {
  test.each(cases)('of %s has nothing over another and nothing outside its panel', (...given) => {
    const [, count, kind, links] = given;
    const items = slides[`${half}`][cases.findIndex(([name]) => name === given[0])] ?? [];
    const panel = items.find(
      (item) => item.type === 'shape' && item.shape === 'rectangle' && item.height > 300,
    );
    const isIn = (item: Box) => panel && within([item.x + 1, item.y + 1], panel);
    const words = items.filter((item) => item.type === 'text' && isIn(item));
    const flags = items.filter(({ key }) => key !== undefined);
    const connectors = items.filter((item) => item.type === 'connector');
    expect(flags).toHaveLength(count);
    expect(connectors).toHaveLength(links.length);
    expect(words).toHaveLength(count + links.filter(([, , text]) => text).length);
    const boxes = kind === 'without flags' ? words : [...words, ...flags];
    for (const [index, box] of boxes.entries()) {
      expect(box.x + box.width).toBeLessThanOrEqual((panel?.x ?? 0) + (panel?.width ?? 0));
      expect(box.y + box.height).toBeLessThanOrEqual((panel?.y ?? 0) + (panel?.height ?? 0));
      for (const other of boxes.slice(0, index)) expect(overlap(box, other), box.name).toBe(false);
      for (const connector of connectors)
        expect(
          pointsOf(connector).some((point) => within(point, box)),
          box.name,
        ).toBe(false);
    }
  });
});

/** How near a connector comes to a box. */
function distance(connector: Extract<Item, { type: 'connector' }>, box: Box): number {
  const away = ([x, y]: [number, number]) =>
    Math.hypot(Math.max(box.x - x, 0, x - box.x - box.width), Math.max(box.y - y, 0, y - box.y - box.height));
  return Math.min(...pointsOf(connector).map(away));
}

test.each(Object.entries(slides))(
  'words stand nearer to their own line than to another, by a third (beside points: %s)',
  (_, all) => {
    const unclear = all.flatMap((items, index) => {
      const connectors = items.filter((item) => item.type === 'connector');
      return connectors.flatMap((own) => {
        const words = items.find(
          (item) => item.type === 'text' && own.alt !== '' && textOf(item) === own.alt,
        );
        if (!words) return [];
        const isOther = ({ x, y, width, height }: Box) =>
          x !== own.x || y !== own.y || width !== own.width || height !== own.height;
        const nearest = Math.min(...connectors.filter(isOther).map((other) => distance(other, words)));
        return nearest < 1.35 * distance(own, words)
          ? [`${cases[index]?.[0]}: ${own.alt} ${nearest.toFixed(1)} ${distance(own, words).toFixed(1)}`]
          : [];
      });
    });
    expect(unclear).toEqual([]);
  },
);

function textOf(item: Extract<Item, { type: 'text' }>): string {
  return item.paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text)).join('');
}

test('a pair that is linked both ways has arrows on its line and in its words', () => {
  const connectors = slides.false[1]?.filter((item) => item.type === 'connector') ?? [];
  expect(connectors.map(({ arrow }) => arrow)).toEqual([true, true]);
  const words = (slides.false[1] ?? []).flatMap((item) => (item.type === 'text' ? [textOf(item)] : []));
  expect(words).toEqual(expect.arrayContaining([`→\u00a0${longText}`, '←\u00a0Semiconductor materials']));
  const [one, other] = connectors.map(({ alt }) => alt.split(/ – |: /));
  expect(one).toEqual([...(other ?? []).slice(0, 2).reverse(), longText]);
});

test('a diagram that cannot hold its words says so at the longest of them', async () => {
  const links = ring(5).map(([from, to]) => [from, to, longText] as const);
  const { problems } = await build({ content: contentOf([['five', 5, 'long', links]], true) });
  const errors = problems.filter(({ level }) => level === 'error');
  expect(errors.map(({ code }) => code)).toEqual(['does-not-fit']);
  expect(errors[0]?.at?.file).toBe('summit.yaml');
});

test('four in a square stand over each other, however wide their flags, and upright links are upright', async () => {
  const parties = ['CH', 'KG', 'QA', 'NP'].map((country) => ({ id: country, country }));
  const links = [
    { id: 'a', from: 'CH', to: 'QA', text: 'Trade' },
    { id: 'b', from: 'KG', to: 'NP', text: 'Aid' },
    { id: 'c', from: 'CH', to: 'KG', text: 'Gas' },
    { id: 'd', from: 'QA', to: 'NP', text: 'Work' },
  ];
  const topic = { id: 'd', eyebrow: 'Who', headline: 'Who is linked to whom', diagram: { parties, links } };
  const content = stringify({ ...heading, topics: [topic] });
  const { pages } = await deckWithPages({ content, settings: { slides: ['diagram'] } });
  const connectors = pages.flatMap(({ items }) => items.filter((item) => item.type === 'connector'));
  expect(connectors).toHaveLength(4);
  for (const { width, height } of connectors) expect(Math.min(width, height)).toBeLessThan(0.01);
});
