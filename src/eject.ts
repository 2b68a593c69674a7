import { join, resolve } from 'node:path';
import { complain } from './complain.ts';
import type { Outcome } from './outcome.ts';
import type { Problem } from './problems.ts';
import { builtInSets, standardSet } from './project/built-in.ts';
import { shownPath } from './project/read-source.ts';
import { readTemplates } from './project/read-templates.ts';
import type { TemplateSet } from './template/template-set.ts';
import { writeNew } from './write-new.ts';
import { didYouMean } from './yaml/nearest.ts';
import type { SourceFile } from './yaml/source-file.ts';

/** Where templates of one's own go when nobody says where. */
const standardFolder = 'templates';

export type Ejecting = { own: string | undefined; force: boolean; folder: string };

/** Copies built-in files into the user's folder, where they stand in for the built-in ones. */
export function eject(words: readonly string[], { own, force, folder }: Ejecting): Outcome {
  const files = new Map(allFiles(folder).map(([name, { text }]) => [shortName(name), { name, text }]));
  const wanted = [...new Set(words.map(shortName))];
  const wrong = wrongWords(wanted, [...files.keys()]);
  complain(wrong, []);
  if (wrong.length > 0) return 'wrongCommand';
  const target = resolve(folder, own ?? standardFolder);
  const problems = wanted.flatMap((word) => {
    const { name, text } = files.get(word) ?? { name: word, text: '' };
    const path = join(target, name);
    const shown = shownPath(path, folder);
    const became = writeNew({ path, shown, text }, force);
    if (became === 'written') process.stdout.write(`${shown}  ${adviceFor(name)}\n`);
    if (became === 'kept') return [isThere(shown)];
    return became === 'written' ? [] : [became];
  });
  complain(problems, []);
  if (own === undefined && problems.length < wanted.length) process.stdout.write(howToUse);
  return problems.length > 0 ? 'wrongInput' : 'done';
}

/**
 * The files of all sets; of several with one name, that of the set which the others are laid over. Those of the others
 * are called by the name of their set, too: `one-pager/deck` is for that alone.
 */
function allFiles(folder: string): [string, SourceFile][] {
  const standard = readTemplates({ set: standardSet }, folder) as TemplateSet;
  const others = builtInSets().filter((name) => name !== standardSet);
  const beside = others.flatMap((set) =>
    [...(readTemplates({ set }, folder) as TemplateSet)].flatMap(([name, file]) =>
      file.path === standard.get(name)?.path ? [] : [{ set, name, file }],
    ),
  );
  return [
    ...standard,
    ...beside.flatMap(({ name, file }): [string, SourceFile][] => (standard.has(name) ? [] : [[name, file]])),
    ...beside.map(({ set, name, file }): [string, SourceFile] => [`${set}/${name}`, file]),
  ];
}

const howToUse = `Decks are made with it where make-deck.yaml says "templates: ${standardFolder}".\n`;

function wrongWords(words: readonly string[], known: string[]): Problem[] {
  const wrong = (message: string, word: string): Problem => {
    const short = known.filter((each) => !each.includes('/'));
    const hint = didYouMean(word, word.includes('/') ? known : short, 'Templates');
    return { level: 'error', code: 'unknown-template', message, hint };
  };
  if (words.length === 0) return [wrong('eject wants the name of a template.', '')];
  const unknown = words.filter((word) => !known.includes(word));
  return unknown.map((word) => wrong(`There is no template "${word}".`, word));
}

/** Files may be named with their ending as well. */
function shortName(file: string): string {
  return file.replace(/\.(hbs|yaml)$/, '');
}

function adviceFor(name: string): string {
  return name.endsWith('.yaml')
    ? 'changes the built-in one key by key: keep only the lines that you change'
    : 'stands in for the built-in one';
}

function isThere(shown: string): Problem {
  return {
    level: 'error',
    code: 'file-there',
    message: `${shown} is there already, and was left as it is.`,
    hint: 'Write over it with --force, or rename it first.',
  };
}
