import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readSettings } from '../src/content/settings.ts';
import type { Rule } from '../src/rules/rule.ts';
import { rules } from '../src/rules/rules.ts';
import { briefing, root } from './support/build.ts';
import { buildPlain, type Files, printPlain } from './support/plain.ts';

/** One folder a rule: `wrong` trips it, `right` does not, `expected.txt` is what is told. See its README. */
const folder = fileURLToPath(new URL('rules', import.meta.url));
const codes = Object.keys(rules);

function readFiles(code: string, kind: 'wrong' | 'right'): Files {
  const path = join(folder, code, kind);
  return Object.fromEntries(readdirSync(path).map((name) => [name, readFileSync(join(path, name), 'utf8')]));
}

function settingsOf(files: Files) {
  const text = files['make-deck.yaml'];
  return text === undefined ? {} : readSettings({ path: 'make-deck.yaml', text }, () => {})?.value;
}

/** Cases are decks of the briefing, so that a rule is seen at work on the slides that users get. */
async function problemsOf(files: Files, code: string) {
  const { problems } = await buildPlain(files, briefing, settingsOf(files));
  return problems.filter((problem) => problem.code === code);
}

/** What is missing stands nowhere. */
const ofNoPlace = ['missing-label', 'font-estimated', 'script-estimated', 'no-font'];

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
    const found = await problemsOf(wrong, code);
    expect(found.length).toBeGreaterThan(0);
    for (const problem of found) {
      expect(problem).toMatchObject({ level, hint: expect.anything() });
      if (!ofNoPlace.includes(code)) expect(problem.at).toBeDefined();
    }
    const told = await printPlain(wrong, briefing, settingsOf(wrong), (problem) => problem.code === code);
    await expect(told).toMatchFileSnapshot(join(folder, code, 'expected.txt'));
  });

  test('is not found where all is well', async () => {
    expect(await problemsOf(readFiles(code, 'right'), code)).toEqual([]);
  });
});

test('a rule can be ignored with a reason', async () => {
  const wrong = readFiles('todo', 'wrong');
  const { problems } = await buildPlain(wrong, briefing, { ignore: { todo: 'A draft for ourselves' } });
  expect(problems.map(({ code }) => code)).not.toContain('todo');
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
