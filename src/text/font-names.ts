/** What a font file says of one of its fonts; a collection (TTC) has several. */
export type FontNames = { index: number; families: string[]; bold: boolean; italic: boolean };

/** Reads `length` bytes of a file from `offset`; fewer at its end. */
export type ReadBytes = (offset: number, length: number) => Uint8Array;

export type Table = { offset: number; length: number };

const SFNT = new Set([0x00010000, 0x4f54544f /* OTTO */, 0x74727565 /* true */]);
const COLLECTION = 0x74746366; // ttcf
/** More fonts, tables or names than any real file has: a broken one is not read further. */
const MOST = 4_096;

/** The fonts of a TrueType or OpenType file; none where it is something else, such as WOFF. */
export function fontNames(read: ReadBytes): FontNames[] {
  return fontOffsets(read).flatMap((offset, index) => {
    const tables = readTables(read, offset);
    const names = tables.get('name');
    if (!names) return [];
    const style = readStyle(read, tables.get('OS/2'));
    const families = readFamilies(view(read, names.offset, names.length), style.weight);
    return families.length > 0 ? [{ index, families, bold: style.bold, italic: style.italic }] : [];
  });
}

function fontOffsets(read: ReadBytes): number[] {
  const head = view(read, 0, 12);
  if (head.byteLength < 12) return [];
  if (SFNT.has(head.getUint32(0))) return [0];
  if (head.getUint32(0) !== COLLECTION) return [];
  const count = Math.min(head.getUint32(8), MOST);
  const offsets = view(read, 12, 4 * count);
  return Array.from({ length: offsets.byteLength >> 2 }, (_, index) => offsets.getUint32(4 * index));
}

export function readTables(read: ReadBytes, offset: number): Map<string, Table> {
  const head = view(read, offset, 12);
  const count = head.byteLength < 12 ? 0 : Math.min(head.getUint16(4), MOST);
  const rows = view(read, offset + 12, 16 * count);
  const tables = new Map<string, Table>();
  for (let at = 0; at + 16 <= rows.byteLength; at += 16) {
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => rows.getUint8(at + byte)));
    tables.set(tag, { offset: rows.getUint32(at + 8), length: rows.getUint32(at + 12) });
  }
  return tables;
}

/** From OS/2: `usWeightClass`, and bits 0 and 5 of `fsSelection`. */
function readStyle(read: ReadBytes, table: Table | undefined) {
  const os2 = table && view(read, table.offset, 64);
  if (!os2 || os2.byteLength < 64) return { weight: 400, bold: false, italic: false };
  const selection = os2.getUint16(62);
  return { weight: os2.getUint16(4), bold: (selection & 32) !== 0, italic: (selection & 1) !== 0 };
}

/** Name 1 is the family that Office lists; 16 has all weights, of which the regular and the bold count here. */
function readFamilies(table: DataView, weight: number): string[] {
  if (table.byteLength < 6) return [];
  const count = Math.min(table.getUint16(2), MOST);
  const storage = table.getUint16(4);
  const found = new Set<string>();
  for (let row = 0, at = 6; row < count && at + 12 <= table.byteLength; row += 1, at += 12) {
    const nameId = table.getUint16(at + 6);
    if (nameId !== 1 && !(nameId === 16 && (weight === 400 || weight === 700))) continue;
    const start = storage + table.getUint16(at + 10);
    found.add(decode(table, start, table.getUint16(at + 8), table.getUint16(at) === 1));
  }
  return [...found];
}

/** Names for the Macintosh are in one byte a character, the others in UTF-16. */
function decode(table: DataView, start: number, length: number, macintosh: boolean): string {
  const bytes = new Uint8Array(table.buffer, table.byteOffset, table.byteLength).slice(start, start + length);
  return new TextDecoder(macintosh ? 'latin1' : 'utf-16be').decode(bytes);
}

function view(read: ReadBytes, offset: number, length: number): DataView {
  const bytes = read(offset, length);
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
