import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { eachText } from '../src/content/each-text.ts';
import { summitText, testDeck } from './support/decks.ts';
import { wordsOf, wordsOn } from './support/pages.ts';

/** Keys whose values are data, and stand nowhere as they are written. */
const data = ['id', 'language', 'country', 'countries', 'parties', 'date', 'source', 'role'];

const { pages } = await testDeck('a summit of other shapes');

const shown = pages
  .flatMap((page) => [wordsOn(page), wordsOf(page.notes)])
  .join('\n')
  .toLowerCase();

const texts = [...eachText(parse(summitText('plenty')))]
  .filter(({ path }) => !path.some((part) => data.includes(String(part))))
  .flatMap(({ text }) =>
    text
      .replace(/\[\^[^\]]+\]/g, '')
      .trim()
      .split(/\n+/),
  );

test('no text of the content is left out without a word', () => {
  expect(texts.filter((text) => !shown.includes(text.toLowerCase()))).toEqual([]);
});

test('how long a slide is spoken to is told where it has no notes, too', () =>
  expect(wordsOf(pages[0]?.notes ?? [])).toBe('3 minutes'));
