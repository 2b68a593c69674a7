import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { type Dictionary, hex, name, type Ref, type Value, write } from './values.ts';

/** The objects of a PDF; they are numbered as they are asked for. */
export type PdfFile = {
  /** A number for an object that is defined later. */
  reserve(): Ref;
  define(ref: Ref, value: Value): void;
  add(value: Value): Ref;
  /** Bytes with what they are; they are deflated, unless the dictionary names how they are packed already. */
  addStream(dictionary: Dictionary, bytes: Uint8Array | string): Ref;
  /** Bytes as they are: for what programs read that know no more of PDF. */
  addPlainStream(dictionary: Dictionary, bytes: Uint8Array): Ref;
  /** The whole file. `root` is its catalog, `info` says what it is. */
  bytes(root: Ref, info: Ref): Uint8Array;
};

type Stream = { head: string; bytes: Uint8Array };

/** How many objects are packed together; readers unpack all of them for one. */
const packSize = 200;

/**
 * A PDF 1.7 file in the making, as ISO 32000-1 has it: objects that are no streams are packed into object streams
 * (7.5.7), and found by a cross-reference stream (7.5.8). The same objects give the same bytes.
 */
export function createFile(): PdfFile {
  const objects: (string | Stream)[] = [];
  const reserve = (): Ref => {
    objects.push('null');
    return { number: objects.length, raw: `${objects.length} 0 R` };
  };
  const define = ({ number }: Ref, object: string | Stream) => {
    objects[number - 1] = object;
  };
  const place = (object: string | Stream) => {
    const ref = reserve();
    define(ref, object);
    return ref;
  };
  return {
    reserve,
    define: (ref, value) => define(ref, write(value)),
    add: (value) => place(write(value)),
    addStream: (dictionary, bytes) => place(toStream(dictionary, bytes)),
    addPlainStream: (dictionary, bytes) =>
      place({ head: write({ ...dictionary, Length: bytes.length }), bytes }),
    bytes: (root, info) => writeFile([...objects], root, info),
  };
}

function toStream(dictionary: Dictionary, content: Uint8Array | string): Stream {
  const plain = typeof content === 'string' ? latin1(content) : content;
  const bytes = dictionary.Filter ? plain : deflateSync(plain, { level: 9 });
  const filter = dictionary.Filter ?? name('FlateDecode');
  return { head: write({ ...dictionary, Filter: filter, Length: bytes.length }), bytes };
}

/** Content streams are in ASCII; the mark in the file's head is not. */
function latin1(content: string): Uint8Array {
  return Buffer.from(content, 'latin1');
}

/** Where an object is: at a place in the file, or in a pack, as its n-th. */
type Where = { at: number } | { pack: number; nth: number };

/** The comment says that there are bytes above 127 in the file. */
const head = '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n';

function writeFile(objects: (string | Stream)[], root: Ref, info: Ref): Uint8Array {
  const chunks: Uint8Array[] = [latin1(head)];
  let length = head.length;
  const where: Where[] = [];
  const append = (number: number, { head, bytes }: Stream) => {
    where[number - 1] = { at: length };
    const parts = [latin1(`${number} 0 obj\n${head}\nstream\n`), bytes, latin1('\nendstream\nendobj\n')];
    chunks.push(...parts);
    length += parts.reduce((sum, part) => sum + part.length, 0);
  };
  const { packs, places } = packObjects(objects);
  for (const [index, place] of places) where[index] = place;
  for (const [index, object] of objects.entries()) if (typeof object !== 'string') append(index + 1, object);
  for (const [index, pack] of packs.entries()) append(objects.length + index + 1, pack);
  const start = length;
  const number = objects.length + packs.length + 1;
  where[number - 1] = { at: start };
  const id = { raw: `<${fingerprint(chunks)}>` };
  append(number, crossReferences(where, { Root: root, Info: info, ID: [id, id] }));
  chunks.push(latin1(`startxref\n${start}\n%%EOF\n`));
  return Uint8Array.from(Buffer.concat(chunks));
}

function packObjects(objects: readonly (string | Stream)[]) {
  const plain = objects.flatMap((object, index) => (typeof object === 'string' ? [{ object, index }] : []));
  const packs: Stream[] = [];
  const places = new Map<number, Where>();
  for (let from = 0; from < plain.length; from += packSize) {
    const part = plain.slice(from, from + packSize);
    let offset = 0;
    const heads = part.map(({ object, index }, nth) => {
      places.set(index, { pack: objects.length + packs.length + 1, nth });
      const place = `${index + 1} ${offset}`;
      offset += object.length + 1;
      return place;
    });
    const first = `${heads.join(' ')}\n`;
    const dictionary = { Type: name('ObjStm'), N: part.length, First: first.length };
    packs.push(toStream(dictionary, first + part.map(({ object }) => `${object}\n`).join('')));
  }
  return { packs, places };
}

/** One row of 1, 4 and 2 bytes for each object: what kind of place it has, which, and the n-th there. */
function crossReferences(where: readonly Where[], trailer: Dictionary): Stream {
  const rows = new DataView(new ArrayBuffer((where.length + 1) * 7));
  rows.setUint16(5, 0xffff);
  for (const [index, place] of where.entries()) {
    const row = (index + 1) * 7;
    rows.setUint8(row, 'at' in place ? 1 : 2);
    rows.setUint32(row + 1, 'at' in place ? place.at : place.pack);
    rows.setUint16(row + 5, 'at' in place ? 0 : place.nth);
  }
  const dictionary = { Type: name('XRef'), Size: where.length + 1, W: [1, 4, 2], ...trailer };
  return toStream(dictionary, new Uint8Array(rows.buffer));
}

/** The file's identifier, made from what is in it. */
function fingerprint(chunks: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const chunk of chunks) hash.update(chunk);
  return [...hash.digest().subarray(0, 16)].map((byte) => hex(byte, 2)).join('');
}
