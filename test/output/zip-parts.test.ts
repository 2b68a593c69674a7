import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readZip } from '../../src/brand/read-zip.ts';
import { zipParts } from '../../src/output/pptx/zip-parts.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const words = (count: number) => bytes('A sentence that is deflated. '.repeat(count));
const parts: [string, Uint8Array][] = [
  ['[Content_Types].xml', words(40)],
  ['ppt/media/flag.png', new Uint8Array([1, 2, 3, 4, 5])],
  ['ppt/slides/slide1.xml', words(1)],
  ['ppt/slides/slide2.xml', words(4000)],
  ['ppt/slides/空.xml', words(3)],
  ['ppt/embeddings/empty.xlsx', new Uint8Array()],
  ['ppt/empty.xml', new Uint8Array()],
];

test('what is zipped is read again, in its order, by readers of ZIP', () => {
  const zip = zipParts(parts);
  expect(Object.entries(unzipSync(zip))).toEqual(parts);
  const { names, read } = readZip(zip);
  expect(names.map((name) => [name, new Uint8Array(read(name))])).toEqual(parts);
});

test('a ZIP of no parts is one', () => {
  expect(unzipSync(zipParts([]))).toEqual({});
});

test('what is packed already is stored, and all else deflated', () => {
  const once = bytes('flag'.repeat(1000));
  const zipped = (name: string) => Buffer.from(zipParts([[name, once]]));
  expect(zipped('ppt/media/flag.png').includes(Buffer.from(once))).toBe(true);
  expect(zipped('ppt/slides/slide1.xml').length).toBeLessThan(once.length / 10);
});

test('no clock is in it: its dates are the earliest that a ZIP can have', () => {
  expect(Buffer.from(zipParts(parts)).readUInt32LE(10)).toBe(0x0021_0000);
});
