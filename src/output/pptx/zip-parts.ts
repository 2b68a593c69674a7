import { zipSync } from 'fflate';
import { digest } from '../../text/digest.ts';
import { memoizeBy } from '../../text/memoize.ts';

/** A part of a package: its name, and what it holds. */
export type Part = readonly [name: string, bytes: Uint8Array];

/** A part as it lies in a ZIP: its header and data, and its row in the list of contents. */
type Entry = { file: Uint8Array; row: Uint8Array };

/** A ZIP's dates are local times without a zone: this one is the same everywhere, and the earliest there is. */
const fixedDate = new Date(1980, 0, 1);

/** Lengths of what PKWARE's APPNOTE 6.3.10, 4.3 has at fixed places. */
const END = 22;
const OFFSET_IN_ROW = 42;

/** Parts of ten decks or so: layouts are the same in most, and after a save most slides are. */
const REMEMBERED_PARTS = 1_000;
const deflatedOnce = memoizeBy(
  REMEMBERED_PARTS,
  ([name, bytes]: Part) => `${name} ${digest(bytes)}`,
  (part) => deflated(part, 5),
);

/** Zips parts in the order given. What was deflated for a deck before is not deflated again. */
export function zipParts(parts: readonly Part[]): Uint8Array {
  const entries = parts.map((part) =>
    /\.(png|jpeg|xlsx)$/.test(part[0]) ? deflated(part, 0) : deflatedOnce(part),
  );
  const rows = entries.reduce((sum, { row }) => sum + row.length, 0);
  const files = entries.reduce((sum, { file }) => sum + file.length, 0);
  const zip = new Uint8Array(files + rows + END);
  const view = new DataView(zip.buffer);
  let [at, listed] = [0, files];
  for (const { file, row } of entries) {
    zip.set(file, at);
    zip.set(row, listed);
    view.setUint32(listed + OFFSET_IN_ROW, at, true);
    at += file.length;
    listed += row.length;
  }
  writeEnd(view, listed, { count: entries.length, rows, files });
  return zip;
}

function writeEnd(view: DataView, at: number, { count, rows, files }: Record<string, number>): void {
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, count ?? 0, true);
  view.setUint16(at + 10, count ?? 0, true);
  view.setUint32(at + 12, rows ?? 0, true);
  view.setUint32(at + 16, files ?? 0, true);
}

/** The two pieces of a ZIP with this one part. */
function deflated([name, bytes]: Part, level: 0 | 5): Entry {
  const zip = zipSync({ [name]: [bytes, { level, mtime: fixedDate }] });
  const end = new DataView(zip.buffer, zip.byteOffset + zip.length - END);
  const listed = end.getUint32(16, true);
  return { file: zip.subarray(0, listed), row: zip.subarray(listed, zip.length - END) };
}
