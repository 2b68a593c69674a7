import { dependencyFile } from '../package-folder.ts';
import type { OwnFonts } from './own-fonts.ts';

export type FontStyle = { bold: boolean; italic: boolean };

/** A free font whose advances stand in for a named one's; the factors widen them where they are only near. */
export type StandIn = {
  package: string;
  prefix: string;
  factor: number;
  boldFactor: number;
  estimated: boolean;
  /** By ISO 15924 script that it lacks: the font that a deck in this script names instead. */
  instead?: Record<string, string>;
};

/** Where the widths of a face in a style come from. */
export type FontSource = { file: string; index: number; factor: number; estimated: boolean };

const exact = (name: string, prefix: string): StandIn => ({
  package: `@expo-google-fonts/${name}`,
  prefix,
  factor: 1,
  boldFactor: 1,
  estimated: false,
});

const CARLITO = exact('carlito', 'Carlito');
const TINOS = exact('tinos', 'Tinos');
/** With the shapes and widths of Arial. */
export const ARIMO = exact('arimo', 'Arimo');
/** Georgia itself has Cyrillic and Greek; the font of its widths has not. */
const GELASIO: StandIn = {
  ...exact('gelasio', 'Gelasio'),
  instead: { Cyrl: 'Times New Roman', Grek: 'Times New Roman' },
};

/** Fonts whose advances are known: by name, the font made to the same metrics. */
const STAND_INS = new Map<string, StandIn>(
  Object.entries({
    calibri: CARLITO,
    carlito: CARLITO,
    georgia: GELASIO,
    gelasio: GELASIO,
    'times new roman': TINOS,
    tinos: TINOS,
    arial: ARIMO,
    helvetica: ARIMO,
    'liberation sans': ARIMO,
    arimo: ARIMO,
  }),
);

/**
 * For every other font. English text in Arial is 1.09 times as wide as in Calibri, in bold 1.15 times; in Times as
 * wide: the factors cover the common fonts with 2 to 3 % to spare, but not Verdana or fixed-width ones.
 */
export const NEAREST: StandIn = { ...CARLITO, factor: 1.12, boldFactor: 1.18, estimated: true };

/** The fonts whose advances are known, for messages. */
export const KNOWN_FONTS = ['Calibri', 'Georgia', 'Times New Roman', 'Arial'];

/** A bold that a program makes of the regular is at most this much wider. */
const MADE_BOLD = 1.08;

/** The font that stands in for a named one, if there is one. */
export function standIn(name: string): StandIn | undefined {
  return STAND_INS.get(name.toLowerCase());
}

/** Where the widths of a named font come from: its own file, or a font of the same widths; undefined where neither is. */
export function fontSource(name: string, style: FontStyle, own: OwnFonts): FontSource | undefined {
  const found = own(name, style);
  if (found) {
    const factor = style.bold && !found.bold ? MADE_BOLD : 1;
    return { file: found.file, index: found.index, factor, estimated: false };
  }
  const known = standIn(name);
  return known && standInSource(known, style);
}

export function standInSource(row: StandIn, style: FontStyle): FontSource {
  const factor = style.bold ? row.boldFactor : row.factor;
  return { file: fontFile(row, style), index: 0, factor, estimated: row.estimated };
}

/** The path of the TrueType file of a stand-in's style. */
export function fontFile(font: StandIn, style: FontStyle): string {
  const weight = style.bold ? '700Bold' : '400Regular';
  const folder = style.italic ? `${weight}_Italic` : weight;
  return dependencyFile(`${font.package}/${folder}/${font.prefix}_${folder}.ttf`);
}
