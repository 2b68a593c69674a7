import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimalsOf, oneLower, ticksOf, valueScale } from '../../src/layout/chart/value-scale.ts';

const values = fc.array(
  fc.integer({ min: -1e9, max: 1e9 }).map((thousandths) => thousandths / 1000),
  { minLength: 1, maxLength: 24 },
);

describe('the scale of a chart', () => {
  test.each([
    [[12, 15, 14.5], 4, true, [0, 5, 10, 15]],
    [[-41, 102], 4, true, [-50, 0, 50, 100, 150]],
    [[0.1, 0.3], 3, true, [0, 0.1, 0.2, 0.3]],
    [[101, 105], 4, false, [101, 102, 103, 104, 105]],
    [[12, 27.5], 3, false, [0, 10, 20, 30]],
    [[-3, -1], 3, true, [-3, -2, -1, 0]],
    [[0, 0], 4, true, [0, 0.25]],
  ])('for %j, about %i steps, with zero %s', (data, wanted, hasZero, ticks) => {
    expect(ticksOf(valueScale(data, wanted, hasZero))).toEqual(ticks);
  });

  test('holds all values between round numbers, in few steps', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 2, max: 10 }), fc.boolean(), (data, wanted, hasZero) => {
        const scale = valueScale(data, wanted, hasZero);
        const slack = scale.step * 1e-6;
        expect(scale.min).toBeLessThanOrEqual(Math.min(...data) + slack);
        expect(scale.max).toBeGreaterThanOrEqual(Math.max(...data) - slack);
        expect(ticksOf(scale).length).toBeGreaterThanOrEqual(2);
        expect(ticksOf(scale).length).toBeLessThanOrEqual(wanted + 3);
        if (hasZero) expect(ticksOf(scale).some((tick) => Math.abs(tick) < slack)).toBe(true);
      }),
    );
  });

  test('goes down by one step where a value needs room', () => {
    expect(oneLower({ min: -10, max: 20, step: 10 })).toEqual({ min: -20, max: 20, step: 10 });
  });

  test.each([
    [12, 0],
    [-0.25, 2],
    [1e-7, 7],
    [1.5e-7, 8],
    [2e21, 0],
  ])('knows that %d has %i decimal places', (value, places) => {
    expect(decimalsOf(value)).toBe(places);
  });
});
