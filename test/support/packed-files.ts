import { execFileSync } from 'node:child_process';
import { root } from './build.ts';

let files: string[] | undefined;

/** The files that `npm publish` would send, from what has been built, by their paths in the project. */
export function packedFiles(): string[] {
  files ??= listPacked();
  return files;
}

function listPacked(): string[] {
  const said = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
  });
  const [pack] = JSON.parse(said) as { files: { path: string }[] }[];
  return pack?.files.map(({ path }) => path) ?? [];
}
