import { expect, test } from 'vitest';
import { build, deckBytes } from './support/build.ts';
import { expectSoundDeck } from './support/validate.ts';

test('the Tokyo deck passes the Open XML SDK validator and the package lint', async () => {
  await expectSoundDeck(await deckBytes());
});

test('the Tokyo deck is made without a problem', async () => {
  expect((await build()).problems).toEqual([]);
});

test('a deck without a slide is an error: of the sources, nothing is shown that no slide cites', async () => {
  const { files, problems } = await build({ settings: { slides: ['sources'] } });
  expect(files).toEqual([]);
  expect(problems).toMatchObject([{ level: 'error', code: 'no-slides' }]);
});
