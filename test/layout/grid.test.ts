import { expect, test } from 'vitest';
import type { Page } from '../../src/page.ts';
import { slideOf } from '../support/slide-of.ts';

/** The left edges and widths of the panels of a slide. */
function panels({ items }: Page): { x: number; width: number }[] {
  return items.flatMap((item) =>
    item.type === 'shape' && item.shape === 'rectangle'
      ? [{ x: Math.round(item.x * 100) / 100, width: Math.round(item.width * 100) / 100 }]
      : [],
  );
}

test('columns of a grid are equal, and the same in each row, whatever room its cells keep', async () => {
  const { page } = await slideOf(`<grid columns="2" gap="m">
    <column fill="card"><text>a</text></column><column padding="l" fill="card"><text>b</text></column>
    <column padding="l" fill="card"><text>c</text></column><row fill="card"><text grow="1">d</text></row>
  </grid>`);
  const [first, second] = [
    { x: 48, width: 423 },
    { x: 489, width: 423 },
  ];
  expect(panels(page)).toEqual([first, second, first, second]);
});

test('a column of its own width is as wide as its grid makes it, and as high as its row', async () => {
  const { page } = await slideOf(`<grid columns="2">
    <column width="narrow" fill="card"><text>a</text></column><column fill="card" padding="xl"><text>b</text></column>
  </grid>`);
  const [one, other] = page.items.filter((item) => item.type === 'shape');
  expect(one?.width).toBeCloseTo(432, 1);
  expect(one?.height).toBe(other?.height);
});
