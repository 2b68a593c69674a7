import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chooseShard } from '../src/choose-shard.ts';
import { inFolder, root } from './support/build.ts';
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

describe('the cache of flags', () => {
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
