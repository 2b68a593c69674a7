import type { OpenFont } from '../../../text/open-font.ts';
import type { FontSubset } from '../../../text/subset-font.ts';
import type { PdfFile } from '../file/create-file.ts';
import { type Dictionary, hex, name, type Ref, text, type Value } from '../file/values.ts';
import { cffCids } from './cff-cids.ts';
import type { FontPlace, GlyphCode, UsedGlyphs, WrittenFont } from './embed-fonts.ts';
import { descriptorOf } from './font-facts.ts';
import { toUnicode } from './to-unicode.ts';

type Embedding = { font: OpenFont; glyphs: UsedGlyphs; subset: FontSubset; baseName: string };

/** Which kind of font a PDF has it as, where its program stands, and how its glyphs are numbered. */
type Program = {
  subtype: string;
  key: string;
  stream: Ref;
  more: Dictionary;
  cidOf: (glyph: number) => number;
};

/**
 * A composite font (ISO 32000-1, 9.7): glyphs go by codes of two bytes. Undefined where the subset has no outlines that
 * a PDF may have.
 */
export function compositeFont(embedding: Embedding, { file, resource }: FontPlace): WrittenFont | undefined {
  const { font, glyphs, baseName } = embedding;
  const program = writeProgram(embedding, file);
  if (!program) return undefined;
  const { subtype, key, stream, more, cidOf } = program;
  const cids = new Map([...glyphs.keys()].map((glyph) => [glyph, cidOf(glyph)]));
  const info = { Registry: text('Adobe'), Ordering: text('Identity'), Supplement: 0 };
  const descendant = file.add({
    Type: name('Font'),
    Subtype: name(subtype),
    BaseFont: name(baseName),
    CIDSystemInfo: info,
    FontDescriptor: file.add({ ...descriptorOf(font, baseName), [key]: stream }),
    W: widths(font, cids),
    ...more,
  });
  const codes = new Map(
    [...cids].map(([glyph, cid]): [number, GlyphCode] => [glyph, { resource, code: hex(cid, 4) }]),
  );
  const texts = [...glyphs].flatMap(([glyph, shown]): [string, string][] =>
    shown === undefined ? [] : [[codes.get(glyph)?.code ?? '', shown]],
  );
  const ref = file.add({
    Type: name('Font'),
    Subtype: name('Type0'),
    BaseFont: name(baseName),
    Encoding: name('Identity-H'),
    DescendantFonts: [descendant],
    ToUnicode: file.addStream({}, toUnicode(new Map(texts))),
  });
  return { codes, resources: [[resource, ref]] };
}

function writeProgram({ subset: { bytes, table, numbers } }: Embedding, file: PdfFile): Program | undefined {
  const numberOf = (glyph: number) => numbers.get(glyph) ?? 0;
  if (table('glyf')?.length) {
    const stream = file.addStream({ Length1: bytes.length }, bytes);
    const more = { CIDToGIDMap: name('Identity') };
    return { subtype: 'CIDFontType2', key: 'FontFile2', stream, more, cidOf: numberOf };
  }
  const cff = table('CFF ');
  if (!cff) return undefined;
  const stream = file.addStream({ Subtype: name('CIDFontType0C') }, cff);
  const cids = cffCids(cff, Math.max(...numbers.values()) + 1);
  const cidOf = (glyph: number) => (cids ? (cids[numberOf(glyph)] ?? 0) : numberOf(glyph));
  return { subtype: 'CIDFontType0', key: 'FontFile3', stream, more: {}, cidOf };
}

/** The advances of glyphs in thousandths of the em; those of neighbours stand in one list. */
function widths(font: OpenFont, cids: ReadonlyMap<number, number>): Value[] {
  const sorted = [...cids].sort(([, one], [, other]) => one - other);
  const lists: { first: number; list: number[] }[] = [];
  for (const [glyph, cid] of sorted) {
    const last = lists.at(-1);
    const width = Math.round(font.glyphAdvance(glyph) * 1e5) / 100;
    if (last && last.first + last.list.length === cid) last.list.push(width);
    else lists.push({ first: cid, list: [width] });
  }
  return lists.flatMap(({ first, list }): Value[] => [first, list]);
}
