import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSummit } from '../src/content/read-summit.ts';
import { groundSummit } from '../src/grounding/ground-summit.ts';
import type { Problem } from '../src/problems.ts';
import { readSource } from '../src/project/read-source.ts';
import { readerBeside } from '../src/project/reader-beside.ts';
import { type Run, runIn } from './support/run-cli.ts';

const content = `language: en
title: Two neighbours meet
shortTitle: Tokyo
date: 2025-08-23
place: { city: Tokyo, country: JP }
parties: [JP, KR]
bottomLine:
  headline: They sign
  points:
    - { id: first, text: "The first in 17 years.[^first]" }
    - { id: message, text: "Analysts hear a message.[^message]" }
evidence:
  first: { source: article, paragraph: 2, claim: First in 17 years, quote: the first such declaration in 17 years }
  message: { source: article, paragraph: 3, claim: A message, quote: a clear message }
sources:
  article: { title: An article }
`;

const article = `The leaders met in Tokyo.

It was the first such declaration in 17 years.

Analysts say that this sends a clear message.
`;

type Project = {
  verify: (...args: string[]) => Promise<Run>;
  check: () => string[];
  change(file: string, from: string, to: string): void;
  read(file: string): string;
  remove(file: string): void;
};

const names: Record<string, string> = {
  content: 'content/tokyo/summit.yaml',
  lock: 'content/tokyo/sources.lock.yaml',
  article: 'article.txt',
};

/** A summit, and the text of its source elsewhere. */
function inProject(work: (project: Project) => Promise<void>, files: Record<string, string> = {}) {
  const all = { 'content/tokyo/summit.yaml': content, 'article.txt': article, ...files };
  return runIn(all, async (folder, make) => {
    const path = (file: string) => join(folder, names[file] ?? file);
    const read = (file: string) => (existsSync(path(file)) ? readFileSync(path(file), 'utf8') : '');
    await work({
      verify: (...args) => make('verify', ...args),
      check: () => found(path('content'), folder),
      change: (file, from, to) => {
        expect(read(file)).toContain(from);
        writeFileSync(path(file), read(file).replace(from, to));
      },
      read,
      remove: (file) => rmSync(path(file)),
    });
  });
}

/** What a build finds with the files as they are: lines of the content, and codes. */
function found(path: string, folder: string): string[] {
  const problems: Problem[] = [];
  const report = (problem: Problem) => void problems.push(problem);
  const file = readSource(path, folder);
  const summit = readSummit(file, undefined, report);
  if (summit) groundSummit(summit.source, { path: file.path, readFile: readerBeside(path) }, {}, report);
  return problems.map(({ code, at }) => `${at?.line} ${code}`);
}

const given = ['--source', 'article=article.txt'];

