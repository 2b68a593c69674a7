import { standIn } from './fonts.ts';

/** Makes a function that tells by what the widths of a font are known: its own file, or a font of the same widths. */
export async function fontKnower(files: readonly string[]): Promise<(font: string) => string | undefined> {
  // HarfBuzz is loaded with it.
  const { ownFonts } = await import('./own-fonts.ts');
  const own = ownFonts(files);
  return (font) => {
    if (own(font, { bold: false, italic: false })) return 'by its own file';
    return standIn(font) && 'by a font of the same widths';
  };
}
