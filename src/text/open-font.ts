import { readFileSync } from 'node:fs';
import { Blob, Buffer, Face, Font, shape } from 'harfbuzzjs';
import { memoize } from './memoize.ts';

/** A parsed font file; all widths in em. */
export type OpenFont = {
  has(codePoint: number): boolean;
  /** The advance of a text as the font shapes it, kerning and ligatures included. */
  advance(text: string): number;
};

/** Words remembered per font: some megabytes at most. */
const REMEMBERED_WORDS = 50_000;

/** Characters that HarfBuzz makes from others where a font lacks them: spaces by width, U+2011 from the hyphen. */
const SYNTHESIZED = /[\u2000-\u200A\u202F\u205F\u2011]/;

const opened = new Map<string, OpenFont>();

/** Reads and parses a TrueType file, once per process. */
export function openFont(file: string): OpenFont {
  const found = opened.get(file) ?? parseFont(file);
  opened.set(file, found);
  return found;
}

function parseFont(file: string): OpenFont {
  const face = new Face(new Blob(readFileSync(file)));
  const font = new Font(face);
  const covered = new Set(face.collectUnicodes());
  return {
    has: (codePoint) => covered.has(codePoint) || SYNTHESIZED.test(String.fromCodePoint(codePoint)),
    advance: memoize(REMEMBERED_WORDS, (text) => shapedAdvance(font, text) / face.upem),
  };
}

const buffer = new Buffer();

/** In font units. The language is fixed, so that the machine's locale never changes a width. */
function shapedAdvance(font: Font, text: string): number {
  buffer.reset();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  buffer.setLanguage('en');
  shape(font, buffer);
  return buffer.getGlyphPositions().reduce((sum, glyph) => sum + glyph.xAdvance, 0);
}
