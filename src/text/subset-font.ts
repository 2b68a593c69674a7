import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readTables } from './font-names.ts';
import type { OpenFont } from './open-font.ts';

/** A font file with some glyphs only, and its tables; `numbers` are those of its glyphs, by those that they had. */
export type FontSubset = CutFont & { numbers: ReadonlyMap<number, number> };
type CutFont = { bytes: Uint8Array; table: (tag: string) => Uint8Array | undefined };

/** What a PDF needs of a font: outlines, metrics and hints. */
const KEPT = ['head', 'hhea', 'hmtx', 'maxp', 'glyf', 'loca', 'cvt ', 'fpgm', 'prep', 'CFF ', 'CFF2'];

/** Of HarfBuzz's `hb_subset_flags_t` and `hb_subset_sets_t`. */
const RETAIN_GLYPH_NUMBERS = 0x0002;
const NOTDEF_OUTLINE = 0x0040;
const NO_LAYOUT_CLOSURE = 0x0200;
const DOWNGRADE_CFF2 = 0x4000;
const DROPPED_TABLES = 3;
const READ_ONLY = 1;

/** The functions of `hb-subset.h`; places in memory are numbers. */
type Subsetter = { memory: WebAssembly.Memory } & Record<
  | `hb_blob_${'create' | 'destroy' | 'get_data' | 'get_length'}`
  | `hb_face_${'create' | 'destroy' | 'reference_blob'}`
  | `hb_set_${'add' | 'clear' | 'del' | 'invert'}`
  | `hb_subset_input_${'create_or_fail' | 'destroy' | 'glyph_set' | 'pin_all_axes_to_default' | 'set' | 'set_flags'}`
  | 'hb_subset_or_fail'
  | 'malloc'
  | 'free'
  | '_initialize',
  (...values: number[]) => number
>;

let loaded: Promise<Subsetter> | undefined;

/** HarfBuzz's subsetter is a program of its own beside the one that shapes. */
async function loadSubsetter(): Promise<Subsetter> {
  const path = createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz-subset.wasm');
  const { instance } = await WebAssembly.instantiate(readFileSync(path));
  const subsetter = instance.exports as unknown as Subsetter;
  subsetter._initialize();
  return subsetter;
}

/** A font with no more than some glyphs, and .notdef; undefined where its file is damaged. Variable fonts become fixed. */
export async function subsetFont(
  font: Pick<OpenFont, 'file' | 'index'>,
  glyphs: ReadonlySet<number>,
): Promise<FontSubset | undefined> {
  loaded ??= loadSubsetter();
  const subsetter = await loaded;
  const bytes = readFileSync(font.file);
  const sorted = [...new Set([0, ...glyphs])].sort((one, other) => one - other);
  try {
    const compact = cut(subsetter, bytes, font.index, sorted, 0);
    // Glyphs are numbered in their order, unless the font adds some that others are composed of.
    if (compact && glyphCount(compact) === sorted.length)
      return { ...compact, numbers: new Map(sorted.map((glyph, index) => [glyph, index])) };
    const whole = cut(subsetter, bytes, font.index, sorted, RETAIN_GLYPH_NUMBERS);
    return whole && { ...whole, numbers: new Map(sorted.map((glyph) => [glyph, glyph])) };
  } catch (error) {
    if (!(error instanceof WebAssembly.RuntimeError)) throw error;
    // The memory of a program that broke off is not to be trusted.
    loaded = undefined;
    return undefined;
  }
}

function glyphCount({ table }: CutFont): number {
  const maxp = table('maxp');
  return maxp ? new DataView(maxp.buffer, maxp.byteOffset).getUint16(4) : 0;
}

function cut(
  subsetter: Subsetter,
  bytes: Uint8Array,
  index: number,
  glyphs: readonly number[],
  numbering: number,
): CutFont | undefined {
  const place = subsetter.malloc(bytes.length);
  new Uint8Array(subsetter.memory.buffer).set(bytes, place);
  const blob = subsetter.hb_blob_create(place, bytes.length, READ_ONLY, 0, 0);
  const face = subsetter.hb_face_create(blob, index);
  const input = subsetter.hb_subset_input_create_or_fail();
  const dropped = subsetter.hb_subset_input_set(input, DROPPED_TABLES);
  subsetter.hb_set_clear(dropped);
  subsetter.hb_set_invert(dropped);
  for (const tag of KEPT) subsetter.hb_set_del(dropped, tagNumber(tag));
  const wanted = subsetter.hb_subset_input_glyph_set(input);
  for (const glyph of glyphs) subsetter.hb_set_add(wanted, glyph);
  subsetter.hb_subset_input_pin_all_axes_to_default(input, face);
  subsetter.hb_subset_input_set_flags(input, numbering | NOTDEF_OUTLINE | NO_LAYOUT_CLOSURE | DOWNGRADE_CFF2);
  const subset = subsetter.hb_subset_or_fail(face, input);
  const result = subset === 0 ? undefined : bytesOf(subsetter, subset);
  subsetter.hb_subset_input_destroy(input);
  subsetter.hb_face_destroy(face);
  subsetter.hb_blob_destroy(blob);
  subsetter.free(place);
  return result && { bytes: result, table: tableReader(result) };
}

function tagNumber(tag: string): number {
  return [...tag].reduce((number, letter) => number * 256 + letter.charCodeAt(0), 0);
}

function bytesOf(subsetter: Subsetter, face: number): Uint8Array {
  const blob = subsetter.hb_face_reference_blob(face);
  const start = subsetter.hb_blob_get_data(blob, 0);
  const length = subsetter.hb_blob_get_length(blob);
  const bytes = new Uint8Array(subsetter.memory.buffer).slice(start, start + length);
  subsetter.hb_blob_destroy(blob);
  subsetter.hb_face_destroy(face);
  return bytes;
}

function tableReader(file: Uint8Array): CutFont['table'] {
  const tables = readTables((offset, length) => file.slice(offset, offset + length), 0);
  return (tag) => {
    const table = tables.get(tag);
    return table && file.slice(table.offset, table.offset + table.length);
  };
}
