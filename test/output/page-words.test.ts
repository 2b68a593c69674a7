import { describe, expect, test } from 'vitest';
import { pageLanguage, pageLanguages, pageWords } from '../../src/output/page-words.ts';
import { previewWords } from '../../src/preview/preview-words.ts';
import { placeholdersOf } from '../../src/template/placeholders.ts';
import { labelLanguages } from '../support/label-languages.ts';

test('the page has words in each language that decks have', () => {
  expect(
    labelLanguages('briefing')
      .map((language) => pageLanguage(language))
      .sort(),
  ).toEqual([...pageLanguages].sort());
});

test.each([
  ['pt-BR', 'pt'],
  ['zh-HK', 'zh-Hant'],
  ['zh-SG', 'zh'],
  ['sr-Latn', undefined],
])('%s is read in %s', (tag, language) => {
  expect(pageLanguage(tag)).toBe(language);
});

describe.each(pageLanguages)('the words of the page and of the preview in %s', (language) => {
  const words = Object.entries({ ...pageWords(language), ...previewWords(language) });
  const english = { ...pageWords('en'), ...previewWords('en') };

  test('are all there, and take the numbers that the English ones take', () => {
    const filled = words.map(([key, text]) => [key, placeholdersOf(text)]);
    const wanted = Object.entries(english).map(([key, text]) => [key, placeholdersOf(text)]);
    expect(Object.fromEntries(filled)).toEqual(Object.fromEntries(wanted));
    expect(words.filter(([, text]) => text.trim() !== text || text === '')).toEqual([]);
  });
});
