import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/problems.ts';
import { builtInSets, readTemplates } from '../../src/project.ts';
import type { TemplateSet } from '../../src/template/template-set.ts';
import { contrast, modulate } from '../../src/theme/color.ts';
import { readTheme, type Theme } from '../../src/theme/read-theme.ts';
import type { GroundColor } from '../../src/theme/schema.ts';
import { root } from '../support/build.ts';

const same = { lumMod: 100, lumOff: 0, satMod: 100 };
const hex = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => value.toString(16).toUpperCase().padStart(6, '0'));

describe('a colour is changed as DrawingML does', () => {
  test.each([
    ['000000', { ...same, lumMod: 50, lumOff: 50 }, '808080'],
    ['FFFFFF', { ...same, lumMod: 85 }, 'D9D9D9'],
    ['4472C4', { ...same, lumMod: 75 }, '2F5597'],
    ['4472C4', { ...same, lumMod: 40, lumOff: 60 }, 'B4C7E7'],
    ['C0504D', { ...same, satMod: 0 }, '878787'],
  ])('%s with %j is %s', (color, change, changed) => {
    expect(apart(modulate(color, change), changed)).toBeLessThanOrEqual(1);
  });

  test('and is itself where nothing is changed', () => {
    fc.assert(fc.property(hex, (color) => apart(modulate(color, same), color) <= 1));
  });
});

/** How far two colours are apart in the channel where they differ most. */
function apart(one: string, other: string): number {
  const channel = (color: string, at: number) => Number.parseInt(color.slice(at, at + 2), 16);
  return Math.max(...[0, 2, 4].map((at) => Math.abs(channel(one, at) - channel(other, at))));
}

describe('contrast', () => {
  test('is 21 between black and white, 1 within a colour, and the same both ways', () => {
    expect(contrast('000000', 'FFFFFF')).toBeCloseTo(21);
    fc.assert(
      fc.property(hex, hex, (one, other) => {
        expect(contrast(one, one)).toBe(1);
        expect(contrast(one, other)).toBe(contrast(other, one));
      }),
    );
  });

  test.each([
    ['767676', 'FFFFFF', 4.54],
    ['0000FF', 'FFFFFF', 8.59],
    ['FF0000', 'FFFFFF', 4],
  ])('between %s and %s is %d', (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 1);
  });
});

/** WCAG 2.2: text from 18 points on, or bold from 14, is large. */
function least(role: Theme['roles'][string]): number {
  const smallest = Math.min(...role.sizes);
  return smallest >= 18 || (role.bold && smallest >= 14) ? 3 : 4.5;
}

/** Each role of a theme on each ground, with the contrast it has and the least it may have. */
function pairs(theme: Theme) {
  return Object.entries(theme.grounds).flatMap(([ground, colors]) =>
    Object.entries(theme.roles).map(([name, role]) => {
      const [text, fill] = [
        theme.palette[colors[role.color as GroundColor]]?.hex ?? '',
        theme.palette[colors.fill]?.hex ?? '',
      ];
      return {
        pair: `${name} (${role.color}) on ${ground}`,
        ratio: contrast(text, fill),
        least: least(role),
      };
    }),
  );
}

function themeOf(set: string): Theme {
  const problems: Problem[] = [];
  const file = (readTemplates(set, root) as TemplateSet).get('theme.yaml');
  const theme = file && readTheme(file, (problem) => problems.push(problem));
  if (!theme) throw new Error(problems.map(({ message }) => message).join('\n'));
  return theme;
}

describe.each(builtInSets())('the theme of %s', (set) => {
  const theme = themeOf(set);

  test.each(pairs(theme))('$pair can be read: $ratio', ({ ratio, least: wanted }) => {
    expect(ratio).toBeGreaterThanOrEqual(wanted);
  });

  test.each(Object.entries(theme.grounds))('the colours of charts stand out of %s', (_, colors) => {
    const fill = theme.palette[colors.fill]?.hex ?? '';
    const series = colors.series?.map((color) => theme.palette[color]?.hex ?? '') ?? [];
    expect(series.length).toBeGreaterThanOrEqual(4);
    expect(new Set(series).size).toBe(series.length);
    for (const color of series) expect(contrast(color, fill)).toBeGreaterThanOrEqual(3);
  });

  test.each(Object.entries(theme.grounds))('bold words, labels and keys can be read on %s', (_, colors) => {
    const fill = theme.palette[colors.fill]?.hex ?? '';
    for (const use of ['text', 'heading', 'label', 'key', 'muted', 'strong'] as const) {
      expect(contrast(theme.palette[colors[use]]?.hex ?? '', fill), use).toBeGreaterThanOrEqual(4.5);
    }
  });
});
