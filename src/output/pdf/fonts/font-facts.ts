import type { OpenFont } from '../../../text/open-font.ts';
import { type Dictionary, name } from '../file/values.ts';

/** Lengths that a font descriptor gives are thousandths of the em. */
const EM = 1000;

/** Bits of a descriptor's flags (ISO 32000-1, table 123). */
const FIXED_PITCH = 1;
const SYMBOLIC = 4;
const ITALIC = 64;

/** What the tables of a font say of it for its descriptor (ISO 32000-1, 9.8). */
export function descriptorOf(font: OpenFont, baseName: string): Dictionary {
  const [head, os2, post, hhea] = ['head', 'OS/2', 'post', 'hhea'].map((tag) => numbersOf(font, tag));
  const scaled = (units: number) => Math.round((units * EM) / font.unitsPerEm);
  const angle = (post?.signed(4) ?? 0) + (post?.unsigned(6) ?? 0) / 65_536;
  const isFixed = (post?.unsigned(12) ?? 0) + (post?.unsigned(14) ?? 0) > 0;
  const ascent = hhea?.signed(4) ?? 0;
  const capHeight = (os2?.unsigned(0) ?? 0) >= 2 ? os2?.signed(88) : undefined;
  const bold = (os2?.unsigned(4) ?? 400) / 65;
  return {
    Type: name('FontDescriptor'),
    FontName: name(baseName),
    Flags: SYMBOLIC + (isFixed ? FIXED_PITCH : 0) + (angle === 0 ? 0 : ITALIC),
    FontBBox: [36, 38, 40, 42].map((at) => scaled(head?.signed(at) ?? 0)),
    ItalicAngle: angle,
    Ascent: scaled(ascent),
    Descent: scaled(hhea?.signed(6) ?? 0),
    CapHeight: scaled(capHeight ?? ascent),
    // No table has the thickness of stems; that of Helvetica and Helvetica Bold, by weight.
    StemV: Math.round(50 + bold ** 2),
  };
}

/** Bits of `fsType` in OS/2: no embedding at all; not of a subset; of bitmaps only. */
const RESTRICTED = 0x0002;
const LESS_RESTRICTED = 0x000c;
const NO_SUBSET = 0x0100;
const BITMAPS_ONLY = 0x0200;

/** Whether the maker of a font lets a document have a part of its file. */
export function mayBeEmbedded(font: Pick<OpenFont, 'table'>): boolean {
  const rights = numbersOf(font, 'OS/2')?.unsigned(8) ?? 0;
  const isRestricted = (rights & RESTRICTED) !== 0 && (rights & LESS_RESTRICTED) === 0;
  return !isRestricted && (rights & (NO_SUBSET | BITMAPS_ONLY)) === 0;
}

/** The 16-bit numbers of a table, by their places; 0 behind its end. */
function numbersOf({ table }: Pick<OpenFont, 'table'>, tag: string) {
  const bytes = table(tag);
  if (!bytes) return undefined;
  const unsigned = (at: number) => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
  return { unsigned, signed: (at: number) => (unsigned(at) << 16) >> 16 };
}
