import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Place } from '../src/problems.ts';
import type { Rule } from '../src/rules/rule.ts';
import { rules } from '../src/rules/rules.ts';
import { layTemplates, type TemplateSet } from '../src/template/template-set.ts';
import { briefing, root } from './support/build.ts';
import { buildPlain, type Files, printPlain } from './support/plain.ts';

/** One folder a rule: `wrong` trips it, `right` does not, `expected.txt` is what is told. See its README. */
const folder = fileURLToPath(new URL('rules', import.meta.url));
const codes = Object.keys(rules);

function readFiles(code: string, kind: 'wrong' | 'right'): Files {
  const path = join(folder, code, kind);
  const encoding = (name: string) => (name.endsWith('.png') ? 'base64' : 'utf8');
  return Object.fromEntries(
    readdirSync(path).map((name) => [name, readFileSync(join(path, name), encoding(name))]),
  );
}

/** Cases are decks of the briefing, so that a rule is seen at work on the slides that users get. */
async function problemsOf(files: Files) {
  return (await buildPlain(files, setFor(files))).problems;
}

/** The briefing, with the theme that a case chooses. */
function setFor({ 'house.yaml': text }: Files): TemplateSet {
  if (text === undefined) return briefing;
  return layTemplates(briefing, [['theme.yaml', { path: 'house.yaml', text, chosen: true }]]);
}

/** There is no file yet to point into. */
const ofNoPlace = ['missing-label'];

/**
 * Rules whose place is not what their case changes: what is wrong is that something else differs from it, is not there,
 * or is too much for it.
 */
const placedElsewhere: Record<string, string> = {
  'blurred-picture': 'where the picture is named: the picture itself has no lines',
  'missing-title': 'the slide that has none',
  'no-header-row': 'the table that has none',
  'no-room': 'what was left out, for which larger type left no room',
  'no-marking': 'the first line of a deck that has none',
  'marking-not-shown': 'the slide, whose layout has no footer',
  'not-stamped': 'the setting, which the templates do not show',
  'not-shown': 'what is not shown, where it gives way to more flags',
  'notes-too-long': 'the notes, for which more minutes are another way out',
  'source-changed': 'the name of the text: the text itself is what it is',
  'outdated-translation': 'the translation, which a record says is older than its source',
  untranslated: 'the text of the source: the overlay has no line for it',
};

/** A line of a file of a case. */
const lineOf = (files: Files, at: Place) => files[at.file]?.split('\n')[at.line - 1] ?? '';

/** Whether a value that begins at a place goes on to where the line differs from that of another file. */
function isWhatDiffers(at: Place, wrong: Files, right: Files): boolean {
  const line = lineOf(wrong, at);
  const other = lineOf(right, at);
  if (line === other) return false;
  const start = commonStart(line, other);
  const end = line.length - commonStart(reversed(line), reversed(other));
  const value = line.slice(at.column - 1, start);
  const isKey = /^[\w-]+: /.test(line.slice(at.column - 1));
  return at.column - 1 < Math.max(end, start + 1) && (isKey || !/[,{] *\w+: /.test(value));
}

const reversed = (text: string) => [...text].reverse().join('');

function commonStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

/** Lines of one set of files that the other has not. */
function ownLines(files: Files, others: Files): string[] {
  return Object.entries(files).flatMap(([name, text]) => {
    const known = new Set(others[name]?.split('\n'));
    return text.split('\n').filter((line) => !known.has(line));
  });
}

test('each rule has its cases, and each case its rule', () => {
  const cases = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  );
  expect(cases).toEqual([...codes].sort());
});

describe.each(codes)('%s', (code) => {
  const { level } = (rules as Record<string, Rule>)[code] as Rule;

  test('is found where it is, and told as people read it', async () => {
    const wrong = readFiles(code, 'wrong');
    const found = await problemsOf(wrong);
    expect(found.length).toBeGreaterThan(0);
    for (const problem of found) {
      expect(problem).toMatchObject({ code, level, hint: expect.anything() });
      if (ofNoPlace.includes(code)) continue;
      const at = problem.at as Place;
      expect(lineOf(wrong, at).slice(at.column - 1), 'the place is in a file of the case').not.toBe('');
      expect(isWhatDiffers(at, wrong, readFiles(code, 'right')), `${at.file}:${at.line}:${at.column}`).toBe(
        placedElsewhere[code] === undefined,
      );
    }
    const told = await printPlain(wrong, setFor(wrong));
    await expect(told).toMatchFileSnapshot(join(folder, code, 'expected.txt'));
  });

  test('is not found where all is well, and neither is anything else', async () => {
    expect(await problemsOf(readFiles(code, 'right'))).toEqual([]);
  });

  test('has cases that differ in what is wrong, and no more', async () => {
    const [wrong, right] = [readFiles(code, 'wrong'), readFiles(code, 'right')];
    expect(Object.keys(wrong)).toEqual(Object.keys(right));
    const changed = ownLines(wrong, right).length + ownLines(right, wrong).length;
    expect(changed).toBeGreaterThan(0);
    expect(changed).toBeLessThanOrEqual(2 * (await problemsOf(wrong)).length + 1);
  });
});

test('a rule can be ignored with a reason', async () => {
  const wrong = readFiles('todo', 'wrong');
  const { problems } = await buildPlain(wrong, briefing, { ignore: { todo: 'A draft for ourselves' } });
  expect(problems.map(({ code }) => code)).not.toContain('todo');
});

test('an error cannot be ignored, not even by a program', async () => {
  const wrong = readFiles('quote-not-found', 'wrong');
  const settings = { ignore: { 'quote-not-found': 'We know', 'unknown-key': 'We know' } };
  const { problems, files } = await buildPlain(wrong, briefing, settings);
  expect(problems.map(({ code }) => code)).toContain('quote-not-found');
  expect(files).toEqual([]);
});

/** A broken file of this machine is not the briefing's fault. */
const ofTheMachine = ['damaged-font'];

test('what the tool warns of in content and templates is a rule, so that it can be looked up and ignored', () => {
  const stages = ['brand', 'checks', 'content', 'images', 'layout', 'markup', 'template', 'text', 'theme'];
  const files = stages
    .map((stage) => join(root, 'src', stage))
    .filter(existsSync)
    .flatMap((stage) =>
      readdirSync(stage, { recursive: true, encoding: 'utf8' }).map((name) => join(stage, name)),
    );
  const warned = files
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [
      ...readFileSync(name, 'utf8').matchAll(/level: 'warning'(?: as const)?,\s+code: '([a-z-]+)'/g),
    ])
    .map(([, code = '']) => code);
  expect(warned.length).toBeGreaterThan(5);
  expect(warned.filter((code) => ![...codes, ...ofTheMachine].includes(code))).toEqual([]);
});
