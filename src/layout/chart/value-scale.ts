import type { ChartItem } from '../../page.ts';

type Scale = ChartItem['scale'];

/** The distances between gridlines that people can count in, times a power of ten. */
const steps = [1, 2, 2.5, 5, 10];

/**
 * A value axis from and to round numbers, with about as many steps as wanted. It has zero on it, but for lines that
 * vary by less than a third of their height: columns and bars without zero tell a lie.
 */
export function valueScale(values: readonly number[], wanted: number, hasZero: boolean): Scale {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const far = !hasZero && low > 0 && high - low < high / 3;
  const [from, to] = far ? [low, high] : [Math.min(0, low), Math.max(0, high)];
  const span = to - from || Math.abs(to) || 1;
  const power = 10 ** Math.floor(Math.log10(span / wanted));
  const step = (steps.find((each) => each * power * wanted >= span) ?? 10) * power;
  return rounded({
    min: Math.floor(from / step + 1e-9) * step,
    max: Math.max(Math.ceil(to / step - 1e-9), Math.floor(from / step + 1e-9) + 1) * step,
    step,
  });
}

/** One more step below. */
export function oneLower({ min, max, step }: Scale): Scale {
  return rounded({ min: min - step, max, step });
}

/** The numbers at the gridlines. */
export function ticksOf({ min, max, step }: Scale): number[] {
  return Array.from({ length: Math.round((max - min) / step) + 1 }, (_, index) => clean(min + index * step));
}

function rounded({ min, max, step }: Scale): Scale {
  return { min: clean(min), max: clean(max), step: clean(step) };
}

/** Without what binary fractions leave behind: 0.30000000000000004 is 0.3. */
function clean(value: number): number {
  return Number(value.toPrecision(12)) || 0;
}

/** How many decimal places a number is written with. */
export function decimalsOf(value: number): number {
  const [digits = '', power = '0'] = String(Math.abs(value)).split('e');
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(power));
}
