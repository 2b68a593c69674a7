import { checkNaming } from './content/check-naming.ts';
import type { Translation } from './content/read-overlay.ts';
import { readSummit } from './content/read-summit.ts';
import type { Settings } from './content/settings.ts';
import { loadImages, type ReadFile } from './images/load-images.ts';
import { layOut } from './layout/lay-out.ts';
import { noteUntranslated } from './markup/note-untranslated.ts';
import { parseMarkup } from './markup/parse-markup.ts';
import { selectSlides } from './markup/select-slides.ts';
import { deckInfo, type OutputFile } from './output/deck-info.ts';
import { writers } from './output/writers.ts';
import type { Problem, Report } from './problems.ts';
import { fillTemplates } from './template/fill.ts';
import type { Orders } from './template/orders.ts';
import type { OwnHelpers } from './template/own-helpers.ts';
import type { TemplateSet } from './template/template-set.ts';
import { createTypesetter } from './text/create-typesetter.ts';
import { deckFaces } from './text/deck-faces.ts';
import { drawingFamilies } from './text/drawing-families.ts';
import type { Faces } from './text/faces.ts';
import { languageRow } from './text/languages.ts';
import type { FindFonts } from './text/own-fonts.ts';
import { areasOf } from './theme/areas.ts';
import { mirrorTheme } from './theme/mirror-theme.ts';
import { readTheme } from './theme/read-theme.ts';
import { tokensOf } from './theme/tokens.ts';
import type { SourceFile } from './yaml/source-file.ts';

/** All that a deck is made from. Nothing else is looked at: no clock, no disk but the package's own files. */
export type DeckInput = {
  summit: SourceFile;
  templates: TemplateSet;
  language: string;
  /** The texts of the summit in that language, where it is not the summit's own. */
  translation?: Translation;
  settings?: Settings;
  /** Functions that templates may call by name, beside the built-in helpers. */
  helpers?: OwnHelpers;
  /** Reads a picture that content or templates name; without it there are none. */
  readFile?: ReadFile;
  /** Finds the files that fonts are measured by; without it, those that come with the package are all there are. */
  findFonts?: FindFonts;
};

/** A deck, or why there is none. */
export type Deck = { files: OutputFile[]; slides: number; problems: Problem[]; orders?: Orders };

/** From content to deck. Each stage is a function from one noun to the next; a stage with errors is the last. */
export async function makeDeck(input: DeckInput): Promise<Deck> {
  const problems: Problem[] = [];
  const report: Report = (problem) => problems.push(problem);
  const none: Deck = { files: [], slides: 0, problems };
  const settings = input.settings ?? {};
  const language = { code: input.language, ...languageRow(input.language) };

  const summit = readSummit(input.summit, input.translation, report);
  const written = readTheme(templateFile(input.templates, 'theme.yaml'), report);
  if (summit) checkNaming(summit, settings, report);
  if (!summit || !written || failed(problems)) return none;
  const pairs: Faces[] = [written.fonts, ...(language.complexScript ? [language.complexScript] : [])];
  const families = pairs.flatMap(({ heading, text }) => [heading, text]);
  const fonts = (await input.findFonts?.(families)) ?? [];
  const faces = await deckFaces(written.fonts, input.language, fonts);
  const theme = mirrorTheme({ ...written, fonts: faces }, language.direction);
  const areas = areasOf(theme);

  const markup = fillTemplates(input, summit, language, settings, report);
  if (!markup || failed(problems)) return none;

  const all = parseMarkup(markup, tokensOf(theme), report);
  const noted = all && noteUntranslated(all, summit.untranslated, summit.value.language, markup.untranslated);
  const deck = noted && selectSlides(noted, settings, report);
  if (!deck || failed(problems)) return none;

  const pictures = await loadImages(deck, input.readFile ?? (() => undefined), report);
  if (failed(problems)) return none;

  const typesetter = await createTypesetter({ language: input.language, faces, fonts, report });
  const { pages, models } = layOut(deck, { theme, areas, language, typesetter, pictures, report });
  if (failed(problems)) return none;

  const info = deckInfo(summit.value, language, settings);
  const formats = settings.formats ?? ['pptx'];
  const fontFiles = formats.some((format) => format !== 'pptx')
    ? ((await input.findFonts?.([...families, ...drawingFamilies()])) ?? [])
    : fonts;
  const output = { pages, models, theme, areas, info, pictures, fontFiles, report };
  const files: OutputFile[] = [];
  for (const format of formats) files.push(...(await writers[format](output)));
  return {
    files,
    slides: pages.length,
    problems,
    ...(markup.orders && { orders: markup.orders }),
  };
}

function failed(problems: Problem[]): boolean {
  return problems.some(({ level }) => level === 'error');
}

function templateFile(templates: TemplateSet, name: string): SourceFile {
  return templates.get(name) ?? { path: name, text: '' };
}
