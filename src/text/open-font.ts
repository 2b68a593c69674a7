import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { Blob, Buffer, ClusterLevel, Direction, Face, Font, shape } from 'harfbuzzjs';
import { memoize, once } from '../memoize.ts';
import { type FontNames, fontNames } from './font-names.ts';

/**
 * A glyph of a shaped text, where it stands from the start of the text, in em; `y` upwards. `cluster` is the place in
 * the text, in UTF-16 units, of the first character that it shows; what glyphs of one cluster show, they show together.
 */
export type Glyph = { id: number; x: number; y: number; cluster: number };

/** A text as a font shapes it, from left to right. */
export type Shaped = { glyphs: Glyph[]; advance: number };

/** A parsed font file; all widths in em. */
export type OpenFont = {
  /** The same for the same font of the same file. */
  key: string;
  file: string;
  /** Which font of a collection. */
  index: number;
  /** As PostScript names it, such as `Carlito-Bold`; empty where the file does not say. */
  name: string;
  has(codePoint: number): boolean;
  /** The advance of a text as the font shapes it, kerning and ligatures included. */
  advance(text: string): number;
  shape(text: string, direction: 'ltr' | 'rtl'): Shaped;
  /** Whether its letters have outlines; a damaged file may have their widths and no more. */
  isDrawable(): boolean;
  /** The outline of a glyph as SVG path data, in font units, upwards. */
  outline(glyph: number): string;
  /** How far a glyph by itself moves on. */
  glyphAdvance(glyph: number): number;
  /** The bytes of a table of the file, by its tag; undefined where there is none. */
  table(tag: string): Uint8Array | undefined;
  unitsPerEm: number;
  /** How far above and below the baseline a line reaches, in em. */
  ascent: number;
  descent: number;
};

/** Words remembered per font: some megabytes at most. */
const REMEMBERED_WORDS = 50_000;

/** Characters that HarfBuzz makes from others where a font lacks them: spaces by width, U+2011 from the hyphen. */
const SYNTHESIZED = /[\u2000-\u200A\u202F\u205F\u2011]/;

/** Of the names in a font file (OpenType, `name`). */
const POSTSCRIPT_NAME = 6;

const opened = new Map<string, OpenFont>();

/** Reads and parses a TrueType file, once per process; `index` counts the fonts of a collection. */
export function openFont(file: string, index = 0): OpenFont {
  const key = `${index} ${file}`;
  const found = opened.get(key) ?? parseFont(key, file, index);
  opened.set(key, found);
  return found;
}

function parseFont(key: string, file: string, index: number): OpenFont {
  const face = new Face(new Blob(readFileSync(file)), index);
  const font = new Font(face);
  const covered = new Set(face.collectUnicodes());
  return {
    key,
    file,
    index,
    name: face.getName(POSTSCRIPT_NAME, 'en'),
    unitsPerEm: face.upem,
    ascent: font.hExtents().ascender / face.upem,
    descent: -font.hExtents().descender / face.upem,
    shape: (text, direction) => shapeText(font, text, direction, face.upem),
    isDrawable: once(() => hasOutlines(font, covered)),
    outline: (glyph) => font.glyphToPath(glyph),
    glyphAdvance: (glyph) => font.glyphHAdvance(glyph) / face.upem,
    table: (tag) => face.referenceTable(tag)?.slice(),
    has: (codePoint) => covered.has(codePoint) || SYNTHESIZED.test(String.fromCodePoint(codePoint)),
    advance: memoize(REMEMBERED_WORDS, (text) => shapedAdvance(font, text) / face.upem),
  };
}

/** As many signs as are looked at, from the first that is none of control or a space. */
const SAMPLE = 200;

function hasOutlines(font: Font, covered: ReadonlySet<number>): boolean {
  const sample = [...covered].filter((codePoint) => codePoint > 0x20).slice(0, SAMPLE);
  return sample.some((codePoint) => font.glyphToPath(font.nominalGlyph(codePoint) ?? 0) !== '');
}

const buffer = new Buffer();

function shapeText(font: Font, text: string, direction: 'ltr' | 'rtl', unitsPerEm: number): Shaped {
  buffer.reset();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  buffer.setDirection(direction === 'rtl' ? Direction.RTL : Direction.LTR);
  buffer.setLanguage('en');
  // A mark that has a glyph of its own is not taken together with its letter.
  buffer.setClusterLevel(ClusterLevel.MONOTONE_CHARACTERS);
  shape(font, buffer);
  const positions = buffer.getGlyphPositions();
  let x = 0;
  const glyphs = buffer.getGlyphInfos().map(({ codepoint: id, cluster }, index): Glyph => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
    const glyph = { id, x: (x + xOffset) / unitsPerEm, y: yOffset / unitsPerEm, cluster };
    x += xAdvance;
    return glyph;
  });
  return { glyphs, advance: x / unitsPerEm };
}

/** In font units. The language is fixed, so that the machine's locale never changes a width. */
function shapedAdvance(font: Font, text: string): number {
  buffer.reset();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  buffer.setLanguage('en');
  shape(font, buffer);
  return buffer.getGlyphPositions().reduce((sum, glyph) => sum + glyph.xAdvance, 0);
}

/** The fonts in a file, by the few of its bytes that name them; none where it cannot be read. */
export function readFontNames(file: string): FontNames[] {
  let handle: number | undefined;
  try {
    const opened = openSync(file, 'r');
    handle = opened;
    return fontNames((offset, length) => {
      const bytes = new Uint8Array(length);
      return bytes.subarray(0, readSync(opened, bytes, 0, length, offset));
    });
  } catch {
    return [];
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

const FONT_FILE = /\.(ttf|otf|ttc|otc)$/i;

/** The paths of the font files below a folder, sorted; none where there is no such folder. */
export function listFontFiles(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => FONT_FILE.test(name))
      .sort()
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}
