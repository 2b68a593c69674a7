import { expect, test } from 'vitest';
import { languageOf } from '../../src/content/language-of.ts';

const of = (text: string) => languageOf({ path: 'summit.yaml', text });

test.each([
  ['language: fr\ntitle: x\n', 'fr'],
  ['title: x\nlanguage: "zh-Hans"\n', 'zh-Hans'],
  ['language: fr\ntitle: "never closed\n', 'fr'],
  ['language: french\n', undefined],
  ['title: x\n', undefined],
])('the language of %j is %s, whatever else is wrong in it', (text, language) => {
  expect(of(text)).toBe(language);
});
