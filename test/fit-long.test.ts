import { describe, expect, test } from 'vitest';
import type { Item, Page } from '../src/page.ts';
import { build, withFiles } from './support/build.ts';
import { deckWithPages } from './support/pages.ts';
import { plainContent } from './support/plain.ts';
import { udhrParagraphs } from './support/udhr.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const words = (count: number) => udhrParagraphs('en').join(' ').split(/\s+/).slice(0, count).join(' ');

/** A summit with one topic that says something long. */
const topic = (says: string) =>
  `${plainContent}\ntopics:\n  - id: long\n    eyebrow: Topic\n    headline: What is long\n${says}`;

const points = (texts: string[]) =>
  `    points:\n${texts.map((text, index) => `      - { id: p${index}, text: "${text}" }`).join('\n')}\n`;

const textsOf = (page: Page, role: string) =>
  page.items.flatMap((item) =>
    item.type === 'text' && item.role === role
      ? item.paragraphs.map(({ runs }) => runs.map(({ text }) => text).join(''))
      : [],
  );
const titleOf = (page: Page) => textsOf(page, 'title').join('');
const isTable = (item: Item): item is Extract<Item, { type: 'table' }> => item.type === 'table';

/** The pages of the topic alone. */
async function pagesOf(says: string): Promise<Page[]> {
  const { pages } = await deckWithPages({ content: topic(says) });
  return pages.filter((page) => titleOf(page).startsWith('What is long'));
}

describe('what is long', () => {
  test('a list of 40 points goes on on next slides, none of which has one point alone', async () => {
    const texts = numbers(40).map((number) => `Point ${number} of a list that goes on for slides`);
    const pages = await pagesOf(points(texts));
    const lists = pages.map((page) => textsOf(page, 'body'));
    expect(lists.flat()).toEqual(texts);
    expect(Math.min(...lists.map(({ length }) => length))).toBeGreaterThan(1);
    expect(pages.map(titleOf)).toEqual(
      pages.map((_, index) => `What is long (${index + 1} of ${pages.length})`),
    );
  });

  test('a table of 60 rows goes on under its header, no row alone', async () => {
    const rows = numbers(60).map((number) => `<tr><td>Row ${number}</td><td>${words(8)}</td></tr>`);
    const deck = `<deck><slide name="rows" layout="content" continued=" ({page} of {pages})"><title>Rows</title>
      <table columns="1 4" flow="true" alt="Rows"><tr header="true"><td>Number</td><td>Words</td></tr>${rows.join('')}</table></slide></deck>`;
    const { pages } = await deckWithPages({
      content: plainContent,
      templates: withFiles({ 'deck.hbs': deck }),
    });
    const tables = pages.flatMap(({ items }) => items.filter(isTable));
    expect(tables.map(({ rows: [first] }) => first?.header)).toEqual(pages.map(() => true));
    const bodies = tables.map((table) => table.rows.filter(({ header }) => !header));
    expect(bodies.flat()).toHaveLength(60);
    expect(Math.min(...bodies.map(({ length }) => length))).toBeGreaterThan(1);
  });

  test('a paragraph of 200 words is set smaller, on one slide', async () => {
    const [page, ...more] = await pagesOf(`    text: "${words(200).replaceAll('"', '')}"\n`);
    expect(more).toEqual([]);
    expect(
      textsOf(page as Page, 'body')
        .join(' ')
        .split(/\s+/),
    ).toHaveLength(200);
  });

  test('a word of 60 letters stands on one line where there is room', async () => {
    const word = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamte'.slice(0, 60);
    const [page] = await pagesOf(points([word, 'Another point']));
    expect(textsOf(page as Page, 'body')).toContain(word);
  });

  test('a word or an address that is wider than its room is named, with its place', async () => {
    const long = `https://example.org/${'very-long-name_'.repeat(12).replaceAll('-', '')}`;
    const { files, problems } = await build({ content: topic(points([long, 'Another point'])) });
    expect(files).toEqual([]);
    expect(problems).toMatchObject([
      {
        code: 'does-not-fit',
        message: expect.stringContaining(long.slice(0, 20)),
        at: { file: 'summit.yaml' },
      },
    ]);
  });

  test('a list without points leaves the headline, on a page of its own', async () => {
    const [page, ...more] = await pagesOf('    points: []\n');
    expect(more).toEqual([]);
    expect(textsOf(page as Page, 'body')).toEqual([]);
  });
});
