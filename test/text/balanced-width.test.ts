import { expect, test } from 'vitest';
import { balancedWidth } from '../../src/text/balanced-width.ts';
import { lineTexts, run, typesetter } from './typeset.ts';

test('a title’s lines become about equally long', async () => {
  const setter = await typesetter();
  const runs = [run('Japan and South Korea open a new chapter in Tokyo', { face: 'heading', size: 28 })];
  const width = setter.naturalWidth(runs) - 1;
  expect(lineTexts(setter.setLines(runs, width)).at(-1)).toBe('Tokyo');
  expect(lineTexts(setter.setLines(runs, balancedWidth(setter.setLines, runs, width)))).toEqual([
    'Japan and South Korea',
    'open a new chapter in Tokyo',
  ]);
});

test('one line keeps its natural width, to a point', async () => {
  const setter = await typesetter();
  const runs = [run('Tokyo')];
  expect(balancedWidth(setter.setLines, runs, 500) - setter.naturalWidth(runs)).toBeLessThan(1);
});

test('what does not fit keeps its width', async () => {
  expect(balancedWidth((await typesetter()).setLines, [run('Sicherheitszusammenarbeit')], 50)).toBe(50);
});
