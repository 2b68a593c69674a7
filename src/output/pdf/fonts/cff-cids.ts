/** A reader of numbers, big end first, that moves on as it reads. */
type Reader = { at: number; isDone(): boolean; byte(): number; number(bytes: number): number };

function readerOf(bytes: Uint8Array, start: number): Reader {
  const reader: Reader = {
    at: start,
    isDone: () => reader.at >= bytes.length,
    byte: () => bytes[reader.at++] ?? 0,
    number: (count) => {
      let value = 0;
      for (let index = 0; index < count; index += 1) value = value * 256 + reader.byte();
      return value;
    },
  };
  return reader;
}

/** Operators of a Top DICT; two-byte ones are 12 and another byte. */
const CHARSET = 15;
const ROS = 12 * 256 + 30;

/**
 * The character identifiers of the glyphs of a CFF font (Adobe Technical Note 5176), by which a PDF names them;
 * undefined where it names them by their own numbers, since the font has none.
 */
export function cffCids(cff: Uint8Array, glyphs: number): number[] | undefined {
  const top = topDict(cff);
  if (!top.has(ROS)) return undefined;
  const reader = readerOf(cff, top.get(CHARSET) ?? 0);
  const format = reader.byte();
  const cids = [0];
  while (cids.length < glyphs && !reader.isDone()) {
    const first = reader.number(2);
    const more = format === 0 ? 0 : reader.number(format);
    for (let next = 0; next <= more; next += 1) cids.push(first + next);
  }
  return cids;
}

/** The last operand of each operator. */
function topDict(cff: Uint8Array): Map<number, number> {
  const reader = readerOf(cff, cff[2] ?? 0);
  readIndex(reader);
  const { start, end } = readIndex(reader);
  reader.at = start;
  const found = new Map<number, number>();
  let operand = 0;
  while (reader.at < end) {
    const byte = reader.byte();
    if (byte <= 21) found.set(byte === 12 ? 12 * 256 + reader.byte() : byte, operand);
    else operand = readOperand(byte, reader);
  }
  return found;
}

/** Moves over an INDEX; where its first entry is. */
function readIndex(reader: Reader): { start: number; end: number } {
  const count = reader.number(2);
  if (count === 0) return { start: reader.at, end: reader.at };
  const size = reader.byte();
  const offsets = Array.from({ length: count + 1 }, () => reader.number(size));
  const data = reader.at - 1;
  reader.at = data + (offsets.at(-1) ?? 1);
  return { start: data + (offsets[0] ?? 1), end: data + (offsets[1] ?? 1) };
}

function readOperand(byte: number, reader: Reader): number {
  if (byte === 28) return (reader.number(2) << 16) >> 16;
  if (byte === 29) return reader.number(4) | 0;
  if (byte === 30) return skipReal(reader);
  if (byte < 247) return byte - 139;
  return byte < 251 ? (byte - 247) * 256 + reader.byte() + 108 : -(byte - 251) * 256 - reader.byte() - 108;
}

/** Decimal digits, two in a byte, end with the half byte f; none of those that are asked for is such a number. */
function skipReal(reader: Reader): number {
  while ((reader.byte() & 15) !== 15 && !reader.isDone());
  return Number.NaN;
}
