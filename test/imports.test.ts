import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './support/build.ts';

/** The folders and files of `src/`, from what knows least: each imports only from what stands before it. */
const order = [
  ...['problems.ts', 'xml', 'locale', 'flags', 'yaml', 'page.ts'],
  ...['content', 'text', 'template', 'markup', 'theme', 'layout', 'checks', 'output'],
  ...['make-deck.ts', 'project.ts', 'show-problem.ts', 'write-output.ts', 'build-decks.ts', 'cli.ts'],
];

/** Packages that a single file speaks to, so that they can be replaced there. */
const doors: Record<string, string> = {
  'yoga-layout': 'layout/arrange.ts',
  pptxgenjs: 'output/pptx/draw-slides.ts',
  harfbuzzjs: 'text/open-font.ts',
  linebreak: 'text/find-breaks.ts',
  'markdown-it': 'text/read-markdown.ts',
  sharp: 'flags/rasterize-flag.ts',
};

/** Files that know the disk, the clock or the process: the edges, and those that read the package's own files. */
const worldly = [
  ...['cli.ts', 'build-decks.ts', 'project.ts', 'write-output.ts'],
  ...['text/open-font.ts', 'flags/flag-svg.ts'],
];

const folder = join(root, 'src');
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, text: withoutComments(readFileSync(join(folder, name), 'utf8')) }));

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}

function imports(text: string): string[] {
  return [...text.matchAll(/(?:from |import\()'([^']+)'/g)].map(([, target = '']) => target);
}

function rank(file: string): number {
  return order.indexOf(file.split('/')[0] ?? '');
}

test('every part of src has its place in the order', () => {
  expect(sources.filter(({ name }) => rank(name) < 0)).toEqual([]);
});

test('imports run one way', () => {
  const backward = sources.flatMap(({ name, text }) =>
    imports(text)
      .filter((target) => target.startsWith('.'))
      .map((target) => posix.join(posix.dirname(name), target))
      .filter((target) => rank(target) > rank(name))
      .map((target) => `${name} imports ${target}`),
  );
  expect(backward).toEqual([]);
});

test.each(Object.entries(doors))('only one file imports %s', (name, door) => {
  expect(sources.filter(({ text }) => imports(text).includes(name)).map((file) => file.name)).toEqual([door]);
});

test('only the edges know disk, clock and process, and nothing is left to chance', () => {
  const world = /node:fs|process\.|Date\.now|new Date\(\)|performance\.now/;
  const chance = /Math\.random|randomUUID|randomBytes/;
  const knowing = sources.filter(
    ({ name, text }) => chance.test(text) || (world.test(text) && !worldly.includes(name)),
  );
  expect(knowing.map(({ name }) => name)).toEqual([]);
});
