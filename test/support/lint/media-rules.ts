import { createHash } from 'node:crypto';
import { extension, type PptxPackage, relatedPart } from '../read-package.ts';
import { child } from '../xml.ts';
import { eachPart, type Fault } from './rule.ts';

type MediaFormat = { contentType: string; matches: (bytes: Uint8Array) => boolean };

const JPEG: MediaFormat = { contentType: 'image/jpeg', matches: startsWith(0xff, 0xd8, 0xff) };

const FORMATS: Record<string, MediaFormat> = {
  png: { contentType: 'image/png', matches: startsWith(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) },
  jpg: JPEG,
  jpeg: JPEG,
  gif: { contentType: 'image/gif', matches: startsWith(0x47, 0x49, 0x46, 0x38) },
  bmp: { contentType: 'image/bmp', matches: startsWith(0x42, 0x4d) },
  emf: { contentType: 'image/x-emf', matches: startsWith(0x01, 0x00, 0x00, 0x00) },
  svg: {
    contentType: 'image/svg+xml',
    matches: (bytes) => /^\uFEFF?\s*<(\?xml|!--|svg)/.test(headText(bytes)),
  },
  xlsx: {
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    matches: startsWith(0x50, 0x4b, 0x03, 0x04),
  },
};

function startsWith(...magic: number[]): (bytes: Uint8Array) => boolean {
  return (bytes) => magic.every((value, index) => bytes[index] === value);
}

function headText(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, 100));
}

export function mediaBytes(pkg: PptxPackage): Fault[] {
  return mediaParts(pkg)
    .filter(({ bytes, format }) => !format.matches(bytes))
    .map(({ part }) => ({ part, message: 'its bytes are of another format than its name says' }));
}

export function mediaContentTypes(pkg: PptxPackage): Fault[] {
  return mediaParts(pkg)
    .map(({ part, format }) => ({ part, wanted: format.contentType, given: pkg.contentTypes.get(part) }))
    .filter(({ wanted, given }) => given !== undefined && given !== wanted)
    .map(({ part, wanted, given }) => ({ part, message: `its content type is ${given} and not ${wanted}` }));
}

type MediaPart = { part: string; bytes: Uint8Array; format: MediaFormat };

function mediaParts(pkg: PptxPackage): MediaPart[] {
  return [...pkg.parts].flatMap(([part, bytes]) => {
    const format = FORMATS[extension(part)];
    return format ? [{ part, bytes, format }] : [];
  });
}

export function repeatedMedia(pkg: PptxPackage): Fault[] {
  const first = new Map<string, string>();
  return [...pkg.parts].flatMap(([part, bytes]) => {
    if (!part.includes('/media/')) return [];
    const hash = createHash('sha256').update(bytes).digest('hex');
    const twin = first.get(hash);
    first.set(hash, twin ?? part);
    return twin ? [{ part, message: `holds the same bytes as ${twin}` }] : [];
  });
}

/** Without its workbook a chart shows its numbers but refuses to be edited. */
export const chartWorkbooks = eachPart(['chart'], ({ part, top }, pkg) => {
  const workbook = relatedPart(pkg, part, 'package');
  const found = child(top, 'c:externalData') && workbook?.endsWith('.xlsx') && pkg.parts.has(workbook);
  return found ? [] : ['the chart has no workbook inside the package'];
});
