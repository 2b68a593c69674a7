import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rules } from '../src/rules/rules.ts';
import { root } from './support/build.ts';
import { buildPlain, type Files } from './support/plain.ts';

/**
 * What is told of a command line, a folder or a whole file, and the test that shows it: by its code, or by so many words
 * of its message that no other test has them. What tests are called does not count.
 */
const shownElsewhere: Record<string, [test: string, words: string]> = {
  'brand-mapping': ['brand/choose-layouts.test.ts', 'brand-mapping'],
  'brand-pictures': ['brand/cli.test.ts', 'neither its logo nor its backgrounds'],
  bug: ['cli.test.ts', 'This is a bug in make-deck: boom'],
  'damaged-font': ['output/pdf.test.ts', 'damaged-font'],
  'file-there': ['templates.test.ts', 'is there already'],
  'file-too-large': ['problems.test.ts', 'file-too-large'],
  'file-unreadable': ['cli.test.ts', 'The file cannot be read'],
  'file-unwritable': ['init.test.ts', 'cannot be written'],
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
  'notes-for-nothing': ['cli.test.ts', '--notes changes PDF files only'],
  'only-sample': ['translations.test.ts', 'tokyo-2025 is the sample'],
  'output-edited': ['write-output.test.ts', 'output-edited'],
  'output-open': ['write-output.test.ts', 'output-open'],
  'output-unwritable': ['cli.test.ts', 'tokyo.en.pptx cannot be written'],
  'port-taken': ['preview/serve.test.ts', 'cannot be used: another program has it.'],
  'shared-deck': ['templates.test.ts', 'This is the deck of briefing and one-pager alike'],
  'shared-folder': ['cli.test.ts', 'lies another content file: seoul.yaml'],
  'theme-covered': ['theme/idle-layers.test.ts', 'theme-covered'],
  'skipped-summit': ['cli.test.ts', 'seoul is not written in "en".'],
  'unknown-command': ['cli.test.ts', 'There is no command "templates ejct"'],
  'unknown-summit': ['cli.test.ts', 'There is no command or summit'],
  'unknown-template': ['templates.test.ts', 'There is no template'],
  'unknown-templates': ['cli.test.ts', 'There is no folder'],
  'unread-file': ['cli.test.ts', 'my/theme.yml is not read.'],
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

/** The names of problems as the code gives them: literally, or to a function that reports. */
function codesInSource(): string[] {
  const src = join(root, 'src');
  const texts = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(src, name), 'utf8'));
  const patterns = [/\bcode: '([a-z]+(?:-[a-z]+)*)'/g, /\bfail\((?:[\w.]+,\s*)*'([a-z]+(?:-[a-z]+)+)'/g];
  const found = texts.flatMap((text) => patterns.flatMap((each) => [...text.matchAll(each)]));
  return [...new Set(found.map(([, code = '']) => code))].filter((code) => !zods.has(code)).sort();
}

/** Names of zod's own issues, which go on as other codes. */
const zods = new Set(['custom']);

test('each problem that make-deck tells has a case among the rules or problems, or a test that shows it', async () => {
  const told = new Set<string>(Object.keys(rules));
  for (const path of folders)
    for (const { code } of (await buildPlain(readCase(path))).problems) told.add(code);
  const untold = codesInSource().filter((code) => !told.has(code));
  expect(untold).toEqual(Object.keys(shownElsewhere).sort());
}, 60_000);

test.each(Object.entries(shownElsewhere))('%s is shown by its test', (code, [name, words]) => {
  expect(words === code || words.split(' ').length > 2, `"${words}" is too little to be the message`).toBe(
    true,
  );
  const test = readFileSync(join(root, 'test', name), 'utf8');
  const untitled = test.replace(/\b(?:describe|test|it)(?:\.\w+)*\('[^']*'/g, '');
  expect(untitled.includes(words), `${name}: ${words}`).toBe(true);
});
