import { adoptBrand } from './brand/adopt-brand.ts';
import type { Mapping } from './brand/choose-layouts.ts';
import { type BrandFile, readBrand } from './brand/read-brand.ts';
import { checkPages } from './checks/check-pages.ts';
import { checkEditorial } from './content/check-editorial.ts';
import { checkLeftOut } from './content/check-left-out.ts';
import { checkMarkings } from './content/check-markings.ts';
import { checkNaming } from './content/check-naming.ts';
import { markDeck } from './content/deck-markings.ts';
import { makeEdition } from './content/edition.ts';
import type { Translation } from './content/read-overlay.ts';
import { readSummit } from './content/read-summit.ts';
import type { Format, Settings } from './content/settings.ts';
import type { PictureStore } from './flags/picture-store.ts';
import { groundSummit } from './grounding/ground-summit.ts';
import { loadImages, type ReadFile } from './images/load-images.ts';
import { loadThemePictures, type ReadThemeFile } from './images/load-theme-pictures.ts';
import { layOut } from './layout/lay-out.ts';
import { scalePage } from './layout/scale-page.ts';
import { markSlides } from './markup/mark-slides.ts';
import { noteUntranslated } from './markup/note-untranslated.ts';
import { parseMarkup } from './markup/parse-markup.ts';
import { placeFound } from './markup/place-found.ts';
import { reportUnshown } from './markup/report-unshown.ts';
import { nothingLeft, selectSlides } from './markup/select-slides.ts';
import { deckInfo, type OutputFile, type WriterInput } from './output/deck-info.ts';
import { notesSetting } from './output/pdf/notes-sheet.ts';
import { writers } from './output/writers.ts';
import type { Found, Place, Problem, Report } from './problems.ts';
import { findLeftOut, type Proof } from './proof/find-left-out.ts';
import { readInput } from './proof/read-input.ts';
import { readParts } from './proof/read-parts.ts';
import { whatToProve } from './proof/what-to-prove.ts';
import { embargoWords } from './template/embargo-words.ts';
import { fillTemplates } from './template/fill.ts';
import type { Orders } from './template/orders.ts';
import type { OwnHelpers } from './template/own-helpers.ts';
import type { TemplateSet } from './template/template-set.ts';
import { createTypesetter } from './text/create-typesetter.ts';
import { deckFaces } from './text/deck-faces.ts';
import { drawingFamilies } from './text/drawing-families.ts';
import type { Faces } from './text/faces.ts';
import { type LanguageRow, languageRow } from './text/languages.ts';
import { ownCharacters } from './text/own-characters.ts';
import type { FindFonts } from './text/own-fonts.ts';
import { type Areas, areasOf } from './theme/areas.ts';
import { mirrorTheme } from './theme/mirror-theme.ts';
import { readTheme, type Theme } from './theme/read-theme.ts';
import { tokensOf } from './theme/tokens.ts';
import type { Path } from './yaml/read-yaml.ts';
import { placeOfWordsFrom, type SourceFile } from './yaml/source-file.ts';

/** All that a deck is made from. Nothing else is looked at: no clock, no disk but the package's own files. */
export type DeckInput = {
  summit: SourceFile;
  /** What its files are called, as far as that is the user's choice: an edition is searched for that, too. */
  name?: string;
  templates: TemplateSet;
  language: string;
  /** The texts of the summit in that language, where it is not the summit's own. */
  translation?: Translation;
  settings?: Settings;
  /** Where a setting is written; undefined where it is not, as on a command line. */
  placeOfSetting?: (path: Path) => Place | undefined;
  /** Functions that templates may call by name, beside the built-in helpers. */
  helpers?: OwnHelpers;
  /** Reads what lies beside the content: pictures, texts of sources, `sources.lock.yaml`; without it there are none. */
  readFile?: ReadFile;
  /** A presentation whose masters and layouts the deck stands on, and which of its layouts stand for which of ours. */
  brand?: BrandInput;
  /** Finds the files that fonts are measured by; without it, those that come with the package are all there are. */
  findFonts?: FindFonts;
  /** Reads a picture that a theme names, from beside its file. */
  readThemeFile?: ReadThemeFile;
  /** Keeps flags that were drawn from one deck, or process, to the next; the deck is the same without it. */
  pictureStore?: PictureStore;
};

export type BrandInput = BrandFile & Mapping;

