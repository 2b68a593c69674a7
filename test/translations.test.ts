import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Run, runIn } from './support/run-cli.ts';

const source = `language: en
title: Two neighbours meet
shortTitle: Tokyo
date: 2025-08-23
place: { city: Tokyo, country: JP }
parties: [JP, KR]
people:
  - { id: lee, name: { family: Lee }, country: KR, office: President }
notes: |
  One thing.

  Another.
`;

const overlay = `# By the embassy.
title: 会談 # short
shortTitle: 東京
place: { city: 東京 }
people:
  - { id: lee, name: { family: 李 }, office: 大統領 }
notes: 一つ。
`;

type Project = {
  make: (...args: string[]) => Promise<Run>;
  change(file: string, from: string, to: string): void;
  read(file: string): string;
};

/** A summit with a translation that was recorded as made from it. */
function inProject(
  work: (project: Project) => Promise<void>,
  files: Record<string, string> = {},
): Promise<void> {
  const all = { 'content/tokyo/summit.yaml': source, 'content/tokyo/summit.ja.yaml': overlay, ...files };
  return runIn(all, async (folder, make) => {
    const path = (file: string) => join(folder, 'content/tokyo', file);
    const read = (file: string) => (existsSync(path(file)) ? readFileSync(path(file), 'utf8') : '');
    const change = (file: string, from: string, to: string) =>
      writeFileSync(path(file), read(file).replace(from, to));
    await make('translations', '--accept');
    await work({ make: (...args) => make('translations', ...args), change, read });
  });
}

const lines = ({ stdout }: Run) => stdout.trimEnd().split('\n');

test('the sample that comes with the package is not written to', () =>
  runIn({}, async (_, make) => {
    const { code, stderr } = await make('translations', 'tokyo-2025', '--accept');
    expect(code).toBe(2);
    expect(stderr).toContain('There is no content/ in this folder, and tokyo-2025 is the sample');
  }));

describe.concurrent('the ledger of translations', () => {
  test('says that all is well', () =>
    inProject(async ({ make }) => {
      expect(await make('--strict')).toMatchObject({ code: 0, stderr: '' });
      expect(lines(await make())).toEqual(['tokyo  ja  6 translated, 0 missing, 0 outdated, 0 extra']);
    }));

  test('lists a key that was removed from the translation, at its place in the source', () =>
    inProject(async ({ make, change }) => {
      change('summit.ja.yaml', 'shortTitle: 東京\n', '');
      const result = await make();
      expect(lines(result)).toEqual([
        'tokyo  ja  5 translated, 1 missing, 0 outdated, 0 extra',
        '  missing   content/tokyo/summit.yaml:3:13  shortTitle',
      ]);
      expect(result.code).toBe(0);
      expect((await make('--strict')).code).toBe(1);
    }));

  test('lists a source sentence that was changed, until the translation is accepted', () =>
    inProject(async ({ make, change }) => {
      change('summit.yaml', 'Two neighbours meet', 'Two neighbours met');
      expect(lines(await make('ja'))).toEqual([
        'tokyo  ja  6 translated, 0 missing, 1 outdated, 0 extra',
        '  outdated  content/tokyo/summit.ja.yaml:2:8  title  (source content/tokyo/summit.yaml:2:8)',
      ]);
      expect((await make('--strict')).code).toBe(1);
      expect((await make('--update', '--strict')).code).toBe(1);
      expect((await make('tokyo', 'ja', '--accept', '--strict')).code).toBe(0);
    }));

  test('says how many texts were accepted', () =>
    inProject(async ({ make, change }) => {
      change('summit.yaml', 'Two neighbours meet', 'Two neighbours met');
      change('translations.lock.yaml', '  shortTitle:', '  other:');
      expect(lines(await make('--accept'))).toEqual([
        'tokyo  ja  6 translated, 0 missing, 0 outdated, 0 extra',
        "  2 accepted, as made from today's source",
      ]);
      expect(lines(await make('--accept'))[1]).toContain('  0 accepted');
    }));

  test('lists a text that the source has no longer, and an id that matches nothing', () =>
    inProject(async ({ make, change }) => {
      change('summit.yaml', 'notes: |\n  One thing.\n\n  Another.\n', '');
      change('summit.ja.yaml', 'id: lee', 'id: lees');
      const result = await make();
      expect(lines(result)).toEqual([
        'tokyo  ja  3 translated, 2 missing, 0 outdated, 2 extra',
        '  missing   content/tokyo/summit.yaml:8:32  people.lee.name.family',
        '  missing   content/tokyo/summit.yaml:8:60  people.lee.office',
        '  extra     content/tokyo/summit.ja.yaml:6:5  people.lees',
        '  extra     content/tokyo/summit.ja.yaml:7:8  notes',
      ]);
      expect(result.stderr).toContain('Did you mean "lee"?');
    }));

  test('tells a key that no summit has as an error', () =>
    inProject(async ({ make, change }) => {
      change('summit.ja.yaml', 'shortTitle', 'shortTitel');
      const result = await make();
      expect(result).toMatchObject({ code: 1, stdout: '' });
      expect(result.stderr).toContain('--> content/tokyo/summit.ja.yaml:3:1');
    }));

  test('says how many translations it has no record of', () =>
    inProject(async ({ make, change }) => {
      change('translations.lock.yaml', '  title:', '  other:');
      expect(lines(await make())[1]).toBe(
        "  1 not recorded: --accept takes them as made from today's source",
      );
    }));

  test('names the languages there are where it is asked for another', () =>
    inProject(async ({ make }) => {
      const result = await make('fr');
      expect(result).toMatchObject({ code: 2, stdout: '' });
      expect(result.stderr).toContain('There are ja.');
      expect((await make('en')).code).toBe(2);
      expect((await make('tokyo', 'nothing at all')).code).toBe(2);
    }));
});

