import { expect, test } from 'vitest';
import { chartColors } from '../../src/layout/chart/chart-colors.ts';
import type { Context } from '../../src/layout/context.ts';

const place = { file: 'deck.hbs', line: 1, column: 1 };

test('no series has the colour of the one that stands out, though that is one of a brand’s', () => {
  const palette = { blue: '0000AA', red: 'AA0000', again: 'AA0000', green: '006600', grey: '666666' };
  const ground = { key: 'red', strong: 'blue', muted: 'grey', series: ['blue', 'again', 'green', 'grey'] };
  const context = {
    ground: 'page',
    theme: {
      palette: Object.fromEntries(Object.entries(palette).map(([name, hex]) => [name, { hex }])),
      grounds: { page: ground },
    },
  } as unknown as Context;
  const data = {
    ...({ kind: 'column', unit: '', alt: '' } as const),
    categories: [{ label: 'A', emphasis: false, at: place }],
    series: [true, false, false].map((emphasis, index) => ({ name: String(index), emphasis, values: [1] })),
  };
  expect(chartColors(data, { direct: false }, context).colors).toEqual(['red', 'green', 'grey']);
});