/** A deck, or why there is none. */
export type Deck = { files: OutputFile[]; slides: number; problems: Problem[]; orders?: Orders };

/** From content to deck: the pages, written in each format. */
export async function makeDeck(input: DeckInput): Promise<Deck> {
  const { laidOut, problems } = await makePages(input);
  if (!laidOut) return { files: [], slides: 0, problems };
  const files = await writeAll(input.settings?.formats ?? ['pptx'], input, laidOut);
  const found = laidOut.proof ? findLeftOut(files.flatMap(readParts), laidOut.proof) : [];
  if (found.length > 0) return { files: [], slides: 0, problems: [...problems, ...found] };
  const { output, orders } = laidOut;
  return { files, slides: output.pages.length, problems, ...(orders && { orders }) };
}

/** What writers write from; the families of fonts that it is measured by; who stands where. */
export type LaidOut = { output: WriterInput; families: readonly string[]; orders?: Orders; proof?: Proof };

/** The pages of a deck, or why there are none. What is found while they are written or drawn is added to `problems`. */
export type Pages = { laidOut?: LaidOut; problems: Problem[] };

/** From content to pages. Each stage is a function from one noun to the next; a stage with errors is the last. */
export async function makePages(input: DeckInput): Promise<Pages> {
  const problems: Problem[] = [];
  const settings = input.settings ?? {};
  const report: Report = (found) => {
    if (settings.ignore?.[found.code] === undefined) problems.push(placed(found, input));
  };
  const none: Pages = { problems };
  const language = { code: input.language, ...languageRow(input.language) };

  const content = readContent(input, settings, language, report);
  const written = readTheme(templateFile(input.templates, 'theme.yaml'), report);
  if (!content || !written || failed(problems)) return none;
  const { summit, markings, verified } = content;
  const base = await chooseBase(input, written, report);
  if (!base || failed(problems)) return none;
  const { theme, areas, adopted, faces, families, fonts } = base;

  const markup = fillTemplates({ ...input, verified }, summit, language, settings, report);
  if (!markup || failed(problems)) return none;

  const all = parseMarkup(markup, tokensOf(written), report);
  if (all) reportUnshown(all, summit, report);
  const noted = all && noteUntranslated(all, summit.untranslated, summit.value.language, markup.untranslated);
  const deck = noted && selectSlides(noted, { ...settings, mayLack: summit.audience !== undefined }, report);
  if (!deck || failed(problems)) return none;

  // A brand has a logo and backgrounds of its own.
  const pictured = adopted ? { ...theme, pictures: [] } : theme;
  const pictures = new Map([
    ...(await loadImages(deck, input.readFile ?? (() => undefined), report)),
    ...(await loadThemePictures(pictured, areas, input.readThemeFile ?? (() => undefined), report)),
  ]);
  if (failed(problems)) return none;

  const isOwn = ownCharacters(language.tag);
  const place = placeFound(deck, { fontPlace: (name) => facePlace(theme, name), isOwn }, report);
  const typesetterFor = (own: Faces) =>
    createTypesetter({ language: input.language, faces: own, fonts, report: place });
  const typesetter = await typesetterFor(faces);
  const typesetters = await ofLayouts(areas, faces, typesetterFor);
  const marks = markSlides(markings);
  const withNotes = settings.pdf?.notes === true;
  const notes = withNotes && { notes: notesSetting };
  const setup = { theme, areas, language, typesetter, typesetters, pictures, marks, report, ...notes };
  const { pages: laid, models } = layOut(deck, setup);
  if (laid.length === 0) report(nothingLeft);
  if (failed(problems)) return none;

  const info = deckInfo(summit.value, language, settings);
  const scale = adopted?.scale ?? 1;
  const pages = laid.map((page) => scalePage(page, scale));
  const slide = { ...areas, slide: base.slide };
  await checkPages({ pages, theme, areas: slide, pictures, language, scale }, report);
  const output = {
    ...{ pages, models, theme, areas: slide, adopted, info, pictures, fontFiles: fonts, report: place },
    store: input.pictureStore,
    withNotes,
  };
  const proof = whatToProve(summit, markup, pages, settings, input.language);
  // What is drawn cannot be read in a file: so all that files are written from is searched, whatever their format.
  if (proof) findLeftOut(readInput(output, input.name), proof).forEach(report);
  if (failed(problems)) return none;
  return {
    problems,
    laidOut: { output, families, ...(markup.orders && { orders: markup.orders }), ...(proof && { proof }) },
  };
}

