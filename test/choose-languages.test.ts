import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { plainContent } from './support/plain.ts';
import { runIn } from './support/run-cli.ts';

const overlay = 'title: 会談\n';
const project = { 'content/one/summit.yaml': plainContent, 'content/one/summit.ja.yaml': overlay };

describe.concurrent('a word that is not the tag of a language is told with the tag that is meant', () => {
  test.each([
    ['english', 'Did you mean "en"? Its languages: en, ja.'],
    ['jp', 'Did you mean "ja"? Its languages: en, ja.'],
    ['EN', 'Did you mean "en"? Its languages: en, ja.'],
    ['xx', 'Its languages: en, ja.'],
    ['pt_br', 'Its languages: en, ja. A translation is a file beside it: summit.pt-BR.yaml.'],
  ])('--lang %s', (word, hint) =>
    runIn(project, async (_, make) => {
      const { code, stderr } = await make('--lang', word);
      expect(code).toBe(2);
      expect(stderr).toBe(`error: "${word}" is not the tag of a language.\n  hint: ${hint}\n\n`);
    }),
  );

  test.each([
    ['english', 'Write en.'],
    ['jp', 'Write ja.'],
    ['FR', 'Write fr.'],
    ['en_GB', 'Write en-GB.'],
    ['xx', 'Write one such as en, ja or zh-Hans.'],
  ])('translations one %s --update, and no file is begun', (word, hint) =>
    runIn(project, async (folder, make) => {
      const { code, stderr } = await make('translations', 'one', word, '--update');
      expect(code).toBe(2);
      expect(stderr).toBe(`error: "${word}" is not the tag of a language.\n  hint: ${hint}\n\n`);
      expect(existsSync(join(folder, `content/one/summit.${word}.yaml`))).toBe(false);
    }),
  );

  test('translations english, without a summit', () =>
    runIn(project, async (_, make) => {
      const { stderr } = await make('translations', 'english');
      expect(stderr).toBe('error: "english" is not the tag of a language.\n  hint: Write en.\n\n');
    }));

  test('translations en, where that is the language of the content itself', () =>
    runIn(project, async (_, make) => {
      const { code, stderr } = await make('translations', 'en', '--update');
      expect(code).toBe(2);
      expect(stderr).toBe(
        'error: summit.yaml of one itself is in "en".\n  hint: There are ja. Name another language.\n\n',
      );
    }));

  test('init --lang jp', () =>
    runIn({ 'a.txt': 'A text.' }, async (folder, make) => {
      const { code, stderr } = await make('init', '--from', 'a.txt', '--lang', 'jp');
      expect(code).toBe(2);
      expect(stderr).toBe('error: "jp" is not a language tag.\n  hint: Write ja.\n\n');
      expect(existsSync(join(folder, 'content'))).toBe(false);
    }));
});

test('languages with a space between them are several, as with a comma', () =>
  runIn(project, async (_, make) => {
    const { stdout } = await make('check', '--lang', 'en ja');
    expect(stdout).toMatch(/^Checked one\.en, one\.ja: /m);
  }));

test('a language that is written in capitals in the content is the same', () =>
  runIn(
    { 'content/one/summit.yaml': plainContent.replace('language: en', 'language: EN') },
    async (_, make) => {
      const { stdout } = await make('check', '--lang', 'en');
      expect(stdout).toMatch(/^Checked one\.en: /m);
    },
  ));
