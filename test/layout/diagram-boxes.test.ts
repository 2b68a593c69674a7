import { expect, test } from 'vitest';
import { slideOf } from '../support/slide-of.ts';

/** The boxes of parties without a flag. */
async function boxesOf(names: readonly string[], around = (diagram: string) => diagram) {
  const nodes = names.map((name, index) => `<node id="n${index}">${name}</node>`);
  const { page, problems } = await slideOf(around(`<diagram>${nodes.join('')}</diagram>`));
  expect(problems).toEqual([]);
  const boxes = page.items.filter((item) => item.type === 'shape');
  expect(boxes).toHaveLength(names.length);
  return boxes;
}

test('boxes of parties are wider than high, however short their names', async () => {
  const boxes = await boxesOf(['A', 'EU', 'The secretariat of the alliance']);
  for (const { width, height } of boxes) expect(width / height).toBeGreaterThanOrEqual(1.5);
});

test('where there is no room for that, they are as wide as their names', async () => {
  const narrow = (diagram: string) => `<row gap="l"><column width="flag">${diagram}</column></row>`;
  const boxes = await boxesOf([...'ABCDEFGH'], narrow);
  for (const { width, height } of boxes) expect(width).toBeLessThan(height);
});
