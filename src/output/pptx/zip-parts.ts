import { crc32, deflateRawSync } from 'node:zlib';
import { memoizeFor } from '../../memoize.ts';

/** A part of a package: its name, and what it holds. */
export type Part = readonly [name: string, bytes: Uint8Array];

/** What PKWARE's APPNOTE 6.3.10, 4.3 calls the records of a ZIP. */
const LOCAL = 0x04034b50;
const LISTED = 0x02014b50;
const END = 0x06054b50;

/** Deflating came with ZIP 2.0. */
const version = 20;
/** Bit 11: the name is in UTF-8. Office's own names are ASCII, and have no such mark. */
const inUtf8 = 0x0800;
const methods = { stored: 0, deflated: 8 } as const;

/** A ZIP's dates are local times without a zone: this is 1 January 1980, the earliest there is. */
const fixedDate = 0x0021;

/** What is packed already. */
const isPacked = (name: string) => /\.(png|jpeg|xlsx)$/.test(name);

/**
 * Zips parts in the order given: the same bytes for the same parts and version of Node, whose zlib deflates them. What
 * `isStored` says yes to is not deflated.
 */
export function zipParts(parts: readonly Part[], isStored = isPacked): Uint8Array {
  const files: Uint8Array[] = [];
  const list: Uint8Array[] = [];
  let at = 0;
  for (const [name, bytes] of parts) {
    const entry = entryOf(name, bytes, isStored(name));
    const file = [record(LOCAL, entry.about), entry.name, entry.data];
    list.push(record(LISTED, [[version, 2], ...entry.about, ...placeOf(at)]), entry.name);
    files.push(...file);
    at += lengthOf(file);
  }
  const count: Field = [parts.length, 2];
  const end = record(END, [[0, 2], [0, 2], count, count, [lengthOf(list), 4], [at, 4], [0, 2]]);
  return Buffer.concat([...files, ...list, end]);
}

/** A number, and the bytes that it takes. */
type Field = readonly [value: number, size: 2 | 4];

/** Parts that did not change since a deck before are the same bytes. */
const deflated = memoizeFor((bytes: Uint8Array) => deflateRawSync(bytes));

type Entry = { name: Buffer; data: Uint8Array; about: Field[] };

/** A part as it is packed, and the fields that both its head and its row in the list have. */
function entryOf(text: string, bytes: Uint8Array, isStored: boolean): Entry {
  const name = Buffer.from(text);
  const data = isStored ? bytes : deflated(bytes);
  const about: Field[] = [
    [version, 2],
    [name.length > text.length ? inUtf8 : 0, 2],
    [isStored ? methods.stored : methods.deflated, 2],
    [0, 2],
    [fixedDate, 2],
    [crc32(bytes), 4],
    [data.length, 4],
    [bytes.length, 4],
    [name.length, 2],
    [0, 2],
  ];
  return { name, data, about };
}

/** The rest of a row: no comment, on the first disk, no attributes, and where the head of the part is. */
function placeOf(at: number): Field[] {
  return [
    [0, 2],
    [0, 2],
    [0, 2],
    [0, 4],
    [at, 4],
  ];
}

function record(signature: number, fields: readonly Field[]): Uint8Array {
  const all: readonly Field[] = [[signature, 4], ...fields];
  const bytes = Buffer.alloc(all.reduce((sum, [, size]) => sum + size, 0));
  let at = 0;
  for (const [value, size] of all) at = bytes.writeUIntLE(value, at, size);
  return bytes;
}

function lengthOf(chunks: readonly Uint8Array[]): number {
  return chunks.reduce((sum, { length }) => sum + length, 0);
}
