import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/problems.ts';
import { builtInSets, builtInThemes } from '../../src/project/built-in.ts';
import { readTemplates, type TemplateChoice } from '../../src/project/read-templates.ts';
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

const themes = builtInThemes();

/** WCAG 2.2, 1.4.3 and 1.4.6: text from 18 points on, or bold from 14, is large. */
function least(role: Theme['roles'][string], theme: string): number {
  if (theme === 'high-contrast') return 7;
  const smallest = Math.min(...role.sizes);
  return smallest >= 18 || (role.bold && smallest >= 14) ? 3 : 4.5;
}

/** Each role of a theme on each ground, with the contrast it has and the least it may have. */
function pairs(theme: Theme, name: string) {
  return Object.entries(theme.grounds).flatMap(([ground, colors]) =>
    Object.entries(theme.roles).map(([roleName, role]) => ({
      pair: `${roleName} (${role.color}) on ${ground}`,
      ratio: between(theme, colors[role.color as GroundColor], colors.fill),
      least: least(role, name),
    })),
  );
}

function between(theme: Theme, one: string, other: string): number {
  return contrast(theme.palette[one]?.hex ?? '', theme.palette[other]?.hex ?? '');
}

function themeOf(choice: TemplateChoice): Theme {
  const problems: Problem[] = [];
  const file = (readTemplates(choice, root) as TemplateSet).get('theme.yaml');
  const theme = file && readTheme(file, (problem) => problems.push(problem));
  if (!theme) throw new Error(problems.map(({ message }) => message).join('\n'));
  return theme;
}

const combinations = builtInSets().flatMap((set) => themes.map((theme) => ({ set, theme })));

test('navy, a dark theme and one of high contrast are built in', () => {
  expect(themes).toEqual(['dark', 'high-contrast', 'navy']);
});

describe.each(combinations)('the theme $theme of $set', ({ set, theme: name }) => {
  const theme = themeOf({ set, theme: name });

  test.each(pairs(theme, name))('$pair can be read: $ratio', ({ ratio, least: wanted }) => {
    expect(ratio).toBeGreaterThanOrEqual(wanted);
  });

  test.each(Object.entries(theme.grounds))('bold words, labels and keys can be read on %s', (_, colors) => {
    for (const use of ['text', 'heading', 'label', 'key', 'muted', 'strong'] as const) {
      expect(between(theme, colors[use], colors.fill), use).toBeGreaterThanOrEqual(
        name === 'high-contrast' ? 7 : 4.5,
      );
    }
  });

  test.each(Object.entries(theme.grounds))('the colours of charts stand out of %s', (_, colors) => {
    const series = colors.series ?? [];
    expect(series.length).toBeGreaterThanOrEqual(4);
    expect(new Set(series.map((color) => theme.palette[color]?.hex)).size).toBe(series.length);
    for (const color of series) expect(between(theme, color, colors.fill)).toBeGreaterThanOrEqual(3);
  });

  test('running text has 7:1, more than it has to', () => {
    for (const colors of Object.values(theme.grounds)) {
      expect(between(theme, colors.text, colors.fill)).toBeGreaterThanOrEqual(7);
    }
  });
});

describe.each(builtInSets())('in high contrast, %s', (set) => {
  const theme = themeOf({ set, theme: 'high-contrast' });

  test('has lines and borders that are seen, 3:1', () => {
    for (const colors of Object.values(theme.grounds)) {
      expect(between(theme, colors.rule, colors.fill)).toBeGreaterThanOrEqual(3);
    }
    const { color } = theme.flagBorder;
    expect(between(theme, color, 'paper')).toBeGreaterThanOrEqual(3);
  });
});
