import { expect, test } from 'vitest';
import { isPast } from '../../src/template/is-past.ts';

test.each([
  ['2011', true],
  ['spring 2011', true],
  ['2011–2013', true],
  ['2011年', true],
  ['2024–2026', false],
  ['2025', false],
  ['by 2027', false],
  ['long-standing', false],
  ['20110 days', false],
])('on 17 June 2025, "%s" is past: %s', (when, wanted) => {
  expect(isPast(when, '2025-06-17')).toBe(wanted);
});
