import { describe, expect, test } from 'vitest';
import type { Scheme } from '../../src/brand/brand.ts';
import { addGround, toPaint } from '../../src/brand/brand-theme.ts';
import { contrast, difference } from '../../src/theme/color.ts';
import { readTheme, type Theme } from '../../src/theme/read-theme.ts';
import { type Slot, slots } from '../../src/theme/schema.ts';
import { briefing } from '../support/build.ts';

/** Colours of houses, in the order of the slots. */
const houses = {
  'with the colours of Office': '000000 FFFFFF 44546A E7E6E6 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47',
  'all in blue': '000000 FFFFFF 1F3864 DEEBF7 1F3864 2F5597 203A6B 2E75B6 234E8A 1F4E79',
  'in pale colours': '222222 FFFFFF 333333 EEEEEE F4B183 FFE699 A9D18E 9DC3E6 D0CECE C5E0B4',
  'whose text is green as its accent':
    '12211F FFFFFF 0B3B39 EAF3F1 0F766E B45309 475569 7C3AED BE123C 65A30D',
  'in one colour alone': '1A1A1A FFFFFF 7A0019 F5F5F5 7A0019 7A0019 7A0019 7A0019 7A0019 7A0019',
};

function colorsOn(house: string, fill: Slot): { series: string[]; key: string } {
  const colors = house.split(' ');
  const scheme = {
    slots: Object.fromEntries(slots.map((slot, index) => [slot, colors[index]])),
    map: {
      ...{ bg1: 'lt1', tx1: 'dk1', bg2: 'lt2', tx2: 'dk2', hlink: 'accent1', folHlink: 'accent2' },
      ...Object.fromEntries(slots.filter((slot) => slot.startsWith('accent')).map((slot) => [slot, slot])),
    },
  } as unknown as Scheme;
  const source = briefing.get('theme.yaml') ?? { path: '', text: '' };
  const read = readTheme(source, () => {}) as Theme;
  const theme = { ...read, palette: { ...read.palette }, grounds: { ...read.grounds } };
  addGround(theme, 'own', toPaint({ hex: scheme.slots[fill] }, scheme), scheme);
  const hexOf = (token = '') => theme.palette[token]?.hex ?? '';
  return { series: (theme.grounds.own?.series ?? []).map(hexOf), key: hexOf(theme.grounds.own?.key) };
}

/** How different they are at least: a house of one hue has only its shades. */
const least = (house: string) =>
  [houses['all in blue'], houses['in one colour alone']].includes(house) ? 0.06 : 0.1;

describe.each(Object.entries(houses))('charts on the slides of a house %s', (_, house) => {
  test.each(['lt1', 'lt2', 'dk2'] as const)('have series that are told apart, on %s', (fill) => {
    const { series, key } = colorsOn(house, fill);
    expect(difference(series.at(-1) ?? '', key)).toBeGreaterThanOrEqual(0.1);
    const ground = house.split(' ')[slots.indexOf(fill)] ?? '';
    expect(series.length).toBeGreaterThanOrEqual(3);
    for (const [index, color] of series.entries()) {
      expect(contrast(color, ground)).toBeGreaterThanOrEqual(3);
      for (const other of series.slice(0, index))
        expect(difference(color, other), `${color} and ${other}`).toBeGreaterThanOrEqual(least(house));
    }
  });
});

test('nearly the same colours look less different than those of one theme should', () => {
  expect(difference('1F3864', '2F5597')).toBeLessThan(0.12);
  expect(difference('0F2744', '8A5A10')).toBeGreaterThan(0.2);
  expect(difference('A61E2D', 'A61E2D')).toBe(0);
  expect(difference('000000', 'FFFFFF')).toBeCloseTo(1);
});
