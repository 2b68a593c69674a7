import { adoptBrand } from '../brand/adopt-brand.ts';
import { readBrand } from '../brand/read-brand.ts';
import type { Report } from '../problems.ts';
import { deckFaces } from '../text/deck-faces.ts';
import type { Faces } from '../text/faces.ts';
import { languageRow } from '../text/languages.ts';
import { type Areas, areasOf } from '../theme/areas.ts';
import { mirrorTheme } from '../theme/mirror-theme.ts';
import type { Theme } from '../theme/read-theme.ts';
import type { DeckInput } from './deck-input.ts';

/** What slides stand on: the theme and its areas, or those of a brand; and the fonts that they are measured by. */
export type Base = {
  theme: Theme;
  areas: Areas;
  adopted: ReturnType<typeof adoptBrand> | undefined;
  /** The size of the slides that are written; a brand's may differ from the theme's. */
  slide: Areas['slide'];
  faces: Faces;
  families: string[];
  fonts: readonly string[];
};

/** The theme as it is written, or a brand's in its place; undefined where the brand's file cannot be read. */
export async function chooseBase(
  input: DeckInput,
  written: Theme,
  report: Report,
): Promise<Base | undefined> {
  const language = languageRow(input.language);
  const brand = input.brand && (await readBrand(input.brand, report));
  if (input.brand && !brand) return undefined;
  const adopted = input.brand && brand && adoptBrand(brand, written, input.brand, report);
  const named = adopted ? facesOf(adopted.areas) : [written.fonts];
  const families = [...named, ...(language.complexScript ? [language.complexScript] : [])].flatMap(
    ({ heading, text }) => [heading, text],
  );
  const fonts = (await input.findFonts?.(families)) ?? [];
  // A brand's fonts are named in its own parts; only in a theme of ours can another take the place of one.
  const faces = adopted ? adopted.theme.fonts : await deckFaces(written.fonts, input.language, fonts);
  const theme = adopted?.theme ?? mirrorTheme({ ...written, fonts: faces }, language.direction);
  const areas = adopted?.areas ?? areasOf(theme);
  return { theme, areas, adopted, slide: brand?.slide ?? areas.slide, faces, families, fonts };
}

/** The pairs of fonts that the layouts of a brand have. */
function facesOf({ layouts }: Areas): Faces[] {
  return Object.values(layouts).flatMap(({ theme }) => (theme ? [theme.fonts] : []));
}
