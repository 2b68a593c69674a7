import type { Faces } from './faces.ts';
import { standIn } from './fonts.ts';

/**
 * The Latin fonts that a deck in a language names: the theme's, but where the widths of one are not known in the
 * language's script, the font that is set in its place. `fonts` are paths of the user's own, which are always known.
 */
export async function deckFaces(
  faces: Faces,
  language: string,
  fonts: readonly string[] = [],
): Promise<Faces> {
  // HarfBuzz is loaded with it.
  const { ownFonts } = await import('./own-fonts.ts');
  const own = ownFonts(fonts);
  const script = new Intl.Locale(language).maximize().script ?? '';
  const suited = (name: string) =>
    own(name, { bold: false, italic: false }) ? name : (standIn(name)?.instead?.[script] ?? name);
  return { heading: suited(faces.heading), text: suited(faces.text) };
}
