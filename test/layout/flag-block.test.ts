import { describe, expect, test } from 'vitest';
import { flagFor } from '../../src/flags/flag-for.ts';
import { slideOf } from '../support/slide-of.ts';

const flag = (country: string) => `<flag country="${country}" alt="A flag" size="m"/>`;
const flags = ['JP', 'CH', 'QA', 'NP'].map(flag).join('');

/** What gives what is in it more room than it takes, or less. */
const rooms = {
  'as the only block of a slide': flag('JP'),
  'in a grid': `<grid columns="3" gap="m">${flags}</grid>`,
  'in a centred grid': `<grid columns="2" align="center">${flags}</grid>`,
  'in an equal column': `<column equal="true">${flags}</column>`,
  'in a stretched row': `<row align="stretch">${flags}</row>`,
  'in a column': `<column>${flags}</column>`,
  'in an event': `<timeline><event>${flag('JP')}<text>a</text></event><event>${flag('CH')}<text>b</text></event></timeline>`,
};

describe.each(Object.entries(rooms))('a flag %s', (_, markup) => {
  test('keeps its official proportions at the height of its size', async () => {
    const { page } = await slideOf(markup);
    const drawn = page.items.flatMap((item) => (item.type === 'image' ? [item] : []));
    expect(drawn).toHaveLength(markup.split('<flag ').length - 1);
    for (const { source, width, height } of drawn) {
      const { ratio = 0 } = (source.kind === 'flag' && flagFor(source.code)) || {};
      expect(height).toBeCloseTo(66, 2);
      expect(width / height).toBeCloseTo(ratio, 2);
    }
  });
});

test('flags stand where their cells start: at the right where text runs to the left', async () => {
  const grid = `<grid columns="2">${flag('JP')}${flag('JP')}</grid>`;
  const starts = async (language: string) => {
    const { page } = await slideOf(grid, { language });
    return page.items.flatMap((item) => (item.type === 'image' ? [[item.x, item.x + item.width]] : []));
  };
  const [left, right] = [(await starts('en'))[1], (await starts('ar'))[1]];
  expect(left?.[0]).toBeCloseTo(480, 1);
  expect(right?.[1]).toBeCloseTo(480, 1);
});
