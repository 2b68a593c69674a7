import { expect, test } from 'vitest';
import { tagMeant } from '../../src/content/language-tag.ts';

test.each([
  ['en', 'en'],
  ['zh-Hans', 'zh-Hans'],
  ['zh_hans_sg', 'zh-Hans-SG'],
  ['EN', 'en'],
  ['pt_br', 'pt-BR'],
  ['es-419', 'es-419'],
  ['jp', 'ja'],
  ['english', 'en'],
  ['Français', 'fr'],
  [' ja ', 'ja'],
])('the tag that %j stands for is %s', (word, tag) => expect(tagMeant(word)).toBe(tag));

test.each(['xx', 'en ja', 'klingonish', 'old', '', 'en-US-x-house'])('%j stands for none', (word) =>
  expect(tagMeant(word)).toBeUndefined(),
);
