import { join, relative, resolve } from 'node:path';
import { type Build, chooseLanguages } from './choose-languages.ts';
import { chooseSets } from './choose-sets.ts';
import { chooseSummits } from './choose-summits.ts';
import { complain } from './complain.ts';
import { findBrand } from './find-brand.ts';
import { fontFinder } from './find-fonts.ts';
import { loadHelpers } from './load-helpers.ts';
import { type BrandInput, makeDeck } from './make-deck.ts';
import type { Problem } from './problems.ts';
import { isFile, pictureReader, readIfThere, standardSet } from './project.ts';
import { type CommandLine, type ProjectSettings, projectSettings } from './read-settings.ts';
import { explainOrders } from './template/explain-orders.ts';
import type { OwnHelpers } from './template/own-helpers.ts';
import type { TemplateSet } from './template/template-set.ts';
import { writeOutput } from './write-output.ts';

/** What the command line asks for; `commands` are the words that are none of a summit. */
export type BuildOptions = CommandLine & {
  summit?: string;
  force?: boolean;
  explain?: boolean;
  /** A file whose functions templates may call. */
  helpers?: string;
  commands?: readonly string[];
};

export type Outcome = 'done' | 'wrongInput' | 'wrongCommand';

/** Where decks land when nobody says where. */
const standardFolder = 'output';

/** Builds the decks that the command line asks for, and says what was written or what is wrong. */
export async function buildDecks(options: BuildOptions): Promise<Outcome> {
  const folder = process.cwd();
  const problems: Problem[] = [];
  const project = projectSettings(options, folder, (problem) => problems.push(problem));
  const { settings, file } = project;
  if (!settings) {
    complain(problems, file ? [file] : []);
    return problems.some(({ at }) => at) ? 'wrongInput' : 'wrongCommand';
  }
  const sets = chooseSets(settings, folder);
  if (!(sets instanceof Map)) return refuse([sets as Problem]);
  const brand = findBrand(settings, folder, project.placeOf);
  if (brand && 'code' in brand) return refuse([brand]);
  const summits = chooseSummits(options.summit, folder, options.commands ?? []);
  if (!Array.isArray(summits)) return refuse([summits]);
  const builds = summits.map((summit) => chooseLanguages(summit, settings.languages ?? [], folder));
  const wrong = builds.filter((build) => !Array.isArray(build)) as Problem[];
  const found = builds.filter((build) => Array.isArray(build)).flat();
  if (found.length === 0) return refuse(wrong);
  if (summits.some(({ isSample }) => isSample)) complain([onlySample], []);
  const helpers = await namedHelpers(options.helpers, folder);
  if (!helpers) return isFile(resolve(folder, options.helpers ?? '')) ? 'wrongInput' : 'wrongCommand';
  // Of all summits, those are built that are written in the language.
  complain(
    wrong.map((problem) => ({ ...problem, level: 'warning' })),
    [],
  );
  let outcome: Outcome = 'done';
  const asked = {
    ...project,
    settings,
    ...(brand && { brand }),
    helpers,
    force: options.force === true,
    explain: options.explain === true,
    several: found.length * sets.size > 1,
  };
  for (const build of found) {
    for (const [set, templates] of sets) {
      if (!(await buildDeck(build, { set, templates }, asked, folder))) outcome = 'wrongInput';
    }
  }
  return outcome;
}

const onlySample: Problem = {
  level: 'warning',
  code: 'only-sample',
  message: 'There is no content/ in this folder: this builds the sample that comes with make-deck.',
  hint: 'make-deck init begins a project of your own.',
};

/** The functions of the file that the command line names. */
async function namedHelpers(name: string | undefined, folder: string): Promise<OwnHelpers | undefined> {
  if (name === undefined) return {};
  const problems: Problem[] = [];
  const helpers = await loadHelpers(name, folder, (problem) => problems.push(problem));
  const file = readIfThere(resolve(folder, name), folder);
  complain(problems, file ? [file] : []);
  return helpers;
}

function refuse(problems: readonly Problem[]): Outcome {
  complain(problems, []);
  return 'wrongCommand';
}

/** What all decks of one run are made with. */
type Making = ProjectSettings & {
  settings: NonNullable<ProjectSettings['settings']>;
  brand?: BrandInput;
  helpers: OwnHelpers;
  force: boolean;
  explain: boolean;
  /** Whether more than one deck is made: then problems say whose they are. */
  several: boolean;
};

async function buildDeck(
  build: Build,
  { set, templates }: { set: string; templates: TemplateSet },
  { settings, file, brand, helpers, force, explain, several }: Making,
  folder: string,
): Promise<boolean> {
  const started = performance.now();
  const { summit, source, language, translation } = build;
  const name = [summit.name, ...(set === standardSet ? [] : [set]), language].join('.');
  showProgress(`Building ${name} …`);
  const deck = await makeDeck({
    summit: source,
    templates,
    language,
    ...(translation && { translation }),
    settings,
    helpers,
    readFile: pictureReader(summit.path),
    ...(brand && { brand }),
    findFonts: fontFinder(folder),
    readThemeFile: (name, theme) => pictureReader(resolve(folder, theme))(name),
  });
  showProgress('');
  const problems = [...deck.problems];
  const written: string[] = [];
  for (const { extension, bytes } of deck.files) {
    const path = join(resolve(folder, settings.out ?? standardFolder), `${name}.${extension}`);
    const shown = relative(folder, path);
    const problem = writeOutput(path, bytes, force);
    if (problem) problems.push({ ...problem, message: problem.message.replaceAll(path, () => shown) });
    else written.push(shown);
  }
  complain(several ? problems.map((problem) => ({ ...problem, deck: name })) : problems, [
    source,
    ...[translation?.file, file].filter((each) => each !== undefined),
    ...templates.values(),
  ]);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const slides = deck.slides === 1 ? '1 slide' : `${deck.slides} slides`;
  for (const shown of written) process.stdout.write(`${shown}  ${slides}  ${seconds} s\n`);
  const explained = explain && deck.orders ? explainOrders(deck.orders, language) : [];
  for (const line of explained) process.stdout.write(`${line}\n`);
  return !problems.some(({ level }) => level === 'error');
}

/** What is being done, on the last line of a terminal; the next word replaces it. */
function showProgress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
}
