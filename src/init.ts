import { basename, join, parse, relative, resolve } from 'node:path';
import { complain, refuse } from './complain.ts';
import { isTag, languageHint } from './content/language-tag.ts';
import { draftSummit } from './draft/draft-summit.ts';
import { guessLanguage } from './draft/guess-language.ts';
import type { Outcome } from './outcome.ts';
import type { Problem } from './problems.ts';
import { isFile } from './project/entries.ts';
import { findOwnSummits } from './project/find-summits.ts';
import { readIfThere, shownPath } from './project/read-source.ts';
import { starterFiles } from './project/starter-files.ts';
import { writeNew } from './write-new.ts';

export type InitOptions = { folder?: string; from?: string; lang?: string };

/** Begins a project: content, settings, a folder for templates. What is there already is left as it is. */
export function init({ folder: word = '.', from, lang }: InitOptions): Outcome {
  const here = process.cwd();
  const folder = resolve(here, word);
  const draft = from === undefined ? undefined : readDraft(from, lang, { folder, here });
  if (draft && 'level' in draft) return refuse(draft);
  const content = draft ? draft.files : exampleFor(folder);
  const rest = starterFiles().filter(([name]) => !isContent(name));
  const outcome = writeAll([...content, ...rest], folder, here);
  if (outcome !== 'done') return outcome;
  if (draft) process.stdout.write(`\n${saidOf(draft)}\n`);
  process.stdout.write(nextSteps(relative(here, folder), content.map(([name]) => name).find(isSummit)));
  return 'done';
}

const isContent = (name: string) => name.startsWith('content/');
const isSummit = (name: string) => name.endsWith('/summit.yaml');

/** The example, where there is no content yet. */
function exampleFor(folder: string): (readonly [string, string])[] {
  return findOwnSummits(folder).length > 0 ? [] : starterFiles().filter(([name]) => isContent(name));
}

function writeAll(files: readonly (readonly [string, string])[], folder: string, here: string): Outcome {
  const wide = Math.max(...files.map(([name]) => shownPath(join(folder, name), here).length));
  const problems = files.flatMap(([name, text]) => {
    const path = join(folder, name);
    const shown = shownPath(path, here);
    const became = writeNew({ path, shown, text }, false);
    if (typeof became === 'object') return [became];
    const said = became === 'written' ? 'written' : 'is there already, and was left as it is';
    process.stdout.write(`${shown.padEnd(wide)}  ${said}\n`);
    return [];
  });
  complain(problems, []);
  return problems.length > 0 ? 'wrongInput' : 'done';
}

type NamedText = readonly [name: string, text: string];

/** The content file, and the text that it is begun from, which stands beside it from now on. */
type Draft = { files: NamedText[]; language: string; copy: string | undefined };

/** More than any article. */
const longest = 1_000_000;

/** Where the project begins, and where the user is. */
type Folders = { folder: string; here: string };

/** The content file that is begun from a text, or why there is none. */
function readDraft(from: string, lang: string | undefined, { folder, here }: Folders): Draft | Problem {
  const wrong = (code: string, message: string, hint: string): Problem => ({
    level: 'error',
    code,
    message,
    hint,
  });
  const file = readIfThere(resolve(here, from), here);
  if (!file) return wrong('no-text', `There is no file ${from}.`, 'Name a file of plain text.');
  const { text, unreadable } = file;
  if (unreadable !== undefined)
    return wrong('no-text', `${file.path} cannot be read: ${unreadable}.`, 'Name a file of plain text.');
  if (/[\0\ufffd]/.test(text))
    return wrong(
      'text-encoding',
      `${file.path} is not plain text in UTF-8.`,
      'Save it as plain text, UTF-8.',
    );
  if (text.trim() === '') return wrong('empty-text', `${file.path} is empty.`, 'Name a file with a text.');
  if (text.length > longest)
    return wrong(
      'text-too-long',
      `${file.path} is longer than an article.`,
      'Cut it to what the deck is about.',
    );
  if (lang !== undefined && !isTag(lang))
    return wrong('unknown-language', `"${lang}" is not a language tag.`, languageHint(lang));
  const language = lang ?? guessLanguage(text);
  return { ...draftFiles(from, { text, language }, folder), language };
}

/** Where there is content already, it is not begun, and needs no text beside it. */
function draftFiles(from: string, { text, language }: { text: string; language: string }, folder: string) {
  const id = nameFrom(from);
  const summit = `content/${id}/summit.yaml`;
  const copy = copyName(basename(from), text, join(folder, 'content', id));
  const draft: NamedText = [summit, draftSummit({ id, file: copy, text, language })];
  if (isFile(join(folder, summit))) return { files: [draft], copy: undefined };
  return { files: [draft, [`content/${id}/${copy}`, text] satisfies NamedText], copy };
}

/** What a text is called beside its content: as it is, but for YAML, and where another has that name. */
function copyName(name: string, text: string, folder: string): string {
  const { name: stem, ext } = parse(name);
  const extension = /^\.ya?ml$/i.test(ext) ? '.txt' : ext;
  const isFree = (candidate: string) => {
    const there = readIfThere(join(folder, candidate), folder);
    return there === undefined || there.text === text;
  };
  let candidate = stem + extension;
  for (let number = 2; !isFree(candidate); number += 1) candidate = `${stem}-${number}${extension}`;
  return candidate;
}

function saidOf({ language, copy }: Draft): string {
  const said = `The text is taken to be in "${language}"; --lang says otherwise.`;
  if (copy === undefined) return said;
  return `${said}\nWhat is quoted from it is looked up in ${copy}, beside the content.`;
}

/** A name for folders and ids, from that of a file. */
function nameFrom(file: string): string {
  const stem = basename(file).replace(/\.[^.]*$/, '');
  return (
    stem
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join('-') ?? 'article'
  );
}

function nextSteps(folder: string, content: string | undefined): string {
  const edit = content === undefined ? [] : [`  edit ${content}`];
  const steps = [...(folder === '' ? [] : [`  cd ${folder}`]), ...edit, '  npx make-deck'];
  return `\nNext:\n${steps.join('\n')}\n`;
}
