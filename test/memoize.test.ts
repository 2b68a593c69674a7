import { expect, test } from 'vitest';
import { memoize } from '../src/memoize.ts';

test('an answer is computed once, and again after the memory was full', () => {
  const asked: string[] = [];
  const upper = memoize(2, (key) => {
    asked.push(key);
    return key.toUpperCase();
  });
  for (const key of ['a', 'a', 'b', 'c', 'a']) expect(upper(key)).toBe(key.toUpperCase());
  expect(asked).toEqual(['a', 'b', 'c', 'a']);
});

test('an answer that is known leaves the others known, however full the memory', () => {
  const asked: string[] = [];
  const upper = memoize(2, (key) => {
    asked.push(key);
    return key.toUpperCase();
  });
  for (const key of ['a', 'b', 'b', 'a']) upper(key);
  expect(asked).toEqual(['a', 'b']);
});
