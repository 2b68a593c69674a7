import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Problem } from '../src/problems.ts';
import type { Rule } from '../src/rules/rule.ts';
import { rules } from '../src/rules/rules.ts';
import { root } from './support/build.ts';
import { buildPlain, type Files } from './support/plain.ts';

/**
 * What is told of a command line, a folder or a whole file, and the test that shows it: by its code, or by so many words
 * of its message that no other test has them. What tests are called does not count.
 */
const shownElsewhere: Record<string, [test: string, words: string]> = {
  'brand-damaged': ['brand/refusals.test.ts', 'brand-damaged'],
  'brand-encrypted': ['brand/refusals.test.ts', 'brand-encrypted'],
  'brand-format': ['brand/refusals.test.ts', 'brand-format'],
  'brand-layouts': ['brand/refusals.test.ts', 'brand-layouts'],
  'brand-macros': ['brand/refusals.test.ts', 'brand-macros'],
  'brand-mapping': ['brand/choose-layouts.test.ts', 'brand-mapping'],
  'brand-pictures': ['brand/cli.test.ts', 'neither its logo nor its backgrounds'],
  bug: ['cli.test.ts', 'This is a bug in make-deck: boom'],
  'brand-too-large': ['brand/refusals.test.ts', 'brand-too-large'],
  'damaged-font': ['output/pdf.test.ts', 'damaged-font'],
  'file-there': ['templates.test.ts', 'is there already'],
  'file-too-large': ['problems.test.ts', 'file-too-large'],
  'file-unreadable': ['cli.test.ts', 'The file cannot be read'],
  'file-unwritable': ['init.test.ts', 'cannot be written'],
  'helper-escaped': ['cli.test.ts', 'failed after its helper had answered'],
  'helper-failed': ['template/own-helpers.test.ts', 'helper-failed'],
  'helper-file': ['load-helpers.test.ts', 'helper-file'],
  'helper-name': ['template/own-helpers.test.ts', 'Templates cannot call'],
  'helper-no-function': ['template/own-helpers.test.ts', 'is no function'],
  'helper-not-text': ['template/own-helpers.test.ts', 'helper-not-text'],
  'helper-taken': ['template/own-helpers.test.ts', 'is a built-in helper'],
  'image-too-large': ['images/load-images.test.ts', 'image-too-large'],
  'missing-brand': ['brand/cli.test.ts', 'There is no file'],
  'no-content': ['no-content.test.ts', 'There is no content/ in this folder.'],
  'no-summit': ['cli.test.ts', 'There is no content/<name>/summit.yaml.'],
  'no-templates': ['cli.test.ts', 'holds no template'],
  'no-text': ['init.test.ts', 'There is no file none.txt.'],
  'notes-for-nothing': ['cli.test.ts', '--notes changes PDF files only'],
  'only-sample': ['cli.test.ts', 'this builds the sample'],
  'other-language': ['library.test.ts', 'other-language'],
  'output-edited': ['write-output.test.ts', 'output-edited'],
  'output-open': ['write-output.test.ts', 'output-open'],
  'output-unwritable': ['cli.test.ts', 'tokyo.en.pptx cannot be written'],
  'port-taken': ['preview/serve.test.ts', 'cannot be used: another program has it.'],
  'shared-deck': ['templates.test.ts', 'This is the deck of briefing and one-pager alike'],
  'shared-folder': ['cli.test.ts', 'lies another content file: seoul.yaml'],
  'skipped-summit': ['cli.test.ts', 'seoul is not written in "en".'],
  'sample-read-only': ['translations.test.ts', 'tokyo-2025 is the sample'],
  'text-encoding': ['init.test.ts', 'a.docx is not plain text in UTF-8.'],
  'text-too-long': ['init.test.ts', 'long.txt is longer than an article.'],
  'unknown-command': ['cli.test.ts', 'There is no command "templates ejct"'],
  'unknown-set': ['cli.test.ts', 'no template set "breifing"'],
  'unknown-summit': ['cli.test.ts', 'There is no command or summit'],
  'unknown-template': ['templates.test.ts', 'There is no template'],
  'unknown-templates': ['cli.test.ts', 'There is no folder'],
  'unread-file': ['cli.test.ts', 'my/theme.yml is not read.'],
  'unknown-theme': ['cli.test.ts', 'no theme or YAML file "drak"'],
  'unread-translation': ['cli.test.ts', 'summit.jp.yaml is not read'],
  'wrong-option': ['cli.test.ts', '--size does not take the value'],
  'wrong-source': ['verify.test.ts', '"article" names no text.'],
  'yaml-too-deep': ['problems.test.ts', 'yaml-too-deep'],
};

