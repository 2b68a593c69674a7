import { basename } from 'node:path';
import { memoize, once } from '../memoize.ts';
import type { Face } from '../page.ts';
import type { Found, Report } from '../problems.ts';
import { characterRule } from './character-rules.ts';
import { FALLBACKS, type Fallback } from './drawing-families.ts';
import type { ScriptFaces } from './faces.ts';
import { type FontStyle, fontSource, NEAREST, standInSource } from './fonts.ts';
import { languageRow } from './languages.ts';
import { type OpenFont, openFont } from './open-font.ts';
import type { OwnFonts } from './own-fonts.ts';
import { scriptClass } from './script-class.ts';

/** A part of a text that one font draws; how far its line reaches below the baseline, in em. */
export type FontStretch = { font: OpenFont; text: string; descent: number };

/** Cuts a text, set in a face and style, where another font has to draw it. */
export type DrawnFonts = (
  text: string,
  face: Face,
  style: FontStyle & { lang?: string | undefined },
) => FontStretch[];

type Options = {
  faces: ScriptFaces;
  own: OwnFonts;
  /** ISO 15924, of the deck's language. */
  script: string;
  wide: RegExp | undefined;
  report: Report;
};

/** `complex` is the deck's own font for complex scripts, where its measures are known. */
type Fonts = { latin: OpenFont[]; other: () => OpenFont[]; complex: () => OpenFont | undefined };

/** The fonts that a deck is drawn with: its faces first, then those for its script, then any that has the sign. */
export function createDrawnFonts({ faces, own, script, wide, report }: Options): DrawnFonts {
  const told = new Set<string>();
  const fontsOf = memoize(8, (key: string): Fonts => {
    const [face, weight, slope] = key.split(' ') as [Face, string, string];
    const style = { bold: weight === 'bold', italic: slope === 'italic' };
    const open = (names: readonly (string | undefined)[]) =>
      openFonts(names, style, own).filter((font) => font.isDrawable() || reportDamaged(font, told, report));
    const others = [faces.eastAsian?.[face], faces.complex?.[face], ...fallbackFamilies(script, face)];
    return {
      latin: [...open([faces.latin[face]]), openFont(standInSource(NEAREST, style).file)],
      other: once(() => open(others)),
      complex: once(() => open([faces.complex?.[face]])[0]),
    };
  });
  return (text, face, { bold, italic, lang }) => {
    const ownWide = lang === undefined ? wide : languageRow(lang).wide;
    const fonts = fontsOf(`${face} ${bold ? 'bold' : 'regular'} ${italic ? 'italic' : 'upright'}`);
    const drawn = stretches(text, (character, before) => {
      if (before?.has(codePoint(character)) && /[\p{M}\u200C\u200D]/u.test(character)) return before;
      const font = findFont(character, fonts, ownWide);
      if (!font) reportMissing(character, told, report);
      return font ?? before ?? (fonts.latin[0] as OpenFont);
    });
    return drawn.map((stretch) => ({ ...stretch, descent: descentOf(stretch, fonts) }));
  };
}

function openFonts(names: readonly (string | undefined)[], style: FontStyle, own: OwnFonts): OpenFont[] {
  return names.flatMap((name) => {
    const source = name === undefined ? undefined : fontSource(name, style, own);
    return source ? [openFont(source.file, source.index)] : [];
  });
}

/** The families of a script first, then those of all others. */
function fallbackFamilies(script: string, face: Face): string[] {
  const families = ({ heading, text }: Fallback) => [...((face === 'heading' && heading) || []), ...text];
  const own = FALLBACKS[script];
  return [...(own ? families(own) : []), ...Object.values(FALLBACKS).flatMap(families)];
}

/** Signs of East Asian and complex scripts come from their own fonts, all others from the Latin one where it has them. */
function findFont(
  character: string,
  { latin, other }: Fonts,
  wide: RegExp | undefined,
): OpenFont | undefined {
  const has = (font: OpenFont) => font.has(codePoint(character));
  const own = scriptClass(character);
  const otherFirst = own === 'eastAsian' || own === 'complex' || wide?.test(character) === true;
  return otherFirst ? (other().find(has) ?? latin.find(has)) : (latin.find(has) ?? other().find(has));
}

/** Once for each file. */
function reportDamaged({ file }: OpenFont, told: Set<string>, report: Report): false {
  if (!told.has(file))
    report({
      level: 'warning',
      code: 'damaged-font',
      message: `The font file ${basename(file)} has no letters that can be drawn: pictures and PDF files show another.`,
      hint: 'It may be damaged: get it anew, or take it away.',
    });
  told.add(file);
  return false;
}

/** Of complex scripts lines are as deep as the font that is named: one that lends it the letters may be thrice as deep. */
function descentOf({ font, text }: Stretch, { complex }: Fonts): number {
  const isComplex = [...text].some((character) => scriptClass(character) === 'complex');
  return ((isComplex && complex()) || font).descent;
}

function codePoint(character: string): number {
  return character.codePointAt(0) ?? 0;
}

type Stretch = Omit<FontStretch, 'descent'>;

function stretches(
  text: string,
  fontOf: (character: string, before: OpenFont | undefined) => OpenFont,
): Stretch[] {
  const result: Stretch[] = [];
  for (const character of text) {
    const last = result.at(-1);
    const font = fontOf(character, last?.font);
    if (last?.font === font) last.text += character;
    else result.push({ font, text: character });
  }
  return result;
}

/** Once for each script; spaces, marks and what has no shape of its own leave nothing out. */
function reportMissing(character: string, told: Set<string>, report: Report): void {
  const rule = characterRule(character);
  if (rule.kind === 'mark' || /[\s\p{C}]/u.test(character)) return;
  const script = rule.script ?? (rule.kind === 'eastAsian' ? 'East Asian' : 'some');
  if (told.has(script)) return;
  told.add(script);
  const problem: Found = {
    level: 'warning',
    code: 'no-font',
    message: `No font here has ${script} characters, such as “${character}”: pictures show boxes in their place.`,
    hint: 'Install a font that has them, such as Noto’s, or put its file into the folder fonts/.',
    of: { has: (each) => each === character },
  };
  report(problem);
}
