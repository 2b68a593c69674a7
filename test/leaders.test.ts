import { describe, expect, test } from 'vitest';
import type { Item, Page } from '../src/page.ts';
import { readTemplates } from '../src/project/read-templates.ts';
import type { TemplateSet } from '../src/template/template-set.ts';
import { root } from './support/build.ts';
import { deckWithPages } from './support/pages.ts';
import { plainContent } from './support/plain.ts';

const sizes = ['16:9', '4:3'] as const;
const languages = ['en', 'ja', 'ar'];
const cases = sizes.flatMap((size) => languages.map((language) => [size, language] as const));

async function leaders(people: string[], size: '16:9' | '4:3', language: string): Promise<Item[]> {
  const templates = readTemplates({ size }, root) as TemplateSet;
  const content = `${plainContent}people:\n${people.map((person) => `  - { ${person} }\n`).join('')}`;
  const { pages } = await deckWithPages({ content, templates, language });
  return (pages.find(({ kind }) => kind === 'leaders') as Page).items;
}

const textsOf = (items: Item[]) =>
  items.flatMap((item) =>
    item.type === 'text'
      ? [{ ...item, words: item.paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text)).join('') }]
      : [],
  );
const flagsOf = (items: Item[]) => items.filter(({ type }) => type === 'image');
const rulesOf = (items: Item[]) => items.filter((item) => item.type === 'shape' && item.shape === 'line');
const distinct = (numbers: number[]) => new Set(numbers.map((number) => number.toFixed(1))).size;

const short = 'id: a, name: { family: Ng }, country: KR, office: President, position: Short words.';
const long =
  'id: b, name: { family: Sharma Oli, given: Khadga Prasad Alexander }, country: US, office: "President, and a member of several councils", position: Other words.';
const host =
  'id: c, name: { family: Ishiba }, country: JP, office: President, role: host, part: Chaired the talks.';

describe.each(cases)('three people on cards of %s in %s', (size, language) => {
  test('are told on one line, however long their names are, each with its label', async () => {
    const items = await leaders([short, long, host], size, language);
    const texts = textsOf(items);
    const said = texts.filter(({ words }) => /Short words|Other words|Chaired/.test(words));
    expect(said).toHaveLength(3);
    expect(distinct(said.map(({ y }) => y))).toBe(1);
    expect(distinct(flagsOf(items).map(({ y }) => y))).toBe(1);
    const labels = said.map((text) => texts[texts.indexOf(text) - 1]);
    expect(labels.map((label) => label?.paragraphs[0]?.runs[0]?.size)).toEqual([13, 13, 13]);
  });
});

test('the host is named on cards, and each card is read as a whole', async () => {
  const words = textsOf(await leaders([short, long, host], '16:9', 'en')).map((text) => text.words);
  expect(words).toContain('President, Japan, host');
  const [first, second] = [words.indexOf('Ng'), words.indexOf('Ishiba')];
  expect(words.slice(first, second)).toContain('Short words.');
});

describe.each(cases)('two people of whom nothing is said, on %s in %s', (size, language) => {
  test('fill the page with their flags, without a rule over nothing', async () => {
    const people = [
      'id: a, name: { family: Ng }, country: KR, office: President',
      'id: b, name: { family: Ishiba }, country: JP, office: President, role: host',
    ];
    const items = await leaders(people, size, language);
    expect(rulesOf(items)).toEqual([]);
    const flags = flagsOf(items);
    expect(Math.min(...flags.map(({ height }) => height))).toBeGreaterThan(100);
    expect(distinct(flags.map(({ y }) => y))).toBe(1);
  });
});

test('a rule stands over what is said, and only there', async () => {
  const people = [
    'id: a, name: { family: Ng }, country: KR, office: President',
    'id: b, name: { family: Ishiba }, country: JP, office: President, part: Chaired the talks.',
  ];
  expect(rulesOf(await leaders(people, '16:9', 'en'))).toHaveLength(1);
});
