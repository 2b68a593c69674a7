import type { Setup } from '../src/layout/context.ts';
import { writePptx } from '../src/output/pptx/write-pptx.ts';
import { createTypesetter } from '../src/text/create-typesetter.ts';
import { deckFaces } from '../src/text/deck-faces.ts';
import { type LanguageRow, languageRow } from '../src/text/languages.ts';
import { areasOf } from '../src/theme/areas.ts';
import { renderedSlides } from '../test/support/libreoffice.ts';
import type { UdhrLanguage } from '../test/support/udhr.ts';
import { type CountedBox, countLines } from './count-lines.ts';
import { LAB_FONTS } from './lab-languages.ts';
import { labTheme } from './lab-theme.ts';
import { type PlacedBox, placeBoxes, toPages } from './place-boxes.ts';
import { createRandom } from './random.ts';

/** Boxes of a language, laid out by the product, drawn by LibreOffice, counted. */
export async function runLab(language: UdhrLanguage, seed: number, count: number): Promise<CountedBox[]> {
  const setup = await labSetup(language);
  const boxes = placeBoxes(language, count, createRandom(seedOf(language, seed)), setup);
  return drawBoxes(boxes, setup);
}

/** What slides of the lab are laid out with. */
export async function labSetup(language: UdhrLanguage): Promise<Setup> {
  const row = labRow(language);
  const standard = labTheme();
  const faces = await deckFaces(standard.fonts, language);
  const typesetter = await createTypesetter({
    language,
    faces,
    otherFaces: row,
    fonts: LAB_FONTS[language]?.files ?? [],
    report: () => {},
  });
  const theme = { ...standard, fonts: faces };
  const areas = areasOf(theme);
  return { theme, areas, language: row, typesetter, pictures: new Map(), report: () => {} };
}

export async function drawBoxes(boxes: readonly PlacedBox[], setup: Setup): Promise<CountedBox[]> {
  const pages = toPages(boxes);
  // The layout that they stand on has no text of its own.
  const models = () => pages.slice(0, 1).map((page) => ({ ...page, items: [] }));
  const info = { ...INFO, language: setup.language };
  const [file] = await writePptx({ ...setup, pages, models, info, fontFiles: [] });
  return countLines(boxes, await renderedSlides(file?.bytes ?? new Uint8Array()));
}

const INFO = {
  title: 'Lab',
  subject: 'Fit',
  keywords: [],
  date: '2025-08-23',
  author: undefined,
  version: undefined,
};

function labRow(language: UdhrLanguage): LanguageRow {
  const row = languageRow(language);
  const family = LAB_FONTS[language]?.family;
  return family === undefined ? row : { ...row, complexScript: { heading: family, text: family } };
}

/** Each language has numbers of its own, whichever others are tried with it. */
function seedOf(language: string, seed: number): number {
  return [...language].reduce((sum, character) => sum * 31 + character.charCodeAt(0), seed * 7_919);
}
