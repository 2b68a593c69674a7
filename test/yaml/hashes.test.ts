import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { type Hashes, readHashes } from '../../src/yaml/hashes.ts';

const keys = fc.stringMatching(/^[A-Za-z][\w.-]{0,7}$/);
const hash = fc.stringMatching(/^[\da-f]{1,12}$/);
const hashes = fc.letrec<{ map: Hashes }>((tie) => ({
  map: fc.dictionary(keys, fc.oneof({ depthSize: 'small', withCrossShrink: true }, hash, tie('map')), {
    minKeys: 1,
    noNullPrototype: true,
  }),
})).map;

test('hashes are read as YAML reads them, as soon as they are written plainly', () => {
  fc.assert(
    fc.property(hashes, (data) => {
      const read = readHashes(stringify(data));
      if (read !== undefined) expect(read).toEqual(data);
    }),
  );
});

test.each([
  'ja:\n  title: 77c2d18e005b\n',
  '# Comment\n\nja:\n  a: "123456789012"\n  b:\n    c: 0abc\nko:\n  a: abc\n',
])('%j is read without a parser', (text) => {
  expect(readHashes(text)).toEqual(parse(text));
});

test.each([
  ['a number', 'a: 123'],
  ['a text', 'a: some text'],
  ['a key without a value', 'a:\nb: abc'],
  ['a last key without a value', 'a: abc\nb:'],
  ['a key twice', 'a: abc\na: abd'],
  ['a key that is no text', 'null: abc'],
  ['a key below a hash', 'a: abc\n  b: abd'],
  ['a key two steps deeper', 'a:\n    b: abc'],
  ['an odd indent', 'a:\n   b: abc'],
  ['a comment behind a hash', 'a: abc # b'],
  ['a list', 'a:\n  - abc'],
  ['line ends of Windows', 'a: abc\r\nb: abd'],
  ['a byte order mark', '\uFEFFa: abc'],
  ['nothing', '# nothing\n'],
])('%s is left to the parser', (_, text) => {
  expect(readHashes(text)).toBeUndefined();
});
