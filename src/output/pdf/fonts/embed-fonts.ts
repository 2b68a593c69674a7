import { createHash } from 'node:crypto';
import type { OpenFont } from '../../../text/open-font.ts';
import { subsetFont } from '../../../text/subset-font.ts';
import type { TextMark } from '../../picture/mark.ts';
import type { PdfFile } from '../file/create-file.ts';
import type { Dictionary, Ref } from '../file/values.ts';
import { clustersOf } from './clusters.ts';
import { compositeFont } from './composite-font.ts';
import { mayBeEmbedded } from './font-facts.ts';
import { outlineFonts } from './outline-fonts.ts';

/** A glyph in the file: the font that has it, by its name among the resources, and its code there, in hexadecimal digits. */
export type GlyphCode = { resource: string; code: string };

/** A font as the file has it. */
export type PdfFont = {
  codeOf(glyph: number): GlyphCode;
  /** The text that readers of the file take a glyph for. */
  textOf(glyph: number): string | undefined;
};

/** The glyphs of a font that are used, and the text of each; without one where it is seen with others only. */
export type UsedGlyphs = ReadonlyMap<number, string | undefined>;

/** A font that is written: the codes of its glyphs, and what the resources are to have. */
export type WrittenFont = {
  codes: ReadonlyMap<number, GlyphCode>;
  resources: readonly (readonly [string, Ref])[];
};

export type PdfFonts = { of(font: OpenFont): PdfFont; resources: Dictionary };

/** Puts the fonts of some text into the file, each with the glyphs that are used. */
export async function embedFonts(marks: readonly TextMark[], file: PdfFile): Promise<PdfFonts> {
  const fonts = new Map<OpenFont, PdfFont>();
  const resources: (readonly [string, Ref])[] = [];
  for (const [font, glyphs] of usedGlyphs(marks)) {
    const { codes, resources: own } = await writeFont(font, glyphs, { file, resource: `F${fonts.size + 1}` });
    resources.push(...own);
    fonts.set(font, {
      codeOf: (glyph) => codes.get(glyph) as GlyphCode,
      textOf: (glyph) => glyphs.get(glyph),
    });
  }
  return { of: (font) => fonts.get(font) as PdfFont, resources: Object.fromEntries(resources) };
}

/** The first text that a glyph is seen with alone is its own. */
function usedGlyphs(marks: readonly TextMark[]): Map<OpenFont, Map<number, string | undefined>> {
  const fonts = new Map<OpenFont, Map<number, string | undefined>>();
  for (const mark of marks) {
    const used = fonts.get(mark.font) ?? new Map<number, string | undefined>();
    fonts.set(mark.font, used);
    for (const { glyphs, text } of clustersOf(mark))
      for (const { id } of glyphs) used.set(id, used.get(id) ?? (glyphs.length === 1 ? text : undefined));
  }
  return fonts;
}

/** Where a font goes, and the name that it begins with. */
export type FontPlace = { file: PdfFile; resource: string };

/** What cannot be cut, or may not be, is embedded as outlines. */
async function writeFont(font: OpenFont, glyphs: UsedGlyphs, place: FontPlace): Promise<WrittenFont> {
  const subset = mayBeEmbedded(font) ? await subsetFont(font, new Set(glyphs.keys())) : undefined;
  const written = subset && compositeFont({ font, glyphs, subset, baseName: baseName(font, glyphs) }, place);
  return written ?? outlineFonts(font, glyphs, place);
}

/** The name of a subset begins with six capitals of its own (ISO 32000-1, 9.6.4). */
function baseName(font: OpenFont, glyphs: UsedGlyphs): string {
  const used = [...glyphs.keys()].sort((one, other) => one - other).join(' ');
  const hash = createHash('sha256').update(`${font.name} ${used}`).digest();
  const tag = String.fromCharCode(...hash.subarray(0, 6).map((byte) => 65 + (byte % 26)));
  return `${tag}+${font.name.replace(/[^A-Za-z0-9._-]/g, '') || 'Font'}`;
}
