import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Problem } from '../../src/problems.ts';
import { readYaml } from '../../src/yaml/read-yaml.ts';
import type { SourceFile } from '../../src/yaml/source-file.ts';

const schema = z.record(z.string(), z.unknown());

function read<T>(file: SourceFile, shape: z.ZodType<T>) {
  const problems: Problem[] = [];
  return { yaml: readYaml(file, shape, (problem) => problems.push(problem)), problems };
}

function places(text: string) {
  const { yaml } = read({ path: 'a.yaml', text }, schema);
  return (...path: (string | number)[]) => {
    const { line, column } = yaml?.placeOf(path) ?? { line: 0, column: 0 };
    return `${line}:${column}`;
  };
}

describe('the place of a value', () => {
  const text = `# A comment first.
plain: word
quoted: "two words"
list:
  - one
  - key: deep
flow: { a: 1, b: [x, y] }
block: |
  Lines
  of text
`;

  test.each([
    [['plain'], '2:8'],
    [['quoted'], '3:9'],
    [['list', 0], '5:5'],
    [['list', 1, 'key'], '6:10'],
    [['flow', 'b', 1], '7:22'],
    [['block'], '8:8'],
  ])('of %j is where it is written', (path, place) => {
    expect(places(text)(...path)).toBe(place);
  });

  test('that does not exist is that of the nearest thing around it', () => {
    expect(places(text)('list', 1, 'missing')).toBe('6:5');
    expect(places(text)('missing')).toBe('2:1');
  });

  test('is the same with Windows line ends', () => {
    expect(places(text.replaceAll('\n', '\r\n'))('list', 1, 'key')).toBe('6:10');
  });

  test('of words inside a value is theirs', () => {
    const { yaml } = read({ path: 'a.yaml', text }, schema);
    expect(yaml?.placeOfWords(['quoted'], 'words')).toEqual({ file: 'a.yaml', line: 3, column: 14 });
    expect(yaml?.placeOfWords(['block'], 'of')).toEqual({ file: 'a.yaml', line: 10, column: 3 });
    expect(yaml?.placeOfWords(['quoted'], 'absent')).toEqual({ file: 'a.yaml', line: 3, column: 9 });
  });
});

describe('YAML is read as version 1.2 of it', () => {
  const parsed = (text: string) => read({ path: 'a.yaml', text: `key: ${text}` }, schema).yaml?.value.key;

  test.each([
    ['NO', 'NO'],
    ['on', 'on'],
    ['2025-08-23', '2025-08-23'],
    ['12:30', '12:30'],
    ['1E2344', '1E2344'],
    ['003366', '003366'],
    ['0x12', '0x12'],
    ['<<', '<<'],
    ['12', 12],
    ['1.5', 1.5],
    ['true', true],
  ])('%s is %j', (text, value) => {
    expect(parsed(text)).toBe(value);
  });

  test('a key named __proto__ is data, and changes no object', () => {
    const { yaml } = read({ path: 'a.yaml', text: '__proto__: { polluted: true }\na: {}' }, z.unknown());
    expect(Object.hasOwn(yaml?.value as object, '__proto__')).toBe(true);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe('a file over another', () => {
  const shape = z.strictObject({ colors: z.record(z.string(), z.string()), sizes: z.array(z.number()) });
  const under = { path: 'under.yaml', text: 'colors:\n  red: a\n  blue: b\nsizes: [1, 2]\n' };

  test('changes single keys, and replaces lists as a whole', () => {
    const { yaml } = read({ path: 'over.yaml', text: 'colors: { red: c }\nsizes: [3]\n', under }, shape);
    expect(yaml?.value).toEqual({ colors: { red: 'c', blue: 'b' }, sizes: [3] });
  });

  test('knows of each value which file writes it', () => {
    const { yaml } = read({ path: 'over.yaml', text: 'colors: { red: c }\n', under }, shape);
    expect(yaml?.placeOf(['colors', 'red'])).toEqual({ file: 'over.yaml', line: 1, column: 16 });
    expect(yaml?.placeOf(['colors', 'blue'])).toEqual({ file: 'under.yaml', line: 3, column: 9 });
  });

  test('may hold nothing at all', () => {
    const { yaml, problems } = read({ path: 'over.yaml', text: '# Later.\n', under }, shape);
    expect(problems).toEqual([]);
    expect(yaml?.value.sizes).toEqual([1, 2]);
  });

  test('has its problems in the file that they are in', () => {
    const { problems } = read({ path: 'over.yaml', text: 'sizes: [a]\ncolours: {}\n', under }, shape);
    expect(problems.map(({ at }) => `${at?.file}:${at?.line}:${at?.column}`)).toEqual([
      'over.yaml:1:9',
      'over.yaml:2:1',
    ]);
  });
});

describe('what is said of a wrong value', () => {
  const shape = z.strictObject({
    one: z
      .union([z.strictObject({ a: z.string() }), z.strictObject({ b: z.number(), c: z.number() })])
      .optional(),
    kind: z
      .discriminatedUnion('type', [
        z.strictObject({ type: z.literal('table'), rows: z.number() }),
        z.strictObject({ type: z.literal('chart') }),
      ])
      .optional(),
    minutes: z.number().positive().optional(),
    names: z.record(z.string().regex(/^[a-z]+$/, 'small letters only'), z.string()).optional(),
    link: z.url().optional(),
  });
  const said = (text: string) =>
    read({ path: 'a.yaml', text }, shape).problems.map(
      ({ message, hint, at }) => `${at?.column} ${message} ${hint}`,
    );

  test.each([
    ['one: { b: 1, c: x }', '17 "c" takes a number, not a text. Write it in digits, such as 12.5.'],
    ['kind: { type: pie }', '15 "type" does not take this value. Allowed: table, chart.'],
    [
      'kind: { type: table, rows: x }',
      '28 "rows" takes a number, not a text. Write it in digits, such as 12.5.',
    ],
    ['minutes: 0', '10 "minutes" is out of range. It takes more than 0.'],
    ['names: { A1: x }', '10 "A1" is not a name that "names" takes. It takes small letters only.'],
    ['link: example', '7 "example" is not a web address that "link" takes. Write it in full: https://…'],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual([expected]);
  });
});
