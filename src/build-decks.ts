import { join, relative, resolve } from 'node:path';
import { languagesOf } from './content/languages-of.ts';
import { makeDeck } from './make-deck.ts';
import type { Problem } from './problems.ts';
import { findSummit, findSummits, readSource, readTemplates, type SummitFile } from './project.ts';
import { showProblem } from './show-problem.ts';
import type { TemplateSet } from './template/template-set.ts';
import { writeOutput } from './write-output.ts';
import { didYouMean } from './yaml/nearest.ts';
import type { SourceFile } from './yaml/source-file.ts';

export type BuildOptions = {
  summit?: string;
  lang?: string;
  templates?: string;
  out: string;
  force: boolean;
};

export type Outcome = 'done' | 'wrongInput' | 'wrongCommand';

type Build = { summit: SummitFile; source: SourceFile; language: string };

/** Builds the decks that the command line asks for, and says what was written or what is wrong. */
export async function buildDecks(options: BuildOptions): Promise<Outcome> {
  const folder = process.cwd();
  const templates = readTemplates(options.templates, folder);
  if (!(templates instanceof Map)) return complain([templates as Problem], []);
  const summits = chooseSummits(options.summit, folder);
  if (!Array.isArray(summits)) return complain([summits], []);
  const builds = summits.map((summit) => chooseLanguages(summit, options.lang, folder));
  const wrong = builds.filter((build) => !Array.isArray(build)) as Problem[];
  if (wrong.length > 0) return complain(wrong, []);
  let outcome: Outcome = 'done';
  for (const build of (builds as Build[][]).flat()) {
    if (!(await buildDeck(build, templates, options, folder))) outcome = 'wrongInput';
  }
  return outcome;
}

function chooseSummits(word: string | undefined, folder: string): SummitFile[] | Problem {
  const all = findSummits(folder);
  if (word === undefined) return all;
  const found = findSummit(word, folder);
  if (found) return [found];
  const names = all.map(({ name }) => name);
  return {
    level: 'error',
    code: 'unknown-summit',
    message: `There is no command or summit "${word}".`,
    hint: didYouMean(word, names, 'Summits'),
  };
}

function chooseLanguages(summit: SummitFile, wanted: string | undefined, folder: string): Build[] | Problem {
  const source = readSource(summit.path, folder);
  const known = languagesOf(source);
  const languages = wanted === undefined ? known.slice(0, 1) : wanted.split(',').map((word) => word.trim());
  const unknown = languages.find((language) => known.length > 0 && !known.includes(language));
  if (unknown === undefined) return languages.map((language) => ({ summit, source, language }));
  return {
    level: 'error',
    code: 'unknown-language',
    message: `${summit.name} is not written in "${unknown}".`,
    hint: didYouMean(unknown, known, 'Its languages'),
  };
}

async function buildDeck(
  build: Build,
  templates: TemplateSet,
  options: BuildOptions,
  folder: string,
): Promise<boolean> {
  const started = performance.now();
  const { summit, source, language } = build;
  const deck = await makeDeck({ summit: source, templates, language });
  const problems = [...deck.problems];
  const written = deck.files.map(({ extension, bytes }) => {
    const path = join(resolve(folder, options.out), `${summit.name}.${language}.${extension}`);
    const shown = relative(folder, path);
    const problem = writeOutput(path, bytes, options.force);
    if (problem) problems.push({ ...problem, message: problem.message.replaceAll(path, shown) });
    return { shown, problem };
  });
  complain(problems, [source, ...templates.values()]);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  for (const { shown, problem } of written) {
    if (!problem) process.stdout.write(`${shown}  ${deck.slides} slides  ${seconds} s\n`);
  }
  return !problems.some(({ level }) => level === 'error');
}

/** Prints problems to standard error, each with an excerpt of its file. */
function complain(problems: readonly Problem[], files: readonly SourceFile[]): Outcome {
  const color = process.stderr.isTTY === true && process.env.NO_COLOR === undefined;
  const textOf = (path: string) => files.find((file) => file.path === path)?.text;
  for (const problem of problems) process.stderr.write(`${showProblem(problem, textOf, color)}\n\n`);
  return 'wrongCommand';
}
