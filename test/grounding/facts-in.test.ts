import { describe, expect, test } from 'vitest';
import { factsIn, valuesIn } from '../../src/grounding/facts-in.ts';

/** Whether a paragraph has all that a claim names. */
function isBorneOut(claim: string, paragraph: string, language = 'en', own = language): boolean {
  const said = valuesIn(paragraph, own);
  return factsIn(claim, language).every(({ values }) => values.some((value) => said.has(value)));
}

describe('the numbers and dates of a claim', () => {
  test.each([
    ['First in 17 years', 'the first such declaration in seventeen years'],
    ['First in seventeen years', 'the first in 17 years'],
    ['Twenty-one members', 'its 21 members'],
    ['40 states', 'forty states'],
    ['Signed on 23 August 2025', 'in Tokyo on August 23, 2025, where they met'],
    ['Signed on 2025-08-23', 'on 23 August 2025'],
    ['Aug. 23', 'on the 23rd of August'],
    ['In August 2025', 'a meeting on August 23, 2025'],
    ['1,500 troops', 'some 1500 troops'],
    ['1.5 million people', 'about 1,500,000 people'],
    ['Two hundred ships', '200 ships'],
    ['Up 3.5 percent', 'rose by 3.5%'],
    ['１７年ぶり', 'after 17 years'],
    ['A pledge', 'no number at all'],
  ])('%s: borne out by "%s"', (claim, paragraph) => {
    expect(isBorneOut(claim, paragraph)).toBe(true);
  });

  test.each([
    ['First in 18 years', 'the first such declaration in seventeen years'],
    ['Twenty members', 'its 21 members'],
    ['Signed on 24 August 2025', 'on August 23, 2025'],
    ['Signed on 23 July 2025', 'on August 23, 2025'],
    ['Signed on 23 August 2024', 'on August 23, 2025'],
    ['1,500 troops', 'some 15,000 troops'],
    ['2 million people', '3 million people'],
    ['In 2017', '17 years ago'],
  ])('%s: not borne out by "%s"', (claim, paragraph) => {
    expect(isBorneOut(claim, paragraph)).toBe(false);
  });

  test('are understood across languages', () => {
    expect(isBorneOut('Signed on 23 August 2025', '2025年8月23日に署名した', 'en', 'ja')).toBe(true);
    expect(isBorneOut('8月23日に署名', 'signed on August 23', 'ja', 'en')).toBe(true);
    expect(isBorneOut('8月24日に署名', 'signed on August 23', 'ja', 'en')).toBe(false);
  });

  test('are none where a word only looks like a month or a number', () => {
    expect(factsIn('Talks may be tough, and often tense', 'en')).toEqual([]);
    expect(factsIn('March on, stone by stone', 'en')).toEqual([]);
  });
});
