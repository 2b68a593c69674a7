import type { Page } from '../../page.ts';
import { createDrawnFonts } from '../../text/drawn-fonts.ts';
import { ownFonts } from '../../text/own-fonts.ts';
import type { Theme } from '../../theme/read-theme.ts';
import type { WriterInput } from '../deck-info.ts';
import { type DrawContext, drawPage } from './draw-page.ts';
import type { DrawnPart, Mark } from './mark.ts';

/** A page as it is seen: its marks, and the same part by part; and what more of it can be drawn with. */
export type DrawnPage = { page: Page; marks: Mark[]; parts: DrawnPart[]; context: DrawContext };

/** Draws all pages of a deck; reports scripts that no font here has. */
export function drawPages({
  pages,
  theme,
  areas,
  info,
  pictures,
  fontFiles,
  report,
}: WriterInput): DrawnPage[] {
  const { language } = info;
  const own = ownFonts(fontFiles);
  const contextFor = (shown: Theme) => {
    const fonts = createDrawnFonts({
      faces: { latin: shown.fonts, eastAsian: language.eastAsian, complex: language.complexScript },
      own,
      script: new Intl.Locale(language.tag).maximize().script ?? 'Latn',
      wide: language.wide,
      report,
    });
    return { theme: shown, fonts, language, areas, pictures };
  };
  const contexts = new Map<Theme, ReturnType<typeof contextFor>>();
  return pages.map((page) => {
    const shown = areas.layouts[page.layout]?.theme ?? theme;
    const context = contexts.get(shown) ?? contextFor(shown);
    contexts.set(shown, context);
    const parts = drawPage(page, context);
    return { page, marks: parts.flatMap(({ marks }) => marks), parts, context };
  });
}
