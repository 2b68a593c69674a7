import { expect, test } from 'vitest';
import { ownCharacters } from '../../src/text/own-characters.ts';

test.each([
  ['ja', '語かカ한', 'aЖع'],
  ['ko', '한語', 'aع'],
  ['ar', 'ع', 'a語'],
  ['en-US', 'aé', 'Ж語'],
  ['ru', 'Ж', 'a'],
])('the characters of %s are %s, and not %s', (tag, own, others) => {
  const isOwn = ownCharacters(tag);
  expect([...own].filter((character) => !isOwn(character))).toEqual([]);
  expect([...others].filter(isOwn)).toEqual([]);
});
