import { expect, test } from 'vitest';
import { fromAlpha3 } from '../../src/content/alpha-3.ts';
import { countryProblem } from '../../src/content/country-problem.ts';
import { flagCodes } from '../../src/flags/flag-codes.ts';

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const threes = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => a + b + c)));

test('each country of ISO 3166-1 has one code of three letters', () => {
  const found = threes.flatMap((code) => fromAlpha3(code) ?? []);
  expect(found).toHaveLength(249);
  expect(new Set(found).size).toBe(249);
  expect(found.filter((code) => !flagCodes().includes(code))).toEqual([]);
});

test.each([
  ['DEU', 'DE (Germany)'],
  ['KOR', 'KR (South Korea)'],
  ['prk', 'KP (North Korea)'],
])('whoever writes %s is told to write %s', (code, meant) => {
  expect(countryProblem(code)?.hint).toBe(`Write the code of two letters: ${meant}.`);
});
