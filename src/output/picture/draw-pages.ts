import type { Page } from '../../page.ts';
import { createDrawnFonts } from '../../text/drawn-fonts.ts';
import { ownFonts } from '../../text/own-fonts.ts';
import type { WriterInput } from '../deck-info.ts';
import { drawPage } from './draw-page.ts';
import type { Mark } from './mark.ts';

/** A page as it is seen. */
export type DrawnPage = { page: Page; marks: Mark[] };

/** Draws all pages of a deck; reports scripts that no font here has. */
export function drawPages({ pages, theme, areas, info, fontFiles, report }: WriterInput): DrawnPage[] {
  const { language } = info;
  const fonts = createDrawnFonts({
    faces: { latin: theme.fonts, eastAsian: language.eastAsian, complex: language.complexScript },
    own: ownFonts(fontFiles),
    script: new Intl.Locale(language.tag).maximize().script ?? 'Latn',
    wide: language.wide,
    report,
  });
  const context = { theme, fonts, language, slide: areas.slide };
  return pages.map((page) => ({ page, marks: drawPage(page, context) }));
}
