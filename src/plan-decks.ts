import { resolve } from 'node:path';
import { type Build, chooseLanguages } from './choose-languages.ts';
import { chooseSets } from './choose-sets.ts';
import { chooseSummits } from './choose-summits.ts';
import { languageOf } from './content/language-of.ts';
import type { Settings } from './content/settings.ts';
import { findBrand } from './find-brand.ts';
import { loadHelpers } from './load-helpers.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import type { BrandInput, DeckInput } from './pipeline/deck-input.ts';
import { ignores, type Problem, placeInSettings, problemKey } from './problems.ts';
import { isFile } from './project/entries.ts';
import type { SummitFile } from './project/find-summits.ts';
import { readIfThere } from './project/read-source.ts';
import { type CommandLine, type ProjectSettings, projectSettings } from './read-settings.ts';
import { sharedDeck } from './shared-deck.ts';
import type { OwnHelpers } from './template/own-helpers.ts';
import type { TemplateSet } from './template/template-set.ts';
import { unreadSettings, unreadSummits, unreadTemplates } from './unread-files.ts';
import { unreadTranslations } from './unread-translations.ts';
import type { SourceFile } from './yaml/source-file.ts';

/** What the command line says of the decks that it is about; `commands` are the words that are none of a summit. */
export type DeckOptions = CommandLine & {
  summit?: string;
  /** A file whose functions templates may call. */
  helpers?: string;
  commands?: readonly string[];
  /** Plan every language that a summit has, whichever are asked for. */
  everyLanguage?: boolean;
  /** The sample that comes with the package is meant only where it is named. */
  ownOnly?: boolean;
};

/** What the decks of a project are made from, read from disk at one time. */
export type Plan = {
  folder: string;
  settings: Settings;
  /** Where the file says something that the command line does not. */
  placeOfSetting?: DeckInput['placeOfSetting'];
  /** `make-deck.yaml`, where there is one. */
  file: SourceFile | undefined;
  summits: SummitFile[];
  /** The summits in the languages that are wanted. */
  builds: Build[];
  sets: ReadonlyMap<string, TemplateSet>;
  brand: BrandInput | undefined;
  helpers: OwnHelpers;
};

/** A plan, or why there is none; `files` are what the problems point into, `settings` what is known all the same. */
export type Planned = {
  plan?: Plan;
  outcome: Outcome;
  problems: Problem[];
  files: SourceFile[];
  settings?: Settings | undefined;
};

/** Finds what the command line asks for, and reads it. */
export async function planDecks(options: DeckOptions, folder: string): Promise<Planned> {
  const problems: Problem[] = [];
  const project = projectSettings(options, folder, (problem) => problems.push(problem));
  const { settings, file } = project;
  const files = file ? [file] : [];
  const known = settings ?? project.right ?? {};
  const sets = chooseSets(known, folder);
  const brand = findBrand(known, folder, project.placeOf);
  const summits = chooseSummits(options.summit, folder, { ...options, commands: options.commands ?? [] });
  const found = isProblem(summits) ? [] : summits;
  const asked = found.map((summit) => chooseLanguages(summit, known.languages ?? [], folder));
  const isNowhere = asked.every(isProblem);
  const isWrong = !settings || Array.isArray(sets) || isProblem(brand) || isProblem(summits);
  if (isWrong || (isNowhere && !options.everyLanguage))
    return refuse([sets, brand, summits, isNowhere ? asked : []].flat(), problems, project, folder);
  const chosen = options.everyLanguage
    ? found.map((summit) => chooseLanguages(summit, ['all'], folder))
    : asked;
  const builds = chosen.flatMap((each) => (isProblem(each) ? [] : each));
  const helpers = await namedHelpers(options.helpers, folder);
  if (!('functions' in helpers))
    return {
      ...helpers,
      problems: [...problems, ...helpers.problems],
      files: [...files, ...helpers.files],
      settings,
    };
  // Of all summits, those are built that are written in the language.
  const unwritten = asked.filter(isProblem).map((each) => ({
    ...placeInSettings(each, project.placeOfSetting),
    ...(isNowhere ? {} : skipped),
  }));
  const { placeOfSetting } = project;
  const isIgnored = ignores(settings.ignore);
  const said = placeOfSetting && { placeOfSetting };
  const plan = { folder, settings, ...said, file, summits, builds, sets, brand, helpers: helpers.functions };
  return {
    plan,
    outcome: 'done',
    problems: [
      ...problems,
      ...(options.notes && !settings.formats?.includes('pdf') ? [notesForNothing] : []),
      ...(options.summit === undefined && summits[0]?.isSample ? [onlySample] : []),
      ...unwritten,
      ...unreadFiles(options, settings, sets, folder),
      ...sharedDeck(sets),
      ...summits.flatMap((each) => unreadTranslations(each, ownLanguage(each, builds), folder)),
    ].filter((problem) => !isIgnored(problem)),
    files,
    settings,
  };
}

/** No plan: what is wrong of what was asked for, each once, beside what was told before. */
function refuse(
  found: readonly unknown[],
  before: readonly Problem[],
  { settings, file, placeOfSetting }: ProjectSettings,
  folder: string,
): Planned {
  const misnamed = [...unreadSettings(folder), ...unreadSummits(folder)];
  const placed = found.filter(isProblem).map((each) => placeInSettings(each, placeOfSetting));
  const told = [...new Map(placed.map((each) => [problemKey(each), each])).values()];
  const outcome = outcomeOf([...before, ...told]);
  return { outcome, problems: [...before, ...misnamed, ...told], files: file ? [file] : [], settings };
}

/** What of a project is not read, but for its name: settings, templates, and summits where all are meant. */
function unreadFiles(
  { summit }: DeckOptions,
  { templates }: Settings,
  sets: ReadonlyMap<string, TemplateSet>,
  folder: string,
): Problem[] {
  const known = [...sets.values()].flatMap((set) => [...set.keys()]);
  return [
    ...unreadSettings(folder),
    ...(templates === undefined ? [] : unreadTemplates(templates, known, folder)),
    ...(summit === undefined ? unreadSummits(folder) : []),
  ];
}

/** The language of a summit that is built. */
function ownLanguage(summit: SummitFile, builds: readonly Build[]): string | undefined {
  const build = builds.find((each) => each.summit === summit);
  return build && languageOf(build.source);
}

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'level' in value;
}

const skipped = { level: 'warning', code: 'skipped-summit' } as const;

const onlySample: Problem = {
  level: 'warning',
  code: 'only-sample',
  message: 'There is no content/ in this folder: this builds the sample that comes with make-deck.',
  hint: 'make-deck init begins a project of your own.',
};

const notesForNothing: Problem = {
  level: 'warning',
  code: 'notes-for-nothing',
  message: '--notes changes PDF files only, and none is written.',
  hint: 'Add --format pdf.',
};

/** The functions of the file that the command line names. */
async function namedHelpers(
  name: string | undefined,
  folder: string,
): Promise<{ functions: OwnHelpers } | Planned> {
  if (name === undefined) return { functions: {} };
  const problems: Problem[] = [];
  const functions = await loadHelpers(name, folder, (problem) => problems.push(problem));
  if (functions) return { functions };
  const path = resolve(folder, name);
  const file = readIfThere(path, folder);
  return { outcome: isFile(path) ? 'wrongInput' : 'wrongCommand', problems, files: file ? [file] : [] };
}
