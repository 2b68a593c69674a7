import { describe, test } from 'vitest';
import { numbers, testDeck } from './support/decks.ts';
import { hasLibreOffice } from './support/libreoffice.ts';
import { deckWithPages } from './support/pages.ts';
import { expectTextInside } from './support/text-inside.ts';

describe.skipIf(!hasLibreOffice())('LibreOffice sets the text where the pages have it', () => {
  test('in the Tokyo deck', { timeout: 120_000 }, async () => {
    const { pages, bytes } = await deckWithPages();
    await expectTextInside(pages, bytes);
  });

  test('in a deck with charts and pictures', { timeout: 120_000 }, async () => {
    const { pages, bytes } = await testDeck('a summit with numbers');
    await expectTextInside(pages, bytes);
  });

  test('in charts from right to left', { timeout: 120_000 }, async () => {
    const { pages, bytes } = await deckWithPages({
      ...numbers,
      language: 'ar',
      settings: { hide: ['sources'] },
    });
    await expectTextInside(pages, bytes);
  });
});
