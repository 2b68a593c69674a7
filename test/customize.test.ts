import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { inFolder, root } from './support/build.ts';
import { type Step, walkGuide } from './support/walk-guide.ts';

const guide = readFileSync(join(root, 'docs/customize.md'), 'utf8');

test(
  'the guide prints what it says, from an empty folder to a helper of one’s own',
  () =>
    inFolder(async (folder) => {
      const [begin = '', rest = ''] = guide.split(/(?=^## Put a logo on it$)/m);
      const steps = await walkGuide(begin, folder);
      const logo = await sharp({ create: { width: 440, height: 220, channels: 3, background: '#1B4332' } })
        .png()
        .toBuffer();
      writeFileSync(join(folder, 'content/my-summit/logo.png'), logo);
      steps.push(...(await walkGuide(rest, folder)));
      const told = ({ command, shown }: Step) => `$ ${command}\n${shown}`;
      const done = ({ command, printed }: Step) => `$ ${command}\n${printed}`;
      expect(steps.map(done)).toEqual(steps.map(told));
      expect(steps.length).toBeGreaterThan(10);
    }),
  120_000,
);

test('the guide links to files that exist', () => {
  const links = [...guide.matchAll(/\]\((?!#)([^)]+)\)/g)].map(([, path = '']) => path);
  expect(links.length).toBeGreaterThan(2);
  expect(links.filter((path) => !existsSync(join(root, 'docs', path)))).toEqual([]);
});
