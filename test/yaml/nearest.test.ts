import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { didYouMean, nearest } from '../../src/yaml/nearest.ts';

describe('did you mean', () => {
  test.each([
    ['headlien', 'headline'],
    ['Headline', 'headline'],
    ['headlnie', 'headline'],
    ['head', undefined],
    ['x', undefined],
    ['', undefined],
  ])('for %j finds %j', (word, found) => {
    expect(nearest(word, ['headline', 'points', 'soWhat'])).toBe(found);
  });

  test('finds a word with one letter wrong', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{4,12}$/), fc.nat(), (word, position) => {
        const at = position % word.length;
        const typed = `${word.slice(0, at)}#${word.slice(at + 1)}`;
        expect(nearest(typed, ['completely-different', word])).toBe(word);
      }),
    );
  });

  test('names the word and a short list, but no long one beside it', () => {
    const long = ['title', ...Array.from({ length: 20 }, (_, index) => `other${index}`)];
    expect(didYouMean('titel', ['title', 'date'])).toBe('Did you mean "title"? Allowed: title, date.');
    expect(didYouMean('titel', long)).toBe('Did you mean "title"?');
    expect(didYouMean('xyzzy', long)).toBe(`Allowed: ${long.join(', ')}.`);
    expect(didYouMean('xyzzy', [])).toBe('Allowed: none.');
  });
});
