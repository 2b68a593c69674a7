import { afterEach, expect, test } from 'vitest';
import { z } from 'zod';
import type { Problem } from '../../src/problems.ts';
import { builtInData } from '../../src/yaml/built-in-data.ts';
import { readYaml } from '../../src/yaml/read-yaml.ts';

const known = builtInData as Map<string, string>;
const schema = z.strictObject({ colors: z.record(z.string(), z.string()), size: z.number() });
const text = 'colors:\n  ink: 003366\nsize: 12\n';

afterEach(() => known.clear());

test('a file whose data is known gives that data, and its places all the same', () => {
  known.set(text, JSON.stringify({ colors: { ink: 'known' }, size: 12 }));
  const read = readYaml({ path: 'theme.yaml', text }, schema, () => {});
  expect(read?.value.colors).toEqual({ ink: 'known' });
  expect(read?.placeOf(['colors', 'ink'])).toEqual({ file: 'theme.yaml', line: 2, column: 8 });
});

test('a file over it is told of as always', () => {
  known.set(text, JSON.stringify({ colors: { ink: '003366' }, size: 12 }));
  const problems: Problem[] = [];
  const under = { path: 'theme.yaml', text };
  readYaml({ path: 'my.yaml', text: 'size: large\n', under }, schema, (problem) => problems.push(problem));
  expect(problems).toMatchObject([{ at: { file: 'my.yaml', line: 1, column: 7 } }]);
});

test('what is done to the data of one reading is not in the next', () => {
  known.set(text, JSON.stringify({ colors: { ink: '003366' }, size: 12 }));
  const read = () => readYaml({ path: 'theme.yaml', text }, z.any(), () => {})?.value;
  read().colors.ink = 'spoilt';
  expect(read().colors.ink).toBe('003366');
});

test('one that is a comment alone changes nothing of the file under it', () => {
  const comment = '# As it is.\n';
  known.set(comment, 'null');
  const under = { path: 'theme.yaml', text };
  const read = readYaml({ path: 'navy.yaml', text: comment, under }, schema, () => {});
  expect(read?.value.size).toBe(12);
});
