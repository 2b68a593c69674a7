import { describe, expect, test } from 'vitest';
import type { Page } from '../src/page.ts';
import { readTemplates } from '../src/project/read-templates.ts';
import type { TemplateSet } from '../src/template/template-set.ts';
import { root } from './support/build.ts';
import { numbers } from './support/decks.ts';
import { deckWithPages } from './support/pages.ts';
import { plainContent } from './support/plain.ts';

const chart = `    chart:
      type: column
      unit: Guests
      categories: [Spring, Summer]
      series: [{ id: all, name: Guests, values: [1, 2] }]
`;
const image = `    image: { file: harbour.png, alt: A harbour }
`;
const points = (count: number, words = 'Some words.') =>
  `    points:\n${Array.from({ length: count }, (_, index) => `      - { id: p${index}, text: "${words} ${index}" }\n`).join('')}`;

/** The slides of a topic with a headline and what is given. */
async function slidesOf(set: string, topic: string): Promise<Page[]> {
  const templates = readTemplates({ set }, root) as TemplateSet;
  const head = 'topics:\n  - id: one\n    eyebrow: One\n    headline: All is well\n';
  const { readFile } = numbers;
  const { pages } = await deckWithPages({ templates, readFile, content: plainContent + head + topic });
  return pages.slice(1);
}

const kinds = (pages: Page[]) => pages.map(({ kind }) => kind);
const types = (page: Page | undefined) => page?.items.map(({ type }) => type) ?? [];

function textsOf({ items }: Page): string {
  return items
    .flatMap((item) => (item.type === 'text' ? item.paragraphs.flatMap(({ runs }) => runs) : []))
    .map(({ text }) => text)
    .join('\n');
}

describe('a topic with a chart and points in the briefing', () => {
  test('shows them on one slide', async () => {
    const pages = await slidesOf('briefing', chart + points(3));
    expect(kinds(pages)).toEqual(['chart']);
    expect(textsOf(pages[0] as Page)).toContain('Some words. 2');
  });

  test('goes on with what does not fit, beside the chart', async () => {
    const pages = await slidesOf(
      'briefing',
      chart + points(4, 'Many words that take their room. '.repeat(5)),
    );
    expect(kinds(pages)).toEqual(['chart', 'chart']);
  });

  test('has two slides where there are many, or the chart has its own', async () => {
    expect(kinds(await slidesOf('briefing', chart + points(5)))).toEqual(['chart', 'points']);
    const own = `${chart}      points: [{ id: own, text: Its own. }]\n`;
    expect(kinds(await slidesOf('briefing', own + points(2)))).toEqual(['chart', 'points']);
  });

  test('says its text once, before them', async () => {
    for (const count of [3, 5]) {
      const pages = await slidesOf('briefing', `    text: The text of the topic.\n${chart}${points(count)}`);
      const said = pages.filter((page) => textsOf(page).includes('The text of the topic.'));
      expect(kinds(said)).toEqual(['text']);
    }
  });
});

describe('a topic in the talking points', () => {
  test.each([
    ['a chart', chart, 'chart'],
    ['a picture', image, 'image'],
  ])('shows %s where that is all, and its headline once', async (_, topic, type) => {
    const [page] = await slidesOf('talking-points', topic);
    expect(types(page)).toContain(type);
    expect(textsOf(page as Page).split('All is well')).toHaveLength(2);
  });

  test('says its headline once where that is all', async () => {
    const [page] = await slidesOf('talking-points', '');
    expect(textsOf(page as Page).split('All is well')).toHaveLength(2);
  });

  test.each([
    ['points', points(2)],
    ['a chart', chart],
    ['a figure', '    figure: { value: "17", unit: years }\n'],
    ['a timeline', '    timeline: [{ id: a, when: Soon, title: Something }]\n'],
  ])('has its text beside %s', async (_, topic) => {
    const [page] = await slidesOf('talking-points', `    text: The text of the topic.\n${topic}`);
    expect(textsOf(page as Page)).toContain('The text of the topic.');
  });

  test('has the points of its chart', async () => {
    const [page] = await slidesOf('talking-points', `${chart}      points: [{ id: own, text: Its own. }]\n`);
    expect(textsOf(page as Page)).toContain('Its own.');
  });
});