const folders = ['problems', 'rules'].flatMap((kind) =>
  readdirSync(join(root, 'test', kind), { withFileTypes: true }).flatMap((entry) => {
    if (!entry.isDirectory()) return [];
    const path = join(root, 'test', kind, entry.name);
    return kind === 'rules' ? [join(path, 'wrong')] : [path];
  }),
);

function readCase(path: string): Files {
  const names = readdirSync(path).filter((file) => file !== 'expected.txt');
  return Object.fromEntries(names.map((file) => [file, readFileSync(join(path, file), 'utf8')]));
}

type Level = Problem['level'];

const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join(root, 'src', name), 'utf8'));

/**
 * The names of problems as the code gives them: in an object, after its level where it says one; there by the kind of
 * thing that it is of; or to a function that takes a code. What does not say its level is an error.
 */
function codesInSource(): [code: string, level: Level][] {
  const inObjects = sources.flatMap((text) =>
    [...text.matchAll(/(?:\blevel: '(\w+)'(?: as const)?,\s+)?\bcode: '([a-z-]+)'/g)].map(
      ([, level, code = '']): [string, Level] => [code, level === 'warning' ? level : 'error'],
    ),
  );
  const ofKinds = sources.flatMap((text) =>
    [...text.matchAll(/\bcode: `([a-z-]+)\$\{kind\}`/g)].flatMap(([, before = '']) =>
      kindsIn(text).map((kind): [string, Level] => [`${before}${kind}`, 'error']),
    ),
  );
  const given = sources.flatMap((text) =>
    [...reportersIn(text), 'Refusal'].flatMap((name) =>
      [...text.matchAll(new RegExp(`\\b${name}\\((?:[\\w.?()\\s]+,)*\\s*'([a-z]+(?:-[a-z]+)+)'`, 'g'))].map(
        ([, code = '']): [string, Level] => [code, 'error'],
      ),
    ),
  );
  return [...inObjects, ...ofKinds, ...given].filter(([code]) => !zods.has(code));
}

/** What `kind` can be where a file words problems by it. */
function kindsIn(text: string): string[] {
  return [...text.matchAll(/\bkind: ('\w+'(?: \| '\w+')*)/g)].flatMap(([, kinds = '']) =>
    kinds.split(' | ').map((kind) => kind.slice(1, -1)),
  );
}

/** The functions of a file that take the code of a problem. */
function reportersIn(text: string): string[] {
  return [...text.matchAll(/\b(\w+)(?: = )?\([^)]*\bcode: string[^)]*\b(?:message|hint): string/g)].map(
    ([, name = '']) => name,
  );
}

/** Names of zod's own issues, which go on as other codes. */
const zods = new Set(['custom']);

const cases = await Promise.all(folders.map((path) => buildPlain(readCase(path))));
const toldInCases = cases.flatMap(({ problems }) => problems.map(({ code, level }) => ({ code, level })));

test('codes are found however they are given', () => {
  const found = codesInSource().map(([code]) => code);
  for (const code of ['no-text', 'text-encoding', 'text-too-long', 'undefined-evidence', 'unknown-theme'])
    expect(found).toContain(code);
});

test('each problem that make-deck tells has a case among the rules or problems, or a test that shows it', () => {
  const told = new Set<string>([...Object.keys(rules), ...toldInCases.map(({ code }) => code)]);
  const untold = new Set(codesInSource().flatMap(([code]) => (told.has(code) ? [] : [code])));
  expect([...untold].sort()).toEqual(Object.keys(shownElsewhere).sort());
});

test('no code is both a warning and an error, so that ignoring the one leaves the other', () => {
  const levels = new Map<string, Set<Level>>();
  const said = Object.entries<Rule>(rules).map(([code, { level }]): [string, Level] => [code, level]);
  const told = toldInCases.map(({ code, level }): [string, Level] => [code, level]);
  for (const [code, level] of [...codesInSource(), ...said, ...told])
    levels.set(code, new Set([...(levels.get(code) ?? []), level]));
  expect([...levels].flatMap(([code, { size }]) => (size > 1 ? [code] : []))).toEqual([]);
});

test.each(Object.entries(shownElsewhere))('%s is shown by its test', (code, [name, words]) => {
  expect(words === code || words.split(' ').length > 2, `"${words}" is too little to be the message`).toBe(
    true,
  );
  const test = readFileSync(join(root, 'test', name), 'utf8');
  const untitled = test.replace(/\b(?:describe|test|it)(?:\.\w+)*\('[^']*'/g, '');
  expect(untitled.includes(words), `${name}: ${words}`).toBe(true);
});