describe.concurrent('--update', () => {
  test('writes the missing keys where the source has them, its text beside, and leaves the rest', () =>
    inProject(async ({ make, change, read }) => {
      change('summit.ja.yaml', 'shortTitle: 東京\n', '');
      change('summit.ja.yaml', ', office: 大統領', '');
      change('summit.ja.yaml', 'notes: 一つ。\n', '# The end.\n');
      expect((await make('ja', '--update')).code).toBe(0);
      expect(read('summit.ja.yaml')).toBe(`# By the embassy.
title: 会談 # short
shortTitle: # Tokyo
place: { city: 東京 }
people:
  - id: lee
    name: { family: 李 }
    office: # President
notes:
  # One thing.

  # Another.

# The end.
`);
    }));

  test('twice changes nothing more, and the keys are missing until they have a value', () =>
    inProject(async ({ make, change, read }) => {
      change('summit.ja.yaml', 'shortTitle: 東京\n', '');
      await make('ja', '--update');
      const once = read('summit.ja.yaml');
      expect(lines(await make('ja', '--update'))[0]).toContain('1 missing');
      expect(read('summit.ja.yaml')).toBe(once);
      change('summit.ja.yaml', 'shortTitle:', 'shortTitle: 東京');
      expect((await make('--strict')).code).toBe(0);
    }));

  test('writes the key of an honorific, which an empty text answers', () =>
    inProject(async ({ make, change, read }) => {
      change('summit.yaml', 'family: Lee }', 'family: Lee, honorific: H.E. }');
      expect(lines(await make('ja', '--update'))[1]).toMatch(/missing .*people\.lee\.name\.honorific$/);
      expect(read('summit.ja.yaml')).toContain('      honorific: # H.E.\n');
      change('summit.ja.yaml', 'honorific: #', 'honorific: "" #');
      expect(await make('ja', '--strict')).toMatchObject({ code: 0, stderr: '' });
    }));

  test('begins a new language', () =>
    inProject(async ({ make, read }) => {
      expect(lines(await make('fr', '--update'))[0]).toBe(
        'tokyo  fr  0 translated, 5 missing, 0 outdated, 0 extra',
      );
      expect(read('summit.fr.yaml')).toContain('title: # Two neighbours meet\nshortTitle: # Tokyo\n');
      expect(read('summit.fr.yaml')).toContain('people:\n  - id: lee\n    office: # President\n');
    }));
});
