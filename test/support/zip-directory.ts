/** What the zip itself says of an entry; `unzipSync` tells neither order nor dates. */
export type ZipEntry = { name: string; year: number; month: number; day: number; secondsOfDay: number };

const DIRECTORY_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const END_LENGTH = 22;

/** The entries of a zip's central directory, in their order. */
export function zipDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  while (at < end && view.getUint32(at, true) === DIRECTORY_ENTRY) {
    entries.push(readEntry(bytes, view, at));
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Searched from the back, since a comment may follow. */
function endOfDirectory(view: DataView): number {
  for (let at = view.byteLength - END_LENGTH; at >= 0; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw new Error('not a zip');
}

/** Dates are MS-DOS ones: seven bits of years since 1980, four of month, five of day; two-second steps. */
function readEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const time = view.getUint16(at + 12, true);
  const date = view.getUint16(at + 14, true);
  const name = bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true));
  return {
    name: new TextDecoder().decode(name),
    year: 1980 + (date >> 9),
    month: (date >> 5) & 15,
    day: date & 31,
    secondsOfDay: (time >> 11) * 3600 + ((time >> 5) & 63) * 60 + (time & 31) * 2,
  };
}
