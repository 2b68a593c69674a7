import { join, relative, resolve } from 'node:path';
import { languagesOf } from './content/languages-of.ts';
import { makeDeck } from './make-deck.ts';
import type { Problem } from './problems.ts';
import {
  findSummit,
  findSummits,
  pictureReader,
  readSource,
  readTemplates,
  type SummitFile,
} from './project.ts';
import { type CommandLine, type ProjectSettings, projectSettings } from './read-settings.ts';
import { showProblem } from './show-problem.ts';
import type { TemplateSet } from './template/template-set.ts';
import { writeOutput } from './write-output.ts';
import { didYouMean } from './yaml/nearest.ts';
import { layersOf, type SourceFile } from './yaml/source-file.ts';

export type BuildOptions = CommandLine & { summit?: string; force: boolean };

export type Outcome = 'done' | 'wrongInput' | 'wrongCommand';

/** Where decks land when nobody says where. */
const standardFolder = 'output';

type Build = { summit: SummitFile; source: SourceFile; language: string };

/** Builds the decks that the command line asks for, and says what was written or what is wrong. */
export async function buildDecks(options: BuildOptions): Promise<Outcome> {
  const folder = process.cwd();
  const problems: Problem[] = [];
  const project = projectSettings(options, folder, (problem) => problems.push(problem));
  if (!project) {
    complain(problems, []);
    return problems.some(({ at }) => at) ? 'wrongInput' : 'wrongCommand';
  }
  const { settings } = project;
  const templates = readTemplates(settings.templates, folder);
  if (!(templates instanceof Map)) return complain([templates as Problem], []);
  const summits = chooseSummits(options.summit, folder);
  if (!Array.isArray(summits)) return complain([summits], []);
  const builds = summits.map((summit) => chooseLanguages(summit, settings.languages ?? [], folder));
  const wrong = builds.filter((build) => !Array.isArray(build)) as Problem[];
  if (wrong.length > 0) return complain(wrong, []);
  let outcome: Outcome = 'done';
  for (const build of (builds as Build[][]).flat()) {
    if (!(await buildDeck(build, templates, { ...project, force: options.force }, folder)))
      outcome = 'wrongInput';
  }
  return outcome;
}

function chooseSummits(word: string | undefined, folder: string): SummitFile[] | Problem {
  const all = findSummits(folder);
  const found = word === undefined ? undefined : findSummit(word, folder);
  if (found) return [found];
  if (word === undefined && all.length > 0) return all;
  const names = all.map(({ name }) => name);
  if (word === undefined) {
    return {
      level: 'error',
      code: 'no-summit',
      message: 'There is no summit below content/.',
      hint: 'Write one as content/<name>/summit.yaml, or name its folder or file.',
    };
  }
  return {
    level: 'error',
    code: 'unknown-summit',
    message: `There is no command or summit "${word}".`,
    hint: didYouMean(word, names, 'Summits below content/'),
  };
}

/** The language of a file that does not say which: its problems are then told in this. */
const fallback = 'en';

function chooseLanguages(summit: SummitFile, wanted: readonly string[], folder: string): Build[] | Problem {
  const source = readSource(summit.path, folder);
  const known = languagesOf(source).filter(isLanguage);
  if (known.length === 0) return [{ summit, source, language: fallback }];
  const languages = wanted.length > 0 ? [...new Set(wanted)] : known.slice(0, 1);
  const unknown = languages.find((language) => !known.includes(language));
  if (unknown === undefined) return languages.map((language) => ({ summit, source, language }));
  return {
    level: 'error',
    code: 'unknown-language',
    message: `${summit.name} is not written in "${unknown}".`,
    hint: didYouMean(unknown, known, 'Its languages'),
  };
}

function isLanguage(code: string): boolean {
  try {
    return new Intl.Locale(code).baseName !== '';
  } catch {
    return false;
  }
}

async function buildDeck(
  build: Build,
  templates: TemplateSet,
  { settings, file, force }: ProjectSettings & { force: boolean },
  folder: string,
): Promise<boolean> {
  const started = performance.now();
  const { summit, source, language } = build;
  const name = `${summit.name}.${language}`;
  showProgress(`Building ${name} …`);
  const deck = await makeDeck({
    summit: source,
    templates,
    language,
    settings,
    readFile: pictureReader(summit.path),
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
  complain(problems, [source, ...templates.values(), ...(file ? [file] : [])]);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const slides = deck.slides === 1 ? '1 slide' : `${deck.slides} slides`;
  for (const shown of written) process.stdout.write(`${shown}  ${slides}  ${seconds} s\n`);
  return !problems.some(({ level }) => level === 'error');
}

/** What is being done, on the last line of a terminal; the next word replaces it. */
function showProgress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
}

/** More than anyone reads at once. */
const mostShown = 50;

/** Prints problems to standard error, each with an excerpt of its file. */
function complain(problems: readonly Problem[], files: readonly SourceFile[]): Outcome {
  const color = process.stderr.isTTY === true && process.env.NO_COLOR === undefined;
  const layers = files.flatMap(layersOf);
  const textOf = (path: string) => layers.find((file) => file.path === path)?.text;
  for (const problem of problems.slice(0, mostShown)) {
    process.stderr.write(`${showProblem(problem, textOf, color)}\n\n`);
  }
  const more = problems.length - mostShown;
  if (more > 0) process.stderr.write(`and ${more} more.\n\n`);
  return 'wrongCommand';
}
