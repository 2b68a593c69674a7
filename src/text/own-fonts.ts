import type { FontStyle } from './fonts.ts';
import { readFontNames } from './open-font.ts';

/** A font in a file of the user's own. */
export type OwnFont = FontStyle & { file: string; index: number };

/** Gives the paths of the font files (TTF, OTF, TTC) that some families may be measured by. */
export type FindFonts = (families: readonly string[]) => Promise<readonly string[]>;

/** The font of a family that is nearest to a style, if there is one of that family. */
export type OwnFonts = (family: string, style: FontStyle) => OwnFont | undefined;

/** Reads what fonts there are in some files. Of two of one family and style the first counts. */
export function ownFonts(files: readonly string[]): OwnFonts {
  const families = new Map<string, OwnFont[]>();
  for (const file of files) {
    for (const { families: names, ...font } of readFontNames(file)) {
      for (const name of names) {
        const key = name.toLowerCase();
        families.set(key, [...(families.get(key) ?? []), { file, ...font }]);
      }
    }
  }
  return (family, style) => nearest(families.get(family.toLowerCase()) ?? [], style);
}

/** A missing style is made from another by the program that draws it; slanting changes no width, so weight counts. */
function nearest(fonts: readonly OwnFont[], { bold, italic }: FontStyle): OwnFont | undefined {
  const distance = (font: OwnFont) => (font.bold === bold ? 0 : 2) + (font.italic === italic ? 0 : 1);
  return [...fonts].sort((a, b) => distance(a) - distance(b))[0];
}
