import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { zipParts } from '../../src/output/pptx/zip-parts.ts';

const words = (count: number) => strToU8('A sentence that is deflated. '.repeat(count));
const parts: [string, Uint8Array][] = [
  ['[Content_Types].xml', words(40)],
  ['ppt/media/flag.png', new Uint8Array([1, 2, 3, 4, 5])],
  ['ppt/slides/slide1.xml', words(1)],
  ['ppt/slides/slide2.xml', words(4000)],
  ['ppt/slides/空.xml', words(3)],
  ['ppt/embeddings/empty.xlsx', new Uint8Array()],
];

const known = zipSync(
  Object.fromEntries(
    parts.map(([name, bytes]) => [name, [bytes, { level: /\.xml$/.test(name) ? 6 : 0 }]] as const),
  ),
  { mtime: new Date(1980, 0, 1) },
);

test('parts are zipped as fflate zips them all at once, the first time and again', () => {
  expect(zipParts(parts)).toEqual(known);
  expect(zipParts(parts)).toEqual(known);
});

test('a part of another name, or other bytes, is another part', () => {
  zipParts(parts);
  const others: [string, Uint8Array][] = [
    ['ppt/slides/slide2.xml', words(1)],
    ['ppt/slides/slide3.xml', words(4000)],
  ];
  expect(unzipSync(zipParts(others))).toEqual(Object.fromEntries(others));
});
