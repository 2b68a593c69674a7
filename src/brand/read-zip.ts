import { inflateRawSync } from 'node:zlib';
import { Refusal } from './refusal.ts';

/** The entries of a ZIP by name; each is inflated when it is read. */
export type Zip = { names: readonly string[]; read(name: string): Uint8Array };

type Entry = { name: string; method: number; flags: number; packed: number; size: number; offset: number };

/** More than any presentation has: what is over is refused before, or while, it is inflated. */
export const limits = { file: 200_000_000, entries: 10_000, part: 100_000_000, all: 400_000_000 };

const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END = 0x06054b50;
const END_LENGTH = 22;
/** The longest comment that may follow the end record. */
const LONGEST_COMMENT = 65_535;

/**
 * Reads the directory of a ZIP. Throws a Refusal where it is cut off, encrypted, or larger than the limits: sizes are
 * held against what the directory declares, and again against what comes out.
 */
export function readZip(bytes: Uint8Array): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map(readDirectory(bytes, view).map((entry) => [entry.name, entry]));
  let inflated = 0;
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name);
      if (!entry) throw broken(`lacks its part ${name}`);
      inflated += entry.size;
      if (inflated > limits.all) throw tooLarge();
      return inflate(bytes, view, entry);
    },
  };
}

function readDirectory(bytes: Uint8Array, view: DataView): Entry[] {
  const end = endRecord(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries) throw tooLarge();
  let at = view.getUint32(end + 16, true);
  const entries: Entry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY) throw cutOff();
    const entry = readEntry(bytes, view, at);
    if (entry.size > limits.part) throw tooLarge();
    if (entry.flags & 1) throw encrypted();
    if (!entry.name.endsWith('/')) entries.push(entry);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  if (new Set(entries.map(({ name }) => name)).size < entries.length) {
    throw broken('has two parts of one name');
  }
  if (entries.reduce((sum, { size }) => sum + size, 0) > limits.all) throw tooLarge();
  return entries;
}

/** Searched from the back, since a comment may follow. */
function endRecord(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw cutOff();
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): Entry {
  const name = bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true));
  return {
    name: new TextDecoder().decode(name),
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
}

function inflate(
  bytes: Uint8Array,
  view: DataView,
  { name, method, packed, size, offset }: Entry,
): Uint8Array {
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) throw cutOff();
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw cutOff();
  const data = bytes.subarray(start, start + packed);
  const out = method === 0 ? data : method === 8 ? inflateDeflated(data, size, name) : undefined;
  if (!out) throw broken(`packs its part ${name} in a way that is not known`);
  if (out.length !== size) throw lying(name);
  return out;
}

function inflateDeflated(data: Uint8Array, size: number, name: string): Uint8Array {
  try {
    // One byte more than declared would be too many: nothing larger is ever held.
    return inflateRawSync(data, { maxOutputLength: Math.max(1, size) });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw lying(name);
    throw broken(`is damaged in its part ${name}`);
  }
}

function broken(what: string): Refusal {
  return new Refusal(
    'brand-damaged',
    `${what}.`,
    'Open it in PowerPoint, save it again, and take that file.',
  );
}

function cutOff(): Refusal {
  return new Refusal(
    'brand-damaged',
    'is cut off or damaged: it begins as a presentation does, but its end is missing.',
    'Copy or download it again.',
  );
}

function lying(name: string): Refusal {
  return new Refusal(
    'brand-too-large',
    `unpacks to another size than it says, in its part ${name}; it is not read.`,
  );
}

function tooLarge(): Refusal {
  return new Refusal(
    'brand-too-large',
    `unpacks to more than ${limits.all / 1_000_000} MB, a part of it to more than ${limits.part / 1_000_000} MB, or has more than ${limits.entries} parts; it is not read.`,
    'A brand deck needs its masters and layouts only: delete its slides, compress its pictures, and save it.',
  );
}

function encrypted(): Refusal {
  return new Refusal('brand-encrypted', 'is encrypted.', 'Remove its password in PowerPoint, and save it.');
}
