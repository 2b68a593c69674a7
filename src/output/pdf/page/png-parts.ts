/** What a PDF takes over of a PNG; `rows` are deflated, with PNG's filters. */
export type PngParts = {
  width: number;
  height: number;
  bits: number;
  channels: number;
  palette?: Uint8Array;
  rows: Uint8Array;
};

/** Channels by colour type (PNG specification, 11.2.2), of those types that have no alpha. */
const channelsOf: Record<number, number> = { 0: 1, 2: 3, 3: 1 };
const signature = 8;

/** The parts of a PNG whose rows a PDF can have as they are; undefined of others: interlaced, or not opaque. */
export function pngParts(bytes: Uint8Array): PngParts | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks = new Map<string, Uint8Array[]>();
  for (let at = signature; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    chunks.set(type, [...(chunks.get(type) ?? []), bytes.subarray(at + 8, at + 8 + length)]);
    at += 12 + length;
  }
  const [head] = chunks.get('IHDR') ?? [];
  const rows = chunks.get('IDAT');
  if (!head || !rows || chunks.has('tRNS')) return undefined;
  const numbers = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const channels = channelsOf[numbers.getUint8(9)];
  const isInterlaced = numbers.getUint8(12) !== 0;
  if (channels === undefined || isInterlaced) return undefined;
  const [palette] = chunks.get('PLTE') ?? [];
  return {
    width: numbers.getUint32(0),
    height: numbers.getUint32(4),
    bits: numbers.getUint8(8),
    channels,
    ...(numbers.getUint8(9) === 3 && palette && { palette }),
    rows: Buffer.concat(rows),
  };
}
