import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { buildPlain, type Files, plainContent, printPlain } from './support/plain.ts';

const folder = fileURLToPath(new URL('problems', import.meta.url));
const cases = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);

function readCase(name: string): Files {
  const names = readdirSync(join(folder, name)).filter((file) => file !== 'expected.txt');
  return Object.fromEntries(names.map((file) => [file, readFileSync(join(folder, name, file), 'utf8')]));
}

describe('each kind of bad input', () => {
  test.each(cases)('%s is told as people read it', async (name) => {
    await expect(await printPlain(readCase(name))).toMatchFileSnapshot(join(folder, name, 'expected.txt'));
  });

  test.each(cases)('%s is an error with a place that exists, and a way out', async (name) => {
    const files: Files = { 'summit.yaml': plainContent, ...readCase(name) };
    const { problems, files: written } = await buildPlain(files);
    const errors = problems.filter(({ level }) => level === 'error');
    expect(errors.length).toBeGreaterThan(0);
    expect(written).toEqual([]);
    for (const { at, hint, message } of errors) {
      const line = files[at?.file ?? '']?.split('\n')[(at?.line ?? 0) - 1];
      expect(line?.length, message).toBeGreaterThanOrEqual((at?.column ?? 0) - 1);
      expect(hint, message).toBeTruthy();
    }
  });
});

test('the plain set itself makes a deck without a problem', async () => {
  const { problems, files } = await buildPlain({});
  expect(problems).toEqual([]);
  expect(files).toHaveLength(1);
});

describe('files that would take all memory or time', () => {
  const codes = async (text: string) =>
    (await buildPlain({ 'summit.yaml': text })).problems.map(({ code }) => code);

  test('a very large file is refused', async () => {
    expect(await codes(`${plainContent}# ${'x'.repeat(2_000_000)}`)).toEqual(['file-too-large']);
  });

  test('a file of brackets is refused before it is parsed', async () => {
    expect(await codes(`title: ${'['.repeat(100_000)}`)).toEqual(['yaml-too-deep']);
  });

  test('a long row of dashes, each a list in a list, is an error and no crash', async () => {
    expect(await codes(`title:\n  ${'- '.repeat(50_000)}x`)).toEqual(['yaml-syntax']);
  });

  test('a file that is not written in UTF-8 is refused', async () => {
    const sjis = Buffer.from([0x93, 0x8c, 0x8b, 0x9e]).toString('utf8');
    expect(await codes(`${plainContent}subtitle: ${sjis}\n`)).toEqual(['file-encoding']);
  });

  test('twenty thousand points take about ten times as long as two thousand', async () => {
    const [few, many] = [await readPoints(2_000), await readPoints(20_000)];
    // Each looked for among all the others would be a hundred times.
    expect(many / few).toBeLessThan(40);
  });
});

/** The CPU that it takes to read and place as many points, in microseconds. */
async function readPoints(count: number): Promise<number> {
  const point = (id: number) => `    - { id: p${id}, lead: Point, text: Text of a point }\n`;
  const points = Array.from({ length: count }, (_, id) => point(id)).join('');
  const before = process.cpuUsage();
  const { problems } = await buildPlain({
    'summit.yaml': `${plainContent}bottomLine:\n  headline: Many\n  points:\n${points}`,
  });
  const { user, system } = process.cpuUsage(before);
  expect(problems).toEqual([]);
  return user + system;
}
