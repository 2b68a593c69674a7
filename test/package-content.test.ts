import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { root } from './support/build.ts';
import { packedFiles } from './support/packed-files.ts';

type Manifest = {
  bin: Record<string, string>;
  exports: { '.': Record<'types' | 'default', string> };
};

/** What `npm publish` would send, from what has been built. */
describe('The package', () => {
  let files: string[];
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;

  beforeAll(() => {
    files = packedFiles();
  }, 60_000);

  // Windows has no such mark.
  test.runIf(process.platform !== 'win32')('has a command that each build leaves executable', () => {
    for (const path of Object.values(manifest.bin))
      expect(statSync(join(root, path)).mode & 0o111).toBe(0o111);
  });

  test('holds the program, the templates, the sample content, what projects begin with, its guides and papers', () => {
    const places = new Set(files.map((file) => file.split('/')[0]));
    expect([...places].sort()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'content',
      'dist',
      'docs',
      'package.json',
      'schema',
      'starter',
      'templates',
    ]);
  });

  test('has every template, all of the sample content, and all that a project begins with', () => {
    const wanted = ['templates', 'content', 'schema', 'starter'].flatMap(filesIn);
    expect(files).toEqual(expect.arrayContaining(wanted));
  });

  test('has what its README and guides link to', () => {
    const pages = ['README.md', ...files.filter((file) => /^docs\/.*\.md$/.test(file))];
    const targets = pages.flatMap((page) =>
      [...readFileSync(join(root, page), 'utf8').matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(
        ([, target = '']) => posix.join(posix.dirname(page), target),
      ),
    );
    expect(targets.length).toBeGreaterThan(10);
    const isThere = (target: string) =>
      files.some((file) => file === target || file.startsWith(`${target}/`));
    // Papers of those who work on make-deck itself, who have its repository.
    const own = ['ARCHITECTURE.md', 'CONTRIBUTING.md', 'lab/results.md'];
    expect(targets.filter((target) => !isThere(target) && !own.includes(target))).toEqual([]);
  });

  test('has the command and the library where it says they are', () => {
    const named = [...Object.values(manifest.bin), ...Object.values(manifest.exports['.'])];
    const script = 'dist/command.script';
    expect(files).toEqual(expect.arrayContaining([script, ...named.map((file) => posix.normalize(file))]));
  });

  test('has no tests, sources or maps', () => {
    expect(files.filter((file) => /\.test\.|\.map$|(?<!\.d)\.ts$/.test(file))).toEqual([]);
  });
});

function filesIn(folder: string): string[] {
  const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/'));
}

/** npm writes only what it finds; `npm ci` then refuses the whole lock, on every system. */
test('the lock has the packages of all systems', () => {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { optionalDependencies?: Record<string, string> }>;
  };
  const missing = Object.entries(packages).flatMap(([at, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !packages[`node_modules/${name}`] && !packages[`${at}/node_modules/${name}`],
    ),
  );
  expect(missing).toEqual([]);
});
