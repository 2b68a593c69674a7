import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inFolder, root } from './build.ts';

export const cli = join(root, 'dist/cli.js');

export type Run = { code: number | null; stdout: string; stderr: string };

export type Wanted = { env?: Record<string, string>; node?: string[] };

/** Runs the built command line in a folder. */
export function run(folder: string, args: string[], { env = {}, node = [] }: Wanted = {}): Promise<Run> {
  const child = spawn(process.execPath, [...node, cli, ...args], {
    cwd: folder,
    env: { ...process.env, NO_COLOR: '1', ...env },
  });
  const result: Run = { code: null, stdout: '', stderr: '' };
  child.stdout.on('data', (data) => {
    result.stdout += data;
  });
  child.stderr.on('data', (data) => {
    result.stderr += data;
  });
  return new Promise((done) => {
    child.on('close', (code) => done({ ...result, code }));
  });
}

/** Runs the command line in a new folder that holds some files. */
export function runIn<T>(
  files: Record<string, string | Uint8Array>,
  work: (folder: string, cli: (...args: string[]) => Promise<Run>) => Promise<T>,
): Promise<T> {
  return inFolder((folder) => {
    for (const [name, data] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), data);
    }
    return work(folder, (...args) => run(folder, args));
  });
}
