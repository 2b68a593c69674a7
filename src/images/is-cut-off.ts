/**
 * Whether a PNG or JPEG ends before its end mark; false for what is neither. Anything may follow the mark, such as the
 * film that some telephones put behind a photograph.
 */
export function isCutOff(bytes: Uint8Array): boolean {
  const found = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (found.subarray(0, pngStart.length).equals(pngStart)) return !found.includes(pngEnd);
  if (!found.subarray(0, jpegStart.length).equals(jpegStart)) return false;
  const scan = scanStart(found);
  return scan !== undefined && !found.includes(jpegEnd, scan);
}

/** Signature and last chunk: PNG 3rd edition, 5.2 and 11.2.5. */
const pngStart = Buffer.from([0x89, 0x50, 0x4e, 0x47]);
const pngEnd = Buffer.from('IEND', 'latin1');

/** Start and end of an image: ITU-T T.81, table B.1. */
const jpegStart = Buffer.from([0xff, 0xd8]);
const jpegEnd = Buffer.from([0xff, 0xd9]);
const startOfScan = 0xda;

/**
 * Where the pixels of a JPEG begin, or the end of the file where that comes first; undefined where there is no marker
 * where one should be. What stands before may hold a small picture with an end mark of its own.
 */
function scanStart(bytes: Buffer): number | undefined {
  let at = jpegStart.length;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return undefined;
    // Any number of 0xFF may stand before a marker.
    if (bytes[at + 1] === 0xff) at += 1;
    else if (bytes[at + 1] === startOfScan) return at;
    else at += 2 + bytes.readUInt16BE(at + 2);
  }
  return bytes.length;
}
