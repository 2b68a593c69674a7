import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chooseShard } from '../src/choose-shard.ts';
import { builtInSets, builtInThemes } from '../src/project/built-in.ts';
import { builtInTemplates, readTemplates } from '../src/project/read-templates.ts';
import type { TemplateSet } from '../src/template/template-set.ts';
import { deckBytes, inFolder, root, translationTo } from './support/build.ts';
import { plainContent } from './support/plain.ts';
import { run, runIn } from './support/run-cli.ts';

/** The files of a folder, each with a hash of its bytes. */
function filesOf(folder: string): Record<string, string> {
  const names = readdirSync(folder).sort();
  const hash = (name: string) =>
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex');
  return Object.fromEntries(names.map((name) => [name, hash(name)]));
}

const tokyo = (file: string) => readFileSync(join(root, 'content/tokyo-2025', file), 'utf8');

describe('--shard', () => {
  const project = {
    'content/one/summit.yaml': plainContent,
    'content/two/summit.yaml': plainContent,
    'content/three/summit.yaml': plainContent,
    'content/tokyo/summit.yaml': tokyo('summit.yaml'),
    'content/tokyo/summit.ja.yaml': tokyo('summit.ja.yaml'),
  };

  test(
    'makes a share of the decks; all shares together are the whole run, byte for byte',
    () =>
      runIn(project, async (folder, cli) => {
        const all = ['--lang', 'all', '--set', 'briefing,one-pager'];
        expect(await cli(...all, '--out', 'whole')).toMatchObject({ code: 0 });
        for (const shard of ['1/3', '2/3', '3/3'])
          expect(await cli(...all, '--out', 'shared', '--shard', shard)).toMatchObject({ code: 0 });
        expect(Object.keys(filesOf(join(folder, 'whole')))).toHaveLength(10);
        expect(filesOf(join(folder, 'shared'))).toEqual(filesOf(join(folder, 'whole')));
      }),
    60_000,
  );

  test.each([1, 2, 3, 7, 12])('puts each deck into one of %i shares, of about equal size', (count) => {
    const decks = Array.from({ length: 10 }, (_, index) => index);
    const shares = Array.from({ length: count }, (_, index) => chooseShard(`${index + 1}/${count}`, decks));
    const found = shares.map((share) => (Array.isArray(share) ? share : []));
    expect(found.flat().sort((a, b) => a - b)).toEqual(decks);
    const sizes = found.map(({ length }) => length);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
  });

  test.each(['0/3', '4/3', '2', 'two/8', '1/0'])('says what is wrong with %s', (shard) =>
    runIn({ 'content/one/summit.yaml': plainContent }, async (_, cli) => {
      const { code, stderr } = await cli('--shard', shard);
      expect(code).toBe(2);
      expect(stderr).toContain(`--shard: "${shard}" is no share of the decks.`);
    }),
  );
});

