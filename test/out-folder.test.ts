import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { plainContent } from './support/plain.ts';
import { run, runIn } from './support/run-cli.ts';

const project = {
  'content/one/summit.yaml': plainContent,
  'my/deck.hbs': '<deck><slide name="one" layout="content"><title>{{title}}</title></slide></deck>',
};
const options = ['--templates', 'my'];

describe.concurrent('the folder to write to', () => {
  test.each([
    ['--out=~/decks', {}, ['--out=~/decks']],
    ['out: ~/decks', { 'make-deck.yaml': 'out: ~/decks\n' }, []],
  ])('%s is below the home folder', (_, files, words) =>
    runIn({ ...project, ...files }, async (folder) => {
      const home = join(folder, 'home');
      const { code, stderr } = await run(folder, [...options, ...words], {
        env: { HOME: home, USERPROFILE: home },
      });
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(readdirSync(join(home, 'decks'))).toEqual(['one.en.pptx']);
      expect(existsSync(join(folder, '~'))).toBe(false);
    }),
  );

  test.each(['~x', 'a~/b'])('%s is what it says', (word) =>
    runIn(project, async (folder, make) => {
      expect(await make(...options, '--out', word)).toMatchObject({ code: 0, stderr: '' });
      expect(readdirSync(join(folder, word))).toEqual(['one.en.pptx']);
    }),
  );

  test.each([
    [['--out', ''], '--out: nothing is named.\n  hint: Name something, or leave the option out.'],
    [['--theme', ' '], '--theme: nothing is named.\n  hint: Name something, or leave the option out.'],
    [['--stamp', ''], '--stamp: nothing is named.\n  hint: Name something, or leave the option out.'],
    [
      ['--out', 'Deck.PPTX'],
      '--out: "Deck.PPTX" is the name of a file.\n  hint: Name a folder: decks are called after their summits.',
    ],
  ])('%j names none', (words, said) =>
    runIn(project, async (folder, make) => {
      const before = readdirSync(folder);
      const result = await make(...options, ...words);
      expect(result).toMatchObject({ code: 2, stdout: '', stderr: `error: ${said}\n\n` });
      expect(readdirSync(folder)).toEqual(before);
    }),
  );

  test.skipIf(!existsSync('/proc/self'))('below /proc is refused by the system, which is told', () =>
    runIn({ ...project, 'a.txt': 'A text.' }, async (_, make) => {
      const built = await make(...options, '--out', '/proc/decks');
      expect(built).toMatchObject({ code: 1, stdout: '' });
      expect(built.stderr).toContain(
        'error: /proc/decks/one.en.pptx cannot be written: the system takes no folders there.',
      );
      const begun = await make('init', '/proc/decks');
      expect(begun).toMatchObject({ code: 1, stdout: '' });
      expect(begun.stderr).toContain('cannot be written: the system takes no folders there.');
    }),
  );
});