describe.concurrent('make-deck verify', () => {
  test('checks quotations by a text where it lies, and records what it found', () =>
    inProject(async ({ verify, read, check }) => {
      expect(check()).toEqual(['16 unverified']);
      expect(await verify(...given)).toEqual({
        code: 0,
        stdout: 'tokyo  article  2 of 2 verified\n',
        stderr: '',
      });
      expect(read('lock')).toMatch(
        /^# .+\n# .+\n# .+\narticle:\n {2}text: [\da-f]{64}\n {2}evidence:\n {4}first: [\da-f]{12}\n {4}message: [\da-f]{12}\n$/,
      );
      expect(read('lock')).not.toContain('declaration');
      expect(check()).toEqual([]);
    }));

  test('without the text goes by what was recorded, and leaves that as it is', () =>
    inProject(async ({ verify, read, change }) => {
      await verify(...given);
      const before = read('lock');
      expect(await verify()).toMatchObject({
        code: 0,
        stdout: 'tokyo  article  2 of 2 verified, as recorded: its text is not at hand\n',
      });
      change('content', 'a clear message', 'a very clear message');
      const { code, stdout, stderr } = await verify();
      expect({ code, stdout }).toEqual({
        code: 1,
        stdout: 'tokyo  article  1 of 2 verified, as recorded: its text is not at hand\n',
      });
      expect(stderr).toContain('The evidence "message" has changed since it was checked');
      expect(read('lock')).toBe(before);
    }));

  test('says that nothing is verified where there is neither text nor record', () =>
    inProject(async ({ verify, read }) => {
      const { code, stdout, stderr } = await verify();
      expect({ code, stdout }).toEqual({
        code: 1,
        stdout: 'tokyo  article  0 of 2 verified: its text is not at hand\n',
      });
      expect(stderr).toContain('make-deck verify --source article=PATH');
      expect(read('lock')).toBe('');
    }));

  test('does not record what does not stand in the text, and says where', () =>
    inProject(async ({ verify, read, change, check }) => {
      change('content', 'a clear message', 'a very clear message');
      const { code, stdout, stderr } = await verify(...given);
      expect({ code, stdout }).toEqual({ code: 1, stdout: 'tokyo  article  1 of 2 verified\n' });
      expect(stderr).toContain('content/tokyo/summit.yaml:14:');
      expect(stderr).toContain('Paragraph 3 has: "a clear message".');
      expect(read('lock')).not.toContain('message:');
      expect(check()).toEqual(['14 unverified']);
    }));

  test('takes a text that has changed for another, and checks all anew', () =>
    inProject(async ({ verify, read, change }) => {
      await verify(...given);
      const before = read('lock');
      change('article', '17 years', '18 years');
      const { code, stdout, stderr } = await verify(...given);
      expect({ code, stdout }).toEqual({
        code: 1,
        stdout: 'tokyo  article  1 of 2 verified; the text has changed since the last time\n',
      });
      expect(stderr).toContain('These words do not stand in the text of "article".');
      expect(read('lock')).not.toBe(before);
    }));

  test('reads the text that a source names beside the content', () =>
    inProject(
      async ({ verify, change, check }) => {
        change('content', 'title: An article', 'title: An article, file: texts/article.txt');
        expect(check()).toEqual([]);
        expect(await verify()).toMatchObject({ code: 0, stdout: 'tokyo  article  2 of 2 verified\n' });
        change('content/tokyo/texts/article.txt', 'The leaders met', 'They met');
        expect(check()).toEqual(['16 source-changed']);
        change('content/tokyo/texts/article.txt', 'a clear message', 'a message');
        expect(check()).toEqual(['16 source-changed', '14 quote-not-found']);
      },
      { 'content/tokyo/texts/article.txt': article },
    ));

  test('reads no text outside the folder of the content', () =>
    inProject(async ({ change, check }) => {
      change('content', 'title: An article', 'title: An article, file: ../../article.txt');
      expect(check()).toEqual(['16 unverified']);
    }));

  test('counts as verified what fails a rule that the project ignores', () =>
    inProject(
      async ({ verify, change, check }) => {
        change('content', 'claim: A message', 'claim: Two messages');
        expect(await verify(...given)).toMatchObject({ code: 0 });
        expect(check()).toEqual([]);
      },
      { 'make-deck.yaml': 'ignore: { number-not-found: We count for ourselves }\n' },
    ));

  test('writes the same record each time', () =>
    inProject(async ({ verify, read, remove }) => {
      await verify(...given);
      const before = read('lock');
      await verify(...given);
      expect(read('lock')).toBe(before);
      remove('lock');
      await verify(...given);
      expect(read('lock')).toBe(before);
    }));

  test.each([
    ['a source that is none', ['--source', 'artikel=article.txt'], 'Sources: article.'],
    ['a file that is not there', ['--source', 'article=none.txt'], 'There is no file none.txt.'],
    ['no file', ['--source', 'article'], '--source: "article" names no text.'],
    ['a text that is too long', ['--source', 'article=long.txt'], 'long.txt has more than 8 MB.'],
    ['a summit that is none', ['oslo', ...given], 'There is no command or summit "oslo".'],
  ])('refuses %s', (_, args, said) =>
    inProject(
      async ({ verify, read }) => {
        const { code, stderr } = await verify(...args);
        expect(code).toBe(2);
        expect(stderr).toContain(said);
        expect(read('lock')).toBe('');
      },
      { 'long.txt': 'x'.repeat(8_000_001) },
    ),
  );

  test('asks which summit is meant where two have such a source', () =>
    inProject(
      async ({ verify }) => {
        const { code, stderr } = await verify(...given);
        expect(code).toBe(2);
        expect(stderr).toContain('make-deck verify seoul --source article=PATH');
        expect((await verify('tokyo', ...given)).code).toBe(0);
      },
      { 'content/seoul/summit.yaml': content },
    ));
});

describe.concurrent('with the record alone', () => {
  test.each([
    ['a quotation altered by a word', 'a clear message', 'a very clear message', '14 unverified'],
    ['one moved to another paragraph', 'paragraph: 3', 'paragraph: 1', '14 unverified'],
    ['a claim that says something else', 'claim: First in 17', 'claim: First in 18', '13 unverified'],
    [
      'one taken from nowhere',
      'sources:',
      '  war: { source: article, claim: War, quote: an end to war }\nsources:',
      '15 unverified',
    ],
  ])('%s is caught', (_, from, to, caught) =>
    inProject(async ({ verify, change, check }) => {
      await verify(...given);
      change('content', from, to);
      expect(check()).toContain(caught);
    }),
  );
});

test('the sample that comes with the package is not written to', () =>
  runIn({ 'article.txt': article }, async (_, make) => {
    const { code, stderr } = await make('verify', 'tokyo-2025', ...given);
    expect(code).toBe(2);
    expect(stderr).toContain('tokyo-2025 is the sample');
  }));