describe('the cache of flags, models and compiled code', () => {
  const build = (folder: string, cache: string) =>
    run(folder, ['--lang', 'en', '--out', 'made'], { env: { MAKE_DECK_CACHE: cache } });

  test('changes no byte of a deck: empty, full, damaged, or not to be written', { timeout: 60_000 }, () =>
    inFolder(async (folder) => {
      const cache = join(folder, 'cache');
      const made = async (where: string) => {
        expect(await build(folder, where)).toMatchObject({ code: 0 });
        return filesOf(join(folder, 'made'));
      };
      const without = await made('off');
      expect(await made(cache)).toEqual(without);
      const kept = readdirSync(cache);
      expect(kept.length).toBeGreaterThan(1);
      expect(await made(cache)).toEqual(without);
      for (const name of kept) writeFileSync(join(cache, name), 'no flag');
      expect(await made(cache)).toEqual(without);
      expect(readFileSync(join(cache, kept[0] ?? '')).length).toBeGreaterThan(100);
      writeFileSync(join(folder, 'file'), '');
      expect(await made(join(folder, 'file'))).toEqual(without);
    }),
  );

  test(
    'keeps what V8 compiled; a damaged file, or one for other flags of V8, is written anew',
    { timeout: 60_000 },
    () =>
      inFolder(async (folder) => {
        const cache = join(folder, 'cache');
        const codeAfter = async (...node: string[]) => {
          const args = ['--lang', 'en', '--out', 'made'];
          expect(await run(folder, args, { node, env: { MAKE_DECK_CACHE: cache } })).toMatchObject({
            code: 0,
          });
          const names = readdirSync(cache).filter((name) => name.startsWith('build-'));
          expect(names).toHaveLength(1);
          const path = join(cache, names[0] ?? '');
          return { path, inode: statSync(path).ino, made: filesOf(join(folder, 'made')) };
        };
        const first = await codeAfter();
        expect(await codeAfter()).toEqual(first);
        const bytes = readFileSync(first.path);
        writeFileSync(first.path, bytes.fill(1, bytes.length / 2));
        const mended = await codeAfter();
        expect(mended.made).toEqual(first.made);
        expect(readFileSync(mended.path).equals(bytes)).toBe(false);
        const other = await codeAfter('--no-opt');
        expect(other.made).toEqual(first.made);
        expect(other.inode).not.toBe(mended.inode);
      }),
  );

  test('keeps code for each purpose by itself, and none of what went wrong', { timeout: 60_000 }, () =>
    runIn({ 'content/one/summit.yaml': 'title: [' }, async (folder) => {
      const env = { MAKE_DECK_CACHE: join(folder, 'cache') };
      expect(await run(folder, [], { env })).toMatchObject({ code: 1 });
      expect(await run(folder, ['--help'], { env })).toMatchObject({ code: 0 });
      expect(readdirSync(env.MAKE_DECK_CACHE).map((name) => name.split('-')[0])).toEqual(['help']);
    }),
  );

  test('keeps code of a few builds, those that ran last', { timeout: 60_000 }, () =>
    inFolder(async (folder) => {
      const cache = join(folder, 'cache');
      mkdirSync(cache);
      const before = Array.from({ length: 6 }, (_, index) => join(cache, `help-${index}.bin`));
      for (const [index, path] of before.entries()) {
        writeFileSync(path, '');
        utimesSync(path, index + 1, index + 1);
      }
      writeFileSync(join(cache, 'flag.bin'), '');
      expect(await run(folder, ['--help'], { env: { MAKE_DECK_CACHE: cache } })).toMatchObject({ code: 0 });
      const left = readdirSync(cache).filter((name) => !/^help-[0-9a-f]{32}-/.test(name));
      expect(left).toEqual(['flag.bin', 'help-3.bin', 'help-4.bin', 'help-5.bin']);
    }),
  );

  test(
    'keeps the models of layouts, the same whatever sentence is changed, and no word of the content',
    { timeout: 60_000 },
    () =>
      runIn({ 'content/tokyo/summit.yaml': tokyo('summit.yaml') }, async (folder) => {
        const env = { MAKE_DECK_CACHE: join(folder, 'cache') };
        const models = async () => {
          expect(await run(folder, ['--force'], { env })).toMatchObject({ code: 0 });
          return readdirSync(env.MAKE_DECK_CACHE).filter((name) => name.startsWith('models-'));
        };
        const first = await models();
        expect(first).toHaveLength(1);
        const changed = tokyo('summit.yaml').replace(/^title: .*$/m, 'title: Another title');
        writeFileSync(join(folder, 'content/tokyo/summit.yaml'), changed);
        expect(await models()).toEqual(first);
        const kept = readFileSync(join(env.MAKE_DECK_CACHE, first[0] ?? ''), 'utf8');
        expect(kept).toContain('A key point that is put in a few plain words');
        const templates = [...builtInTemplates().values()].map(({ text }) => text).join(' ');
        const words = new Set(changed.match(/\p{L}{6,}/gu)?.filter((word) => !templates.includes(word)));
        expect(words.size).toBeGreaterThan(300);
        expect([...words].filter((word) => kept.includes(word))).toEqual([]);
      }),
  );

  test('serves two processes at once', { timeout: 60_000 }, () =>
    inFolder(async (folder) => {
      const [cache, other] = [join(folder, 'cache'), join(folder, 'other')];
      mkdirSync(other);
      const runs = await Promise.all([build(folder, cache), build(other, cache)]);
      expect(runs.map(({ code }) => code)).toEqual([0, 0]);
      expect(filesOf(join(other, 'made'))).toEqual(filesOf(join(folder, 'made')));
      expect(readdirSync(cache).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    }),
  );
});

test(
  'the command, whose templates and themes were made ready, makes the decks of the library',
  { timeout: 60_000 },
  () =>
    inFolder(async (folder) => {
      const args = ['--lang', 'en,ja', '--set', 'all', '--out', 'made'];
      expect(await run(folder, args)).toMatchObject({ code: 0 });
      const made = filesOf(join(folder, 'made'));
      const usual: Record<string, string> = {};
      for (const set of builtInSets()) {
        for (const language of ['en', 'ja']) {
          const name = ['tokyo-2025', ...(set === 'briefing' ? [] : [set]), `${language}.pptx`].join('.');
          const translation = language === 'en' ? {} : { translation: translationTo(language) };
          const bytes = await deckBytes({ templates: builtInTemplates(set), language, ...translation });
          usual[name] = createHash('sha256').update(bytes).digest('hex');
        }
      }
      expect(made).toEqual(usual);
    }),
);

test.each(builtInThemes())('the command makes the deck of the library in the theme %s', (theme) =>
  inFolder(async (folder) => {
    const args = ['--lang', 'en', '--theme', theme, '--out', 'made'];
    expect(await run(folder, args)).toMatchObject({ code: 0 });
    const bytes = await deckBytes({ templates: readTemplates({ theme }, root) as TemplateSet });
    const usual = createHash('sha256').update(bytes).digest('hex');
    expect(filesOf(join(folder, 'made'))).toEqual({ 'tokyo-2025.en.pptx': usual });
  }),
);
