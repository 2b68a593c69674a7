import { join, resolve } from 'node:path';
import { complain } from './complain.ts';
import { eject } from './eject.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { type Found, type Problem, placeInSettings } from './problems.ts';
import { builtInSets, standardSet } from './project/built-in.ts';
import { isFile, isFolder } from './project/entries.ts';
import { shownPath } from './project/read-source.ts';
import { readTemplates } from './project/read-templates.ts';
import { type CommandLine, type ProjectSettings, projectSettings } from './read-settings.ts';
import { describeSet, type TemplateRow } from './template/describe-set.ts';
import { showRows } from './template/show-rows.ts';
import type { TemplateSet } from './template/template-set.ts';
import { didYouMean } from './yaml/nearest.ts';
import type { SourceFile } from './yaml/source-file.ts';

export type TemplateOptions = CommandLine & { action?: string; names?: string[]; force?: boolean };

/** Lists the templates that there are, or copies some of them for the user to change. */
export function templates(options: TemplateOptions): Outcome {
  const folder = process.cwd();
  const problems: Problem[] = [];
  const project = projectSettings(options, folder, (problem) => problems.push(problem));
  const { settings, file } = project;
  complain(problems, file ? [file] : []);
  if (!settings) return outcomeOf(problems);
  const { templates: word } = settings;
  const own = word !== undefined && !builtInSets().includes(word) ? word : undefined;
  const { action, names = [] } = options;
  if (action === undefined) return list(own, folder, project);
  if (action === 'eject') return eject(names, { own, force: options.force === true, folder });
  const hint = didYouMean(action, ['eject']);
  const message = `There is no command "templates ${action}".`;
  return refuse({ level: 'error', code: 'unknown-command', message, hint });
}

function refuse(problem: Problem, file?: SourceFile): Outcome {
  complain([problem], file ? [file] : []);
  return outcomeOf([problem]);
}

/** The standard set with the user's own folder over it, and what each other set has beside it. */
function list(own: string | undefined, folder: string, { placeOfSetting, file }: ProjectSettings): Outcome {
  const problems: Problem[] = [];
  for (const name of builtInSets()) {
    const isChanged =
      own !== undefined && (name === standardSet || isFolder(join(resolve(folder, own), name)));
    const set = readTemplates({ set: name, templates: isChanged ? own : undefined }, folder);
    if (!(set instanceof Map)) return refuse(placeInSettings(set as Found, placeOfSetting), file);
    const rows = describeSet(set, (problem) => problems.push(problem));
    complain(problems, [...set.values()]);
    if (!rows) return 'wrongInput';
    const builtIn = describeSet(readTemplates({ set: name }, folder) as TemplateSet, () => {}) ?? [];
    const files = isChanged ? ownFiles(set, name, own, folder) : new Map();
    const isListed = name === standardSet ? () => true : beside(set, folder);
    const words = [...set.keys()].filter((file) => file.endsWith('.yaml') && isListed(file));
    const listed = withStandIns(rows, builtIn).filter((row) => isListed(`${row.name}.hbs`));
    const listing = { set: name, rows: listed, words, own: files };
    process.stdout.write(showRows(listing));
  }
  process.stdout.write(
    '\nA key with ? may be left out. To change a template, copy it:\nmake-deck templates eject <name>\n',
  );
  return 'done';
}

/** Whether a file of a set is its own, and not that of the standard set under it. */
function beside(set: TemplateSet, folder: string): (file: string) => boolean {
  const standard = readTemplates({ set: standardSet }, folder) as TemplateSet;
  return (file) => set.get(file)?.path !== standard.get(file)?.path;
}

/** What a template reads is known where it is called: for one that the user's deck leaves out, in the built-in deck. */
function withStandIns(rows: TemplateRow[], builtIn: TemplateRow[]): TemplateRow[] {
  return rows.map((row) =>
    row.isCalled ? row : { ...row, reads: builtIn.find(({ name }) => name === row.name)?.reads ?? '' },
  );
}

/** The files of the user's in a set, as the user sees them; those for that set alone count. */
function ownFiles(set: TemplateSet, name: string, own: string, folder: string): Map<string, string> {
  const folders = [join(resolve(folder, own), name), resolve(folder, own)];
  const found = [...set.keys()].flatMap((file): [string, string][] => {
    const path = folders.map((each) => join(each, file)).find(isFile);
    return path === undefined ? [] : [[file, shownPath(path, folder)]];
  });
  return new Map(found);
}
