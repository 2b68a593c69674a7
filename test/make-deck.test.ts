import { expect, test } from 'vitest';
import { build, deckBytes } from './support/build.ts';
import { expectSoundDeck } from './support/validate.ts';

test('the Tokyo deck passes the Open XML SDK validator and the package lint', async () => {
  await expectSoundDeck(await deckBytes());
});

test('the same content gives the same bytes', async () => {
  expect(await deckBytes()).toEqual(await deckBytes());
});

test('the Tokyo deck is made without a problem', async () => {
  expect((await build()).problems).toEqual([]);
});
