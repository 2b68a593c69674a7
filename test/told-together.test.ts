import { describe, expect, test } from 'vitest';
import { plainContent } from './support/plain.ts';
import { runIn } from './support/run-cli.ts';

const one = { 'content/one/summit.yaml': plainContent };
const said = (text: string) => text.match(/^error: .*$/gm);

describe.concurrent('what is wrong is told at once', () => {
  test('of several options', () =>
    runIn(one, async (_, make) => {
      const options = ['--set', 'brief', '--theme', 'blue', '--templates', 'nope', '--brand', 'no.potx'];
      const { code, stderr } = await make(...options, '--lang', 'fr');
      expect(code).toBe(2);
      expect(said(stderr)).toEqual([
        'error: There is no template set "brief".',
        'error: There is no theme or YAML file "blue".',
        'error: There is no folder "nope".',
        'error: There is no file "no.potx".',
        'error: one is not written in "fr".',
      ]);
    }));

  test('of options, one of which is no option for that', () =>
    runIn(one, async (_, make) => {
      const { code, stderr } = await make('--size', '5:4', '--theme', 'blue');
      expect(code).toBe(2);
      expect(said(stderr)).toEqual([
        'error: --size does not take the value "5:4".',
        'error: There is no theme or YAML file "blue".',
      ]);
    }));

  test('of the share that is asked for, and other options', () =>
    runIn(one, async (_, make) => {
      const { code, stderr } = await make('--shard', '9/2', '--theme', 'blue');
      expect(code).toBe(2);
      expect(said(stderr)).toEqual([
        'error: There is no theme or YAML file "blue".',
        'error: --shard: "9/2" is no share of the decks.',
      ]);
    }));

  test('and once, not with each summit', () =>
    runIn({ ...one, 'content/two/summit.yaml': plainContent }, async (_, make) => {
      for (const [option, word] of [
        ['--lang', 'jp'],
        ['--audience', 'prss'],
      ] as const)
        expect(said((await make(option, word)).stderr), option).toHaveLength(1);
    }));

  test('of the report that is asked for, and other options', () =>
    runIn(one, async (_, make) => {
      const { code, stderr } = await make('check', '--report', 'xml', '--theme', 'blue');
      expect(code).toBe(2);
      expect(said(stderr)).toEqual([
        'error: There is no theme or YAML file "blue".',
        'error: --report: "xml" is not a report.',
      ]);
    }));

  test('of make-deck.yaml, by line: keys, and what it names that is not there', () =>
    runIn(
      {
        ...one,
        'make-deck.yaml': 'brand: no.potx\nlenght: brief\ntheme: blue\nsize: 5:4\nlanguages: [en, fr]\n',
      },
      async (_, make) => {
        const { code, stderr } = await make();
        expect(code).toBe(1);
        expect(said(stderr)).toEqual([
          'error: There is no file "no.potx".',
          'error: Unknown key "lenght".',
          'error: There is no theme or YAML file "blue".',
          'error: "size" does not take the value "5:4".',
          'error: one is not written in "fr".',
        ]);
      },
    ));
});

test('a language of make-deck.yaml that nothing is written in is wrong to check as to a build, at its word', () =>
  runIn({ ...one, 'make-deck.yaml': 'languages: [en, fr]\n' }, async (_, make) => {
    for (const words of [[], ['check']]) {
      const { code, stderr, stdout } = await make(...words);
      expect(code).toBe(1);
      expect(stderr + stdout).toContain('error: one is not written in "fr".\n  --> make-deck.yaml:1:17\n');
    }
  }));
