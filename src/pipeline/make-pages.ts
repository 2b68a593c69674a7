import { checkPages } from '../checks/check-pages.ts';
import { deckInfo, type WriterInput } from '../output/deck-info.ts';
import { type Found, failed, ignores, type Problem, placeInSettings, type Report } from '../problems.ts';
import { findLeftOut, type Proof } from '../proof/find-left-out.ts';
import { readInput } from '../proof/read-input.ts';
import { whatToProve } from '../proof/what-to-prove.ts';
import type { Orders } from '../template/orders.ts';
import { prepareTemplates } from '../template/prepare-templates.ts';
import type { TemplateSet } from '../template/template-set.ts';
import { languageRow } from '../text/languages.ts';
import { readTheme } from '../theme/read-theme.ts';
import { placeOfWordsFrom, type SourceFile } from '../yaml/source-file.ts';
import { chooseBase } from './choose-base.ts';
import type { DeckInput } from './deck-input.ts';
import { layOutDeck, loadPictures } from './lay-out-deck.ts';
import { markUp } from './mark-up.ts';
import { readContent } from './read-content.ts';

/** What writers write from; the families of fonts that it is measured by; who stands where. */
export type LaidOut = { output: WriterInput; families: readonly string[]; orders?: Orders; proof?: Proof };

/** The pages of a deck, or why there are none. What is found while they are written or drawn is added to `problems`. */
export type Pages = { laidOut?: LaidOut; problems: Problem[] };

/**
 * From content to pages. Each stage is a function from one noun to the next. What users write is read first, all of it,
 * so that their mistakes are told together; from there on, a stage with errors is the last.
 */
export async function makePages(input: DeckInput): Promise<Pages> {
  const problems: Problem[] = [];
  const settings = input.settings ?? {};
  const isIgnored = ignores(settings.ignore);
  const report: Report = (found) => {
    if (!isIgnored(found)) problems.push(placed(found, input));
  };
  const none: Pages = { problems };
  const language = { code: input.language, ...languageRow(input.language) };

  const content = readContent(input, language, report);
  const written = readTheme(templateFile(input.templates, 'theme.yaml'), report);
  const templates = prepareTemplates(input, language.code, report);
  if (!content || !written || !templates || failed(problems)) return none;
  const base = await chooseBase(input, written, report);
  if (!base || failed(problems)) return none;
  const marked = markUp(templates, input, { content, language, theme: written }, report);
  if (!marked || failed(problems)) return none;
  const { deck, markup } = marked;
  const pictures = await loadPictures(deck, input, base, report);
  if (failed(problems)) return none;
  const around = { input, language, pictures, markings: content.markings };
  const { pages, models, report: reportLater } = await layOutDeck(deck, base, around, report);
  if (failed(problems)) return none;

  const { theme, adopted, fonts, families } = base;
  const areas = { ...base.areas, slide: base.slide };
  await checkPages({ pages, theme, areas, pictures, language, scale: adopted?.scale ?? 1 }, report);
  const output: WriterInput = {
    pages,
    models,
    theme,
    areas,
    adopted,
    pictures,
    fontFiles: fonts,
    report: reportLater,
    info: deckInfo(content.summit.value, language, settings),
    store: input.pictureStore,
    withNotes: settings.pdf?.notes === true,
  };
  const proof = whatToProve(content.summit, markup, pages, settings, input.language);
  // What is drawn cannot be read in a file: so all that files are written from is searched, whatever their format.
  if (proof) findLeftOut(readInput(output, input.name), proof).forEach(report);
  if (failed(problems)) return none;
  const { orders } = markup;
  return { problems, laidOut: { output, families, ...(orders && { orders }), ...(proof && { proof }) } };
}

/** A problem with its place, where that is in the settings, or inside a text. */
function placed(found: Found, { placeOfSetting, summit, translation }: DeckInput): Problem {
  const problem = placeInSettings(found, placeOfSetting);
  const [{ at }, { of }] = [problem, found];
  const file = [summit, translation?.file].find((each) => each?.path === at?.file);
  const exact = at && file && of && 'words' in of ? placeOfWordsFrom(file, at, of.words) : at;
  return { ...problem, ...(exact && { at: exact }) };
}

function templateFile(templates: TemplateSet, name: string): SourceFile {
  return templates.get(name) ?? { path: name, text: '' };
}
