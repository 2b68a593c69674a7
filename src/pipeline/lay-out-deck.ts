import { loadImages, type Pictures } from '../images/load-images.ts';
import { loadThemePictures } from '../images/load-theme-pictures.ts';
import { type LaidOutDeck, layOut } from '../layout/lay-out.ts';
import { scalePage } from '../layout/scale-page.ts';
import type { Element } from '../markup/element.ts';
import { markSlides } from '../markup/mark-slides.ts';
import { placeFound } from '../markup/place-found.ts';
import { nothingLeft } from '../markup/select-slides.ts';
import { notesSetting } from '../output/pdf/notes-sheet.ts';
import type { Place, Report } from '../problems.ts';
import { createTypesetter } from '../text/create-typesetter.ts';
import type { Faces } from '../text/faces.ts';
import { ownCharacters } from '../text/own-characters.ts';
import type { Areas } from '../theme/areas.ts';
import type { Theme } from '../theme/read-theme.ts';
import type { Base } from './choose-base.ts';
import type { DeckInput, DeckLanguage } from './deck-input.ts';
import type { GroundedContent } from './read-content.ts';

/** The pictures that slides and theme name. */
export async function loadPictures(
  deck: Element,
  { readFile = () => undefined, readThemeFile = () => undefined }: DeckInput,
  { theme, areas, adopted }: Base,
  report: Report,
): Promise<Pictures> {
  // A brand has a logo and backgrounds of its own.
  const pictured = adopted ? { ...theme, pictures: [] } : theme;
  return new Map([
    ...(await loadImages(deck, readFile, report)),
    ...(await loadThemePictures(pictured, areas, readThemeFile, report)),
  ]);
}

/**
 * Lays the slides out on the base, and scales the pages to its size. `report` gives problems that are found later their
 * place on a slide.
 */
export async function layOutDeck(
  deck: Element,
  base: Base,
  { input, language, markings, pictures }: Pick<GroundedContent, 'markings'> & Around,
  report: Report,
): Promise<LaidOutDeck & { report: Report }> {
  const { theme, areas, faces, fonts } = base;
  const isOwn = ownCharacters(language.tag);
  const place = placeFound(deck, { fontPlace: (name) => facePlace(theme, name), isOwn }, report);
  const typesetterFor = (own: Faces) =>
    createTypesetter({ language: input.language, faces: own, fonts, report: place });
  const englishFor = (own: Faces) =>
    createTypesetter({ language: 'en', faces: own, fonts, report: () => {} });
  const { pages, models } = layOut(deck, {
    theme,
    areas,
    language,
    pictures,
    report,
    typesetter: await typesetterFor(faces),
    typesetters: await ofLayouts(areas, faces, typesetterFor),
    forModels: {
      typesetter: await englishFor(faces),
      typesetters: await ofLayouts(areas, faces, englishFor),
    },
    ...(input.modelStore && { modelStore: input.modelStore }),
    marks: markSlides(markings),
    ...(input.settings?.pdf?.notes && { notes: notesSetting }),
  });
  if (pages.length === 0) report(nothingLeft);
  const scale = base.adopted?.scale ?? 1;
  return { pages: pages.map((page) => scalePage(page, scale)), models, report: place };
}

type Around = { input: DeckInput; language: DeckLanguage; pictures: Pictures };

/** Where a theme names a font; a brand's are in its own parts. */
function facePlace({ fonts, written }: Theme, name: string): Place | undefined {
  const face = (['heading', 'text'] as const).find((each) => fonts[each] === name);
  return face && written?.placeOf(['fonts', face]);
}

/** What is made for fonts, by the layouts whose fonts are not the deck's; once for each pair. */
async function ofLayouts<T>(
  { layouts }: Areas,
  usual: Faces,
  make: (own: Faces) => Promise<T>,
): Promise<Record<string, T>> {
  const same = (one: Faces, other: Faces) => one.heading === other.heading && one.text === other.text;
  const known: { faces: Faces; value: T }[] = [];
  const found: Record<string, T> = {};
  for (const [name, { theme }] of Object.entries(layouts)) {
    if (!theme || same(theme.fonts, usual)) continue;
    const value = known.find(({ faces }) => same(faces, theme.fonts))?.value ?? (await make(theme.fonts));
    known.push({ faces: theme.fonts, value });
    found[name] = value;
  }
  return found;
}
