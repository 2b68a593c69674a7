import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median } from './median.js';

const usage = fileURLToPath(new URL('usage.cjs', import.meta.url));

/**
 * Runs each command in a process of its own, in turns, so that a busy machine is as hard on one as on the other.
 * Gives by name the medians of its CPU time, user and system of all threads, in ms, and of its memory in MB.
 */
export function cold(commands, rounds, folder) {
  const taken = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, { args, env, before }] of Object.entries(commands)) {
      before?.();
      taken[name].push(run(args, env, folder));
    }
  }
  return Object.fromEntries(
    Object.entries(taken).map(([name, all]) => [
      name,
      { cpu: median(all.map(({ cpu }) => cpu)), memory: median(all.map(({ memory }) => memory)) },
    ]),
  );
}

function run(args, env, folder) {
  const file = join(folder, 'usage.json');
  const { status, stderr } = spawnSync(process.execPath, ['--require', usage, ...args], {
    cwd: folder,
    env: { ...process.env, NO_COLOR: '1', ...env, USAGE_FILE: file },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}:\n${stderr}`);
  return JSON.parse(readFileSync(file, 'utf8'));
}
