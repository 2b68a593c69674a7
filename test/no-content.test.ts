import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { plainContent } from './support/plain.ts';
import { run, runIn } from './support/run-cli.ts';
import { startedIn } from './support/start-cli.ts';

const own = { 'content/one/summit.yaml': plainContent };
const told = (hint: string) => `error: There is no content/ in this folder.\n  hint: ${hint}\n\n`;

describe.concurrent('where there is no content/', () => {
  test.each([['check'], ['check', '--strict'], ['verify'], ['translations', '--strict']])(
    '%s %s ends with 2, and does not take the sample for it',
    (...words) =>
      runIn({}, async (_, make) => {
        const result = await make(...words);
        expect(result).toMatchObject({ code: 2, stdout: '' });
        expect(result.stderr).toBe(told('make-deck init begins a project of your own.'));
      }),
  );

  test('check tokyo-2025 checks the sample, which is named', () =>
    runIn({}, async (_, make) => {
      const result = await make('check', 'tokyo-2025', '--lang', 'en');
      expect(result).toMatchObject({ code: 0, stderr: '' });
      expect(result.stdout).toContain('Checked tokyo-2025.en: ');
    }));
});

describe.concurrent('where content of the user is near, the sample is not built beside it', () => {
  test.each<[string, Record<string, string>, string, string]>([
    ['in the folder of a summit', own, 'content/one', 'Run make-deck in ../.., where content/ is.'],
    ['in content/', own, 'content', 'Run make-deck in .., where content/ is.'],
    [
      'in the folder of templates',
      { ...own, 'my/deck.hbs': '' },
      'my',
      'Run make-deck in .., where content/ is.',
    ],
    [
      'where it is called Content',
      { 'Content/one/summit.yaml': plainContent },
      '.',
      'Content is read from a folder named content: this has Content.',
    ],
    [
      'where summit.yaml lies at the top',
      { 'summit.yaml': plainContent },
      '.',
      'Move summit.yaml to content/<name>/summit.yaml, or name it: make-deck summit.yaml.',
    ],
    [
      'where there are settings and no content',
      { 'make-deck.yaml': 'theme: dark\n' },
      '.',
      'Write content/<name>/summit.yaml beside make-deck.yaml, or run make-deck init.',
    ],
  ])('%s', (_, files, place, hint) =>
    runIn(files, async (folder) => {
      const here = join(folder, place);
      for (const words of [[], ['tokyo-2025']]) {
        const result = await run(here, words);
        expect(result).toMatchObject({ code: 2, stdout: '' });
        expect(result.stderr).toBe(told(hint));
      }
      expect(existsSync(join(here, 'output'))).toBe(false);
    }),
  );

  test('and summits there can be named', () =>
    runIn(own, async (folder) => {
      const result = await run(join(folder, 'content'), ['check', 'one']);
      expect(result.stdout).toContain('Checked one.en: ');
    }));

  test('nor after content/ was removed, while --watch goes on', { timeout: 120_000 }, () =>
    runIn(own, (folder) =>
      startedIn(folder, ['--watch'], async ({ until, said }) => {
        await until(/Ctrl-C ends it\.\n/);
        renameSync(join(folder, 'content'), join(folder, 'kept'));
        await until(/error: There is no content\/ in this folder\.\n/);
        renameSync(join(folder, 'kept'), join(folder, 'content'));
        expect(said.stdout).not.toContain('tokyo-2025');
      }),
    ),
  );
});
