import { resolve } from 'node:path';
import { type Build, chooseLanguages } from './choose-languages.ts';
import { chooseSets } from './choose-sets.ts';
import { chooseSummits } from './choose-summits.ts';
import { findBrand } from './find-brand.ts';
import { fontFinder } from './find-fonts.ts';
import { loadHelpers } from './load-helpers.ts';
import type { BrandInput, DeckInput } from './make-deck.ts';
import type { Outcome } from './outcome.ts';
import { pictureCache } from './picture-cache.ts';
import type { Problem } from './problems.ts';
import { isFile, pictureReader, readIfThere, standardSet } from './project.ts';
import { type CommandLine, type ProjectSettings, projectSettings } from './read-settings.ts';
import type { OwnHelpers } from './template/own-helpers.ts';
import type { TemplateSet } from './template/template-set.ts';
import type { SourceFile } from './yaml/source-file.ts';

/** Which decks are meant, and what they are made with; `commands` are the words that are none of a summit. */
export type PlanOptions = CommandLine & {
  summit?: string;
  /** A file whose functions templates may call. */
  helpers?: string;
  commands?: readonly string[];
};

/** One deck to be made: a summit in a language and a template set. `name` is what its files are called. */
export type PlannedDeck = Build & { name: string; set: string; templates: TemplateSet };

/** The decks that a command line asks for, and what all of them are made with. */
export type Plan = {
  decks: PlannedDeck[];
  settings: NonNullable<ProjectSettings['settings']>;
  /** `make-deck.yaml`, where there is one. */
  file: SourceFile | undefined;
  brand?: BrandInput;
  helpers: OwnHelpers;
  /** What is worth saying before anything is made. */
  warnings: Problem[];
};

/** Why there is nothing to make; `files` are those that the problems name. */
export type Refused = { outcome: Outcome; problems: Problem[]; files: SourceFile[] };

/** Reads the project in a folder, and finds the decks that the command line asks for. */
export async function planBuilds(options: PlanOptions, folder: string): Promise<Plan | Refused> {
  const problems: Problem[] = [];
  const { settings, file, placeOf } = projectSettings(options, folder, (problem) => problems.push(problem));
  if (!settings) {
    const outcome = problems.some(({ at }) => at) ? 'wrongInput' : 'wrongCommand';
    return { outcome, problems, files: file ? [file] : [] };
  }
  const sets = chooseSets(settings, folder);
  if (!(sets instanceof Map)) return refuse(sets as Problem);
  const brand = findBrand(settings, folder, placeOf);
  if (brand && 'code' in brand) return refuse(brand);
  const chosen = chooseDecks(options, settings, sets, folder);
  if ('outcome' in chosen) return chosen;
  const helpers = await namedHelpers(options.helpers, folder);
  if ('outcome' in helpers) return helpers as Refused;
  const isForNothing = options.notes === true && !settings.formats?.includes('pdf');
  const warnings = [...chosen.warnings, ...(isForNothing ? [notesForNothing] : [])];
  return { ...chosen, warnings, settings, file, ...(brand && { brand }), helpers: helpers as OwnHelpers };
}

const notesForNothing: Problem = {
  level: 'warning',
  code: 'notes-for-nothing',
  message: '--notes changes PDF files only, and none is written.',
  hint: 'Add --format pdf.',
};

function refuse(...problems: Problem[]): Refused {
  return { outcome: 'wrongCommand', problems, files: [] };
}

/** Of all summits, those are built that are written in the language; the others are named. */
function chooseDecks(
  { summit: word, commands = [] }: PlanOptions,
  { languages = [], audience }: NonNullable<ProjectSettings['settings']>,
  sets: ReadonlyMap<string, TemplateSet>,
  folder: string,
): Pick<Plan, 'decks' | 'warnings'> | Refused {
  const summits = chooseSummits(word, folder, commands);
  if (!Array.isArray(summits)) return refuse(summits);
  const builds = summits.map((summit) => chooseLanguages(summit, languages, folder));
  const wrong = builds.filter((build) => !Array.isArray(build)) as Problem[];
  const found = builds.filter((build) => Array.isArray(build)).flat();
  if (found.length === 0) return refuse(...wrong);
  const decks = found.flatMap((build) =>
    [...sets].map(([set, templates]) => ({ ...build, name: deckName(build, set, audience), set, templates })),
  );
  const passedOver = wrong.map((problem): Problem => ({ ...problem, level: 'warning' }));
  return {
    decks,
    warnings: [...(summits.some(({ isSample }) => isSample) ? [onlySample] : []), ...passedOver],
  };
}

/** Such as `tokyo-2025.one-pager.press.en`. */
function deckName({ summit, language }: Build, set: string, audience: string | undefined): string {
  const named = [...(set === standardSet ? [] : [set]), ...(audience === undefined ? [] : [audience])];
  return [summit.name, ...named, language].join('.');
}

const onlySample: Problem = {
  level: 'warning',
  code: 'only-sample',
  message: 'There is no content/ in this folder: this builds the sample that comes with make-deck.',
  hint: 'make-deck init begins a project of your own.',
};

/** The functions of the file that the command line names. */
async function namedHelpers(name: string | undefined, folder: string): Promise<OwnHelpers | Refused> {
  if (name === undefined) return {};
  const problems: Problem[] = [];
  const helpers = await loadHelpers(name, folder, (problem) => problems.push(problem));
  if (helpers) return helpers;
  const file = readIfThere(resolve(folder, name), folder);
  const outcome = isFile(resolve(folder, name)) ? 'wrongInput' : 'wrongCommand';
  return { outcome, problems, files: file ? [file] : [] };
}

/** What a deck of a plan is made from. */
export function deckInput(deck: PlannedDeck, { settings, helpers, brand }: Plan, folder: string): DeckInput {
  const { summit, source, language, translation, templates } = deck;
  const store = pictureCache();
  return {
    summit: source,
    templates,
    language,
    ...(translation && { translation }),
    settings,
    helpers,
    readFile: pictureReader(summit.path),
    ...(brand && { brand }),
    findFonts: fontFinder(folder),
    ...(store && { pictureStore: store }),
    readThemeFile: (name, theme) => pictureReader(resolve(folder, theme))(name),
  };
}

/** The files that problems of a deck may name. */
export function filesOf({ source, translation, templates }: PlannedDeck, { file }: Plan): SourceFile[] {
  const own = [translation?.file, file].filter((each) => each !== undefined);
  return [source, ...own, ...templates.values()];
}
