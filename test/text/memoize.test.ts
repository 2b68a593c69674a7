import { expect, test } from 'vitest';
import { memoize } from '../../src/text/memoize.ts';

test('an answer is computed once, and again after the memory was full', () => {
  const asked: string[] = [];
  const upper = memoize(2, (key) => {
    asked.push(key);
    return key.toUpperCase();
  });
  for (const key of ['a', 'a', 'b', 'c', 'a']) expect(upper(key)).toBe(key.toUpperCase());
  expect(asked).toEqual(['a', 'b', 'c', 'a']);
});
