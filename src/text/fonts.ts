import { createRequire } from 'node:module';

export type FontStyle = { bold: boolean; italic: boolean };

/** A free font whose advances stand in for a named one's; the factors widen them where they are only near. */
export type StandIn = {
  package: string;
  prefix: string;
  factor: number;
  boldFactor: number;
  estimated: boolean;
};

const CARLITO = {
  package: '@expo-google-fonts/carlito',
  prefix: 'Carlito',
  factor: 1,
  boldFactor: 1,
  estimated: false,
};
const GELASIO = {
  package: '@expo-google-fonts/gelasio',
  prefix: 'Gelasio',
  factor: 1,
  boldFactor: 1,
  estimated: false,
};

/** Fonts whose advances are known: by name, the font made to the same metrics. */
const STAND_INS: Record<string, StandIn> = {
  calibri: CARLITO,
  carlito: CARLITO,
  georgia: GELASIO,
  gelasio: GELASIO,
};

/**
 * For every other font. English text in Arial is 1.09 times as wide as in Calibri, in bold 1.15 times; in Times as
 * wide: the factors cover the common fonts with 2 to 3 % to spare, but not Verdana or fixed-width ones.
 */
export const NEAREST: StandIn = { ...CARLITO, factor: 1.12, boldFactor: 1.18, estimated: true };

/** The fonts whose advances are known, for messages. */
export const KNOWN_FONTS = ['Calibri', 'Georgia'];

export function standIn(name: string): StandIn {
  return STAND_INS[name.toLowerCase()] ?? NEAREST;
}

const require = createRequire(import.meta.url);

/** The path of the TrueType file of a stand-in's style. */
export function fontFile(font: StandIn, style: FontStyle): string {
  const weight = style.bold ? '700Bold' : '400Regular';
  const folder = style.italic ? `${weight}_Italic` : weight;
  return require.resolve(`${font.package}/${folder}/${font.prefix}_${folder}.ttf`);
}