/** The content, as far as an audience may see it, held against the rules; undefined where it cannot be read. */
function readContent(input: DeckInput, settings: Settings, language: Language, report: Report) {
  const problems: Problem[] = [];
  const whole = readSummit(input.summit, input.translation, (problem) => problems.push(problem));
  for (const problem of problems) report(problem);
  if (!whole) return undefined;
  const beside = { path: input.summit.path, readFile: input.readFile ?? (() => undefined) };
  const isSound = !failed(problems);
  const verified = isSound
    ? groundSummit(whole.source, beside, settings.ignore ?? {}, report)
    : new Set<string>();
  checkMarkings(whole, settings, report);
  // What an audience may not see goes before anything else has seen it.
  const edition = makeEdition(whole, settings, report);
  if (!edition) return undefined;
  checkLeftOut(edition, report);
  const { summit, markings } = markDeck(edition, settings, embargoWords(input.templates, language));
  checkNaming(summit, settings, report);
  checkEditorial(summit, { locale: language.code, file: input.translation?.file.path }, settings, report);
  return { summit, markings, verified };
}

type Language = LanguageRow & { code: string };

/** What slides stand on: the theme and its areas, or those of a brand; and the fonts that they are measured by. */
type Base = {
  theme: Theme;
  areas: Areas;
  adopted: ReturnType<typeof adoptBrand> | undefined;
  /** The size of the slides that are written; a brand's may differ from the theme's. */
  slide: Areas['slide'];
  faces: Faces;
  families: string[];
  fonts: readonly string[];
};

async function chooseBase(input: DeckInput, written: Theme, report: Report): Promise<Base | undefined> {
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

/** Writes each format in turn. */
async function writeAll(
  formats: readonly Format[],
  input: DeckInput,
  laidOut: LaidOut,
): Promise<OutputFile[]> {
  const isDrawn = formats.some((format) => format !== 'pptx');
  const output = isDrawn ? await forDrawing(input, laidOut) : laidOut.output;
  const files: OutputFile[] = [];
  for (const format of formats) files.push(...(await writers[format](output)));
  return files;
}

/** What pictures are drawn from: with fonts for scripts that decks leave to the machine that shows them. */
export async function forDrawing(
  { brand, findFonts }: DeckInput,
  { output, families }: LaidOut,
): Promise<WriterInput> {
  if (brand) output.report(undrawn(brand.path));
  const fontFiles = (await findFonts?.([...families, ...drawingFamilies()])) ?? [];
  return { ...output, fontFiles };
}

/** Pictures are drawn from pages, and what a brand's layouts draw is on none. */
function undrawn(path: string): Problem {
  return {
    level: 'warning',
    code: 'brand-pictures',
    message: `Pictures and PDF files show the text and colours of the deck on ${path}, but neither its logo nor its backgrounds.`,
    hint: 'Make them from the .pptx in PowerPoint or LibreOffice.',
  };
}

/** A problem with its place, where that is in the settings, or inside a text. */
function placed({ of, ...problem }: Found, { placeOfSetting, summit, translation }: DeckInput): Problem {
  const setting = of && 'setting' in of ? placeOfSetting?.(of.setting) : undefined;
  const at = problem.at ?? setting;
  const file = [summit, translation?.file].find((each) => each?.path === at?.file);
  const exact = at && file && of && 'words' in of ? placeOfWordsFrom(file, at, of.words) : at;
  return { ...problem, ...(exact && { at: exact }) };
}

/** Where a theme names a font; a brand's are in its own parts. */
function facePlace({ fonts, written }: Theme, name: string): Place | undefined {
  const face = (['heading', 'text'] as const).find((each) => fonts[each] === name);
  return face && written?.placeOf(['fonts', face]);
}

function failed(problems: Problem[]): boolean {
  return problems.some(({ level }) => level === 'error');
}

function templateFile(templates: TemplateSet, name: string): SourceFile {
  return templates.get(name) ?? { path: name, text: '' };
}

/** The pairs of fonts that the layouts of a brand have. */
function facesOf({ layouts }: Areas): Faces[] {
  return Object.values(layouts).flatMap(({ theme }) => (theme ? [theme.fonts] : []));
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
