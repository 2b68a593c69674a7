import type { Mark } from '../../picture/mark.ts';
import type { PictureFile, PictureFiles } from '../../picture/picture-files.ts';
import { pictureKey } from '../../picture-key.ts';
import type { PdfFile } from '../file/create-file.ts';
import { type Dictionary, name, type Ref, type Value } from '../file/values.ts';
import { pngParts } from './png-parts.ts';

/** Pictures by their keys: their names among the resources, and where they are. */
export type PdfPictures = { nameOf(key: string): string | undefined; resources: Dictionary };

/** Puts the pictures of some marks into the file, each once. */
export async function embedPictures(
  marks: readonly Mark[],
  files: PictureFiles,
  file: PdfFile,
): Promise<PdfPictures> {
  const names = new Map<string, string>();
  const resources: Record<string, Ref> = {};
  for (const mark of marks) {
    if (mark.kind !== 'image' || names.has(pictureKey(mark.source))) continue;
    const picture = await files(mark.source);
    if (!picture) continue;
    const own = `I${names.size + 1}`;
    names.set(pictureKey(mark.source), own);
    resources[own] = await writers[picture.type](picture.bytes, file);
  }
  return { nameOf: (key) => names.get(key), resources };
}

const writers: Record<PictureFile['type'], (bytes: Uint8Array, file: PdfFile) => Promise<Ref>> = {
  'image/jpeg': writeJpeg,
  'image/png': writePng,
};

/** A JPEG file goes in as it is, but for one in inks: programs do not agree on which end of their scale is white. */
async function writeJpeg(bytes: Uint8Array, file: PdfFile): Promise<Ref> {
  const { default: sharp } = await import('sharp');
  const { width, height, channels, icc } = await sharp(bytes).metadata();
  if (channels > 3)
    return writeJpeg(await sharp(bytes).toColourspace('srgb').jpeg({ quality: 92 }).toBuffer(), file);
  const colors = colorSpace(channels, icc, file);
  return writeImage({ width, height, colors, bits: 8 }, { Filter: name('DCTDecode') }, bytes, file);
}

/** The rows of a PNG go in as they are packed; what shines through becomes a mask of its own. */
async function writePng(bytes: Uint8Array, file: PdfFile): Promise<Ref> {
  const { default: sharp } = await import('sharp');
  const parts = pngParts(bytes);
  if (parts) {
    const { icc } = await sharp(bytes).metadata();
    return writeRows(parts, icc, {}, file);
  }
  // Opaque, of one depth and not interlaced.
  const plain = await sharp(bytes)
    .toColourspace('srgb')
    .removeAlpha()
    .png({ compressionLevel: 9 })
    .toBuffer();
  const { hasAlpha } = await sharp(bytes).metadata();
  const mask =
    hasAlpha &&
    (await sharp(bytes).extractChannel('alpha').toColourspace('b-w').png({ compressionLevel: 9 }).toBuffer());
  const more = mask ? { SMask: writeRows(checked(mask), undefined, {}, file) } : {};
  return writeRows(checked(plain), undefined, more, file);
}

function checked(png: Uint8Array) {
  const parts = pngParts(png);
  if (!parts) throw new Error('sharp wrote a PNG that is interlaced or transparent');
  return parts;
}

type Rows = NonNullable<ReturnType<typeof pngParts>>;

function writeRows(
  { width, height, bits, channels, palette, rows }: Rows,
  icc: Uint8Array | undefined,
  more: Dictionary,
  file: PdfFile,
): Ref {
  const base = colorSpace(palette ? 3 : channels, icc, file);
  const colors: Value = palette
    ? [name('Indexed'), base, palette.length / 3 - 1, file.addStream({}, palette)]
    : base;
  const predictor = { Predictor: 15, Colors: channels, BitsPerComponent: bits, Columns: width };
  const packing = { Filter: name('FlateDecode'), DecodeParms: predictor };
  return writeImage({ width, height, colors, bits }, { ...packing, ...more }, rows, file);
}

type Shape = { width: number; height: number; colors: Value; bits: number };

function writeImage(
  { width, height, colors, bits }: Shape,
  more: Dictionary,
  bytes: Uint8Array,
  file: PdfFile,
): Ref {
  const dictionary = {
    Type: name('XObject'),
    Subtype: name('Image'),
    Width: width,
    Height: height,
    ColorSpace: colors,
    BitsPerComponent: bits,
  };
  return file.addStream({ ...dictionary, ...more }, bytes);
}

/** What colour spaces are called in the head of an ICC profile, at its byte 16. */
const profiles: Record<number, string> = { 1: 'GRAY', 3: 'RGB ' };

/** The colours that a picture's own profile means, or else those of the screen. */
function colorSpace(channels: number, icc: Uint8Array | undefined, file: PdfFile): Value {
  const kind = icc && String.fromCharCode(...icc.subarray(16, 20));
  if (icc && kind === profiles[channels]) return [name('ICCBased'), file.addStream({ N: channels }, icc)];
  return name(channels === 1 ? 'DeviceGray' : 'DeviceRGB');
}
