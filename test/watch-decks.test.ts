import { readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { plainContent } from './support/plain.ts';
import { runIn } from './support/run-cli.ts';
import { type Running, startedIn } from './support/start-cli.ts';

const deck =
  '<deck><slide name="one" layout="content"><title>{{title}}</title><text>{{place.city}}</text></slide></deck>';
const translated = 'title: 東京\nshortTitle: 東京\nplace: { city: 東京 }\n';
const project = {
  'content/tokyo/summit.yaml': plainContent,
  'content/tokyo/summit.ja.yaml': translated,
  'content/seoul/summit.yaml': plainContent,
  'my/deck.hbs': deck,
};

type Work = (folder: string, running: Running) => Promise<void>;

/** Watches a project of two summits, one of them in two languages, once its decks were built. */
function watched(work: Work, args: string[] = [], files: Record<string, string> = {}): Promise<void> {
  const options = ['--watch', '--templates', 'my', '--lang', 'all', ...args];
  return runIn({ ...project, ...files }, (folder) =>
    startedIn(folder, options, async (running) => {
      await running.until(/Ctrl-C ends it\.\n/);
      await work(folder, running);
    }),
  );
}

const save = (folder: string, name: string, text: string) => writeFileSync(join(folder, name), text);
const line = (name: string) => new RegExp(`output/${name}\\.pptx {2}1 slide {2}\\d+\\.\\d s\n`);

/** The decks that were built since the first time, in order, by the lines that say so. */
function builtSince(before: string, { said }: Running): string[] {
  const now = said.stdout.slice(before.length);
  return [...now.matchAll(/output\/(\S+)\.pptx/g)].map(([, name = '']) => name);
}

describe.concurrent('--watch', { timeout: 120_000 }, () => {
  test('builds all decks, says that it goes on, and ends with 0', () =>
    watched(async (folder, running) => {
      expect(readdirSync(join(folder, 'output')).sort()).toEqual([
        'seoul.en.pptx',
        'tokyo.en.pptx',
        'tokyo.ja.pptx',
      ]);
      expect(running.said.stderr).toBe('');
      expect(await running.stop()).toBe(0);
    }));

  test('builds after a save the decks that it touches, and no other', () =>
    watched(async (folder, running) => {
      const before = running.said.stdout;
      save(folder, 'content/tokyo/summit.ja.yaml', translated.replace('title: 東京', 'title: 東京会談'));
      await running.until(line('tokyo.ja'));
      save(folder, 'content/seoul/summit.yaml', plainContent.replace('title: ', 'title: New '));
      await running.until(line('seoul.en'));
      save(folder, 'my/deck.hbs', deck.replace('{{title}}', '{{title}}!'));
      await running.until(line('tokyo.ja'));
      expect(builtSince(before, running)).toEqual([
        'tokyo.ja',
        'seoul.en',
        ...['seoul.en', 'tokyo.en', 'tokyo.ja'],
      ]);
    }));

  test('tells what is wrong with a save, lives on, and builds when it is mended', () =>
    watched(async (folder, running) => {
      const deckBefore = statSync(join(folder, 'output/seoul.en.pptx')).mtimeMs;
      save(folder, 'content/seoul/summit.yaml', plainContent.replace('country: JP', 'country: : JP'));
      await running.until(/error: .*\n {2}--> content\/seoul\/summit\.yaml:5:\d+\n/);
      expect(statSync(join(folder, 'output/seoul.en.pptx')).mtimeMs).toBe(deckBefore);
      expect(running.said.stderr.match(/^error: /gm)).toHaveLength(1);
      save(folder, 'content/seoul/summit.yaml', plainContent);
      await running.until(line('seoul.en'));
      expect(statSync(join(folder, 'output/seoul.en.pptx')).mtimeMs).not.toBe(deckBefore);
    }));

  test('lives on when a promise of a helper fails, and when a file of helpers ends the process', () =>
    watched(
      async (folder, running) => {
        save(folder, 'my/deck.hbs', deck.replace('{{title}}', '{{shout title}}'));
        await running.until(/failed after its helper had answered: no net\n {2}--> helpers\.mjs:2:18\n/);
        save(folder, 'helpers.mjs', 'process.exit(0);\n');
        await running.until(/process\.exit would end make-deck\.\n {2}--> helpers\.mjs:1:9\n/);
        save(folder, 'helpers.mjs', 'export const shout = (text) => text + "!";\n');
        await running.until(line('tokyo.ja'));
      },
      ['--helpers', 'helpers.mjs'],
      {
        'helpers.mjs':
          'export const shout = (text) => {\n  Promise.reject(new Error("no net"));\n  return text;\n};\n',
      },
    ));

  test('waits for a save of a file of helpers that never comes to its end', () =>
    runIn({ ...project, 'helpers.mjs': 'await new Promise(() => {});\n' }, (folder) =>
      startedIn(folder, ['--watch', '--templates', 'my', '--helpers', 'helpers.mjs'], async (running) => {
        await running.until(/has not come to its end: .*\n {2}--> helpers\.mjs:1:1\n/);
        await running.until(/Ctrl-C ends it\.\n/);
        save(folder, 'helpers.mjs', 'export const shout = (text) => text;\n');
        await running.until(line('tokyo.en'));
      }),
    ));

  test('tells of broken settings, and of templates that are gone, and goes on when they are back', () =>
    watched(async (folder, running) => {
      save(folder, 'make-deck.yaml', 'stamp: [DRAFT\n');
      await running.until(/--> make-deck\.yaml:\d+:\d+\n/);
      save(folder, 'make-deck.yaml', 'stamp: DRAFT\n');
      await running.until(line('tokyo.ja'));
      renameSync(join(folder, 'my'), join(folder, 'mine'));
      await running.until(/There is no folder "my"\./);
      renameSync(join(folder, 'mine'), join(folder, 'my'));
      save(folder, 'my/deck.hbs', deck.replace('{{title}}', 'Back'));
      await running.until(line('tokyo.ja'));
    }));

  test('follows files that are added, replaced by renaming, and taken away', () =>
    watched(async (folder, running) => {
      save(folder, 'content/seoul/summit.ja.yaml', translated);
      await running.until(line('seoul.ja'));
      save(folder, 'content/seoul/summit.yaml.new', plainContent.replace('title: ', 'title: New '));
      renameSync(join(folder, 'content/seoul/summit.yaml.new'), join(folder, 'content/seoul/summit.yaml'));
      await running.until(line('seoul.ja'));
      save(folder, 'my/labels.en.yaml', 'bottomLine: In short\n');
      await running.until(line('tokyo.ja'));
      rmSync(join(folder, 'my/labels.en.yaml'));
      await running.until(line('tokyo.ja'));
    }));

  test('tries a deck that is open elsewhere again at the next save', () =>
    watched(async (folder, running) => {
      save(folder, 'output/~$tokyo.ja.pptx', '');
      save(folder, 'content/tokyo/summit.ja.yaml', translated.replace('title: 東京', 'title: 東京会談'));
      await running.until(/output\/tokyo\.ja\.pptx is open in another program\.\n {2}hint: .*next save\.\n/);
      rmSync(join(folder, 'output/~$tokyo.ja.pptx'));
      save(folder, 'content/seoul/summit.yaml', plainContent.replace('title: ', 'title: New '));
      await running.until(line('tokyo.ja'));
    }));

  test('tells what is wrong in the source once, and not with each language', () =>
    watched(async (folder, running) => {
      save(folder, 'content/tokyo/summit.yaml', plainContent.replace('country: JP', 'country: XX'));
      await running.until(/content\/tokyo\/summit\.yaml:5:/);
      save(folder, 'content/tokyo/summit.yaml', plainContent);
      await running.until(line('tokyo.ja'));
      expect(running.said.stderr.match(/^error: /gm)).toHaveLength(1);
    }));

  test('makes a share of the decks where one is asked for', () =>
    watched(
      async (folder) => {
        expect(readdirSync(join(folder, 'output'))).toEqual(['tokyo.en.pptx']);
      },
      ['--shard', '2/3'],
    ));

  test.each([
    ['an unknown theme', ['--theme', 'drak'], 'Did you mean "dark"?'],
    ['no share', ['--shard', '3/2'], '"3/2" is no share of the decks.'],
  ])('ends at once at %s', (_, args, said) =>
    runIn(project, async (_folder, make) => {
      const result = await make('--watch', '--templates', 'my', ...args);
      expect(result).toMatchObject({ code: 2, stdout: '' });
      expect(result.stderr).toContain(said);
    }),
  );
});
