import { describe, expect, test } from 'vitest';
import type { Page } from '../src/page.ts';
import { deckWithPages } from './support/pages.ts';
import { plainContent } from './support/plain.ts';

/** The alt texts of the pictures, or of what else is named, on a slide, in the order of reading. */
async function altsOf(kind: string, content: string, type = 'image', language = 'en'): Promise<string[]> {
  const { pages } = await deckWithPages({ content: plainContent + content, language });
  const { items } = pages.find((page) => page.kind === kind) as Page;
  return items.flatMap((item) => (item.type === type && 'alt' in item ? [item.alt] : []));
}

describe('flags that no text names have alt texts', () => {
  test('in a table of risks', async () => {
    const risks = `risks:
  headline: There is a risk
  items:
    - { id: a, risk: Drought, known: Little, countries: [KR, JP], carrier: Two neighbours }
    - { id: b, risk: Flood, known: Less, carrier: Nobody }
`;
    expect(await altsOf('risks', risks)).toEqual(['Flag of South Korea', 'Flag of Japan']);
    expect(await altsOf('risks', risks, 'image', 'ar')).toEqual(['علم اليابان', 'علم كوريا الجنوبية']);
  });

  test('in a table of stakes', async () => {
    const stake = (id: string, country: string) =>
      `      - { id: ${id}, country: ${country}, holder: ${id}, reasons: [Much], burdens: [Little] }\n`;
    const stakes = `topics:\n  - id: one\n    eyebrow: One\n    headline: Much is at stake\n    stakes:\n${
      stake('a', 'JP') + stake('b', 'KR') + stake('c', 'FI')
    }`;
    expect(await altsOf('stakes', stakes)).toEqual([
      'Flag of South Korea',
      'Flag of Japan',
      'Flag of Finland',
    ]);
  });
});

describe('connectors say whom they link', () => {
  const diagram = `topics:
  - id: one
    eyebrow: One
    headline: All are linked
    diagram:
      parties: [{ id: jp, country: JP }, { id: kr, country: KR }, { id: all, name: Everybody }]
      links:
        - { id: a, from: jp, to: kr, text: Power grid }
        - { id: b, from: kr, to: all, text: Power grid }
        - { id: c, from: jp, to: all }
`;

  test('and by what', async () => {
    expect(await altsOf('diagram', diagram, 'connector')).toEqual([
      'Japan – South Korea: Power grid',
      'South Korea – Everybody: Power grid',
      'Japan – Everybody',
    ]);
  });
});

describe('the alt text of a chart', () => {
  const chart = (type: string, categories: string, values: string) => `topics:
  - id: one
    eyebrow: One
    headline: Things grow
    chart: { type: ${type}, unit: per cent, categories: [${categories}], series: [{ id: a, name: Growth, values: [${values}] }] }
`;
  const alt = async (content: string, language?: string) =>
    (await altsOf('chart', content, 'chart', language))[0]?.split('. ').slice(1).join('. ');
  const many = (category: (index: number) => string | number, last = '14') => ({
    categories: Array.from({ length: 14 }, (_, index) => category(index)).join(', '),
    values: [...Array.from({ length: 13 }, (_, index) => index + 1), last].join(', '),
  });

  test('parts numbers from what they are of, with a comma in them as well', async () => {
    const content = chart('column', '2014, 2015', '1.43, 1.42');
    expect(await alt(content)).toBe('Growth: 1.43 (2014) and 1.42 (2015).');
    expect(await alt(content, 'de')).toBe('Growth: 1,43 (2014) und 1,42 (2015).');
  });

  test('says where there is no number', async () => {
    expect(await alt(chart('column', '2014, 2015', '1.43, ~'))).toBe(
      'Growth: 1.43 (2014) and no value (2015).',
    );
    const { categories, values } = many((index) => 2000 + index, '~');
    expect(await alt(chart('line', categories, values))).toBe(
      'Growth: from 1 in 2000 to 13 in 2012, with 1 in 2000 as the least and 13 in 2012 as the most; no value (2013).',
    );
  });

  test('tells no course among what has no order', async () => {
    const { categories, values } = many((index) => `Country ${String.fromCharCode(65 + index)}`);
    expect(await alt(chart('column', categories, values))).toBe(
      'Growth: 1 (Country A) as the least and 14 (Country N) as the most.',
    );
  });
});
