import { inflateSync } from 'node:zlib';

/** A PDF's objects by their numbers, those that are packed included; and its streams, unpacked, a character a byte. */
export type Pdf = { objects: ReadonlyMap<string, string>; streamOf(id: string): string };

/** Opens a PDF whose objects are streams or packed in such (ISO 32000-1, 7.5.7), as ours are. */
export function openPdf(bytes: Uint8Array): Pdf {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = file.toString('latin1');
  const objects = new Map<string, string>();
  const streams = new Map<string, Buffer>();
  const streamOf = (id: string) => unpack(objects.get(id) ?? '', streams.get(id));
  const heads = /(\d+) 0 obj\s+(<<.*?>>)\s*stream\r?\n/gs;
  for (let head = heads.exec(text); head; head = heads.exec(text)) {
    const [, id = '', dictionary = ''] = head;
    const start = heads.lastIndex;
    heads.lastIndex += numberIn(dictionary, 'Length');
    objects.set(id, dictionary);
    streams.set(id, file.subarray(start, heads.lastIndex));
  }
  for (const [id, dictionary] of [...objects]) {
    if (!/\/Type \/ObjStm\b/.test(dictionary)) continue;
    const first = numberIn(dictionary, 'First');
    for (const [each, object] of packedIn(streamOf(id), first)) objects.set(each, object);
  }
  return { objects, streamOf };
}

/** The numbers of the objects that entries with a name refer to. */
export function references(object: string, key: string): string[] {
  return [...object.matchAll(new RegExp(`/${key} (\\d+) 0 R`, 'g'))].map(([, id = '']) => id);
}

function numberIn(dictionary: string, key: string): number {
  return Number(new RegExp(`/${key} (\\d+)`).exec(dictionary)?.[1] ?? 0);
}

function unpack(dictionary: string, bytes: Uint8Array = new Uint8Array()): string {
  const isPacked = /\/Filter \/FlateDecode\b/.test(dictionary);
  return Buffer.from(isPacked ? inflateSync(bytes) : bytes).toString('latin1');
}

/** First all numbers and offsets, then the objects. */
function packedIn(stream: string, first: number): [string, string][] {
  const heads = [...stream.slice(0, first).matchAll(/(\d+) (\d+)/g)];
  return heads.map(([, id = '', offset], index) => {
    const next = heads[index + 1]?.[2];
    return [id, stream.slice(first + Number(offset), next === undefined ? undefined : first + Number(next))];
  });
}
