import { describe, expect, test } from 'vitest';
import { plainContent } from './support/plain.ts';
import { runIn } from './support/run-cli.ts';

describe.concurrent('the command ends with 2 where only the command line is wrong', () => {
  const deck = '<deck><slide name="one" layout="content"><title>{{title}}</title></slide></deck>';
  const project = { 'content/one/summit.yaml': plainContent, 'my/deck.hbs': deck };
  test.each([
    [['--audience', 'prss'], 'There is no audience "prss".'],
    [['--slides', 'risk'], 'This deck has no slide "risk".'],
    [['--hide', 'nothing'], 'This deck has no slide "nothing".'],
  ])('%j', (words, message) =>
    runIn(project, async (_, make) => {
      for (const command of [[], ['check']]) {
        const { code, stderr, stdout } = await make(...command, '--templates', 'my', ...words);
        expect(stderr + stdout).toContain(message);
        expect(code).toBe(2);
      }
    }),
  );

  test('and with 1 where make-deck.yaml says the same, and not the command line', () =>
    runIn({ ...project, 'make-deck.yaml': 'templates: my\nslides: [risk]\n' }, async (_, make) => {
      expect((await make()).code).toBe(1);
      expect((await make('--slides', 'one')).code).toBe(0);
    }));

  test('and with 2 where both are wrong, of each command', () =>
    runIn({ ...project, 'make-deck.yaml': 'lenght: brief\n' }, async (_, make) => {
      for (const words of [
        ['--size', '5:4'],
        ['check', '--report', 'xml'],
        ['brand', ''],
        ['templates', '--templates', ''],
      ])
        expect((await make(...words)).code, words.join(' ')).toBe(2);
    }));
});
