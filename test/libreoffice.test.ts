import { describe, test } from 'vitest';
import { hasLibreOffice } from './support/libreoffice.ts';
import { deckWithPages } from './support/pages.ts';
import { expectTextInside } from './support/text-inside.ts';

describe.skipIf(!hasLibreOffice())('LibreOffice sets the text where the pages have it', () => {
  test('in the Tokyo deck', { timeout: 120_000 }, async () => {
    const { pages, bytes } = await deckWithPages();
    await expectTextInside(pages, bytes);
  });
});
