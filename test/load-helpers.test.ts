import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadHelpers } from '../src/load-helpers.ts';
import type { Problem } from '../src/problems.ts';
import { inFolder } from './support/build.ts';

/** What loading a file of helpers with some text gives, and what is said of it. */
function load(text: string | Uint8Array) {
  return inFolder(async (folder) => {
    writeFileSync(join(folder, 'helpers.mjs'), text);
    const problems: Problem[] = [];
    const helpers = await loadHelpers('helpers.mjs', folder, (problem) => problems.push(problem));
    return { helpers, problems };
  });
}

test('the functions that a file exports are helpers', async () => {
  const { helpers, problems } = await load('export const shout = (text) => text + "!";\nconst inner = 1;\n');
  expect(problems).toEqual([]);
  expect(Object.keys(helpers ?? {})).toEqual(['shout']);
  expect(helpers?.shout?.('a')).toBe('a!');
});

test('a file in another encoding than UTF-8 is told where that shows, and not run', async () => {
  const latin = Buffer.from('export const next = () => "N\u00e4chste";\n', 'latin1');
  const { helpers, problems } = await load(latin);
  expect(helpers).toBeUndefined();
  expect(problems).toMatchObject([
    { code: 'file-encoding', at: { file: 'helpers.mjs', line: 1, column: 29 } },
  ]);
});

test.each([
  [
    'throws',
    'const a = 1;\nnull.x;\n',
    "helpers.mjs cannot be run: Cannot read properties of null (reading 'x')",
  ],
  ['cannot be read', 'export function {', 'helpers.mjs cannot be run: '],
  ['imports what is not there', 'import "no-such-package";', 'helpers.mjs cannot be run: '],
  ['exports nothing', 'const a = 1;', 'helpers.mjs exports nothing.'],
  ['exports by default', 'export default {};', 'helpers.mjs has a default export.'],
])('a file that %s is one problem, and gives nothing', async (_, text, said) => {
  const { helpers, problems } = await load(text);
  expect(helpers).toBeUndefined();
  expect(problems).toMatchObject([
    { level: 'error', code: 'helper-file', message: expect.stringContaining(said) },
  ]);
  expect(problems[0]?.message).not.toContain('/');
});

test('a file that is not there is one problem', async () => {
  const problems: Problem[] = [];
  expect(await loadHelpers('none.mjs', '.', (problem) => problems.push(problem))).toBeUndefined();
  expect(problems).toMatchObject([{ message: 'There is no file none.mjs.' }]);
});

test('a file is run anew once it was saved', () =>
  inFolder(async (folder) => {
    const answers = [];
    for (const text of ['export const say = () => "one";', 'export const say = () => "three";']) {
      writeFileSync(join(folder, 'helpers.mjs'), text);
      answers.push((await loadHelpers('helpers.mjs', folder, () => {}))?.say?.());
    }
    expect(answers).toEqual(['one', 'three']);
  }));
