import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { plainContent } from './support/plain.ts';
import { runIn } from './support/run-cli.ts';

const content = `${plainContent}subtitle: "TODO: what is new"\n`;
const project = { 'content/tokyo/summit.yaml': content };
const broken = {
  ...project,
  'content/seoul/summit.yaml': plainContent.replace('country: JP', 'country: Japan'),
};

describe.concurrent('make-deck check', () => {
  test('finds nothing wrong with the sample in any of its languages, and ignores no rule there', () =>
    runIn({}, async (_, make) => {
      const { code, stdout } = await make('check', 'tokyo-2025', '--strict');
      expect(stdout).toBe('Checked tokyo-2025.en, tokyo-2025.ja, tokyo-2025.ko: 0 errors, 0 warnings.\n');
      expect(code).toBe(0);
    }));

  test('says file by file what is wrong, with the rule, and counts it', () =>
    runIn(broken, async (folder, make) => {
      const { code, stdout } = await make('check');
      expect(stdout).toBe(`content/seoul/summit.yaml: 1 error, 0 warnings

error: "Japan" is not a country or organisation code.
  --> content/seoul/summit.yaml:5:32
   |
 5 | place: { city: Tokyo, country: Japan }
   |                                ^
  hint: Write the code JP.
  rule: unknown-country, in seoul.en

content/tokyo/summit.yaml: 0 errors, 1 warning

warning: 1 text is still to be written (TODO), in line 7.
  --> content/tokyo/summit.yaml:7:11
   |
 7 | subtitle: "TODO: what is new"
   |           ^
  hint: Write them, or leave a key out where it is not needed.
  rule: todo, in tokyo.en

Checked seoul.en, tokyo.en: 1 error, 1 warning.
`);
      expect(code).toBe(1);
      expect(existsSync(join(folder, 'output'))).toBe(false);
    }));

  test('ends well where there are only warnings, but not with --strict', () =>
    runIn(project, async (_, make) => {
      expect(await make('check')).toMatchObject({ code: 0 });
      expect(await make('check', '--strict')).toMatchObject({ code: 1 });
    }));

  test('counts what is wrong around the decks, too', () =>
    runIn(
      { 'content/tokyo/summit.yaml': plainContent, 'content/tokyo/summit.FR.yaml': 'title: x\n' },
      async (_, make) => {
        const { code, stdout, stderr } = await make('check', '--strict');
        expect(stdout).toContain('summit.FR.yaml is not read: "FR" is not the tag of a language.');
        expect(stdout).toContain('rule: unread-translation\n');
        expect(stdout).toContain('Checked tokyo.en: 0 errors, 1 warning.');
        expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
        const { stdout: json } = await make('check', '--report', 'json');
        expect(JSON.parse(json)).toMatchObject({
          warnings: 1,
          problems: [{ code: 'unread-translation', decks: [] }],
        });
      },
    ));

  test('leaves out a rule that a file of settings does not hold to itself', () =>
    runIn(
      {
        'content/tokyo/summit.yaml': plainContent,
        'make-deck.yaml': 'stamp: Draft #1\nignore: { text-in-comment: Ours }\n',
      },
      async (_, make) => {
        const { stdout } = await make('check', '--strict');
        expect(stdout).toContain('Checked tokyo.en: 0 errors, 0 warnings.');
      },
    ));

  test('leaves out a rule that the project ignores, and says why', () =>
    runIn({ ...project, 'make-deck.yaml': 'ignore: { todo: A draft }\n' }, async (_, make) => {
      const { code, stdout } = await make('check', '--strict');
      expect(stdout).toBe('Ignored: todo (A draft).\nChecked tokyo.en: 0 errors, 0 warnings.\n');
      expect(code).toBe(0);
    }));

  test('ignores no error, whatever its code', () =>
    runIn(
      {
        ...project,
        'my/cover.hbs': '<slide name="cover" layout="cover"><title>{{label "nope"}}</title></slide>\n',
        'make-deck.yaml': 'templates: my\nignore: { unknown-label: We keep spare words }\n',
      },
      async (_, make) => {
        const { code, stdout } = await make('check');
        expect(stdout).toContain('error: There is no label "nope".');
        expect(code).toBe(1);
      },
    ));

  test('tells programs the same as JSON', () =>
    runIn(project, async (_, make) => {
      const { stdout } = await make('check', '--report', 'json');
      expect(JSON.parse(stdout)).toMatchObject({
        version: 1,
        decks: ['tokyo.en'],
        errors: 0,
        warnings: 1,
        problems: [
          {
            level: 'warning',
            code: 'todo',
            file: 'content/tokyo/summit.yaml',
            line: 7,
            column: 11,
            decks: ['tokyo.en'],
          },
        ],
      });
    }));

  test('tells a mistake that several languages share once, and in which it is', () =>
    runIn(
      {
        ...project,
        'content/tokyo/summit.ja.yaml': 'title: 会談\nshortTitle: 東京\nplace: { city: 東京 }\n',
      },
      async (_, make) => {
        const { stdout } = await make('check');
        expect(stdout.match(/rule: todo$/gm)).toHaveLength(1);
        expect(stdout).toContain('rule: untranslated, in tokyo.ja');
      },
    ));

  test('tells all that is wrong at one place, as a build does', () =>
    runIn(
      { 'content/tokyo/summit.yaml': plainContent.replace(/^(?:title|date): .*\n/gm, '') },
      async (_, make) => {
        const { stdout } = await make('check');
        expect(stdout).toContain('error: "title" is missing.');
        expect(stdout).toContain('error: "date" is missing.');
        expect(stdout).toContain('2 errors, 0 warnings');
      },
    ));

  test('names the reports and rules there are', () =>
    runIn({ ...project, 'make-deck.yaml': 'ignore: { tod: A draft }\n' }, async (_, make) => {
      const report = await make('check', '--report', 'xml');
      expect(report).toMatchObject({ code: 2 });
      expect(report.stderr).toContain('Allowed: text, json.');
      const rule = await make('check');
      expect(rule).toMatchObject({ code: 1 });
      expect(rule.stderr).toContain('Did you mean "todo"?');
    }));
});
