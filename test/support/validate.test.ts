import { expect, test } from 'vitest';
import { cleanDeck, pack } from './clean-deck.ts';
import { expectSoundDeck, validateDeck } from './validate.ts';

const SLIDE = 'ppt/slides/slide1.xml';

function withSlide(search: string, replacement: string): Uint8Array {
  const parts = cleanDeck();
  return pack({ ...parts, [SLIDE]: String(parts[SLIDE]).replace(search, replacement) });
}

test('an error of the schema is told for each version of Office, with its part', {
  timeout: 30_000,
}, async () => {
  const errors = await validateDeck(withSlide('<a:bodyPr/>', '<a:bodyPr wrong="1"/>'));
  expect(errors).toEqual([
    expect.stringMatching(/^Microsoft365: \/ppt\/slides\/slide1\.xml: .*wrong/),
    expect.stringMatching(/^Office2016: \/ppt\/slides\/slide1\.xml: .*wrong/),
  ]);
});

test('a file that is no deck is an error', { timeout: 30_000 }, async () => {
  expect(await validateDeck(new TextEncoder().encode('no deck'))).not.toEqual([]);
});

test('a deck with a finding of the lint is not sound', { timeout: 30_000 }, async () => {
  await expect(expectSoundDeck(withSlide(' lang="en-GB"', ''))).rejects.toThrow('to deeply equal []');
});
