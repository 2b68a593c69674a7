import { spawn } from 'node:child_process';
import { cli, type Run } from './run-cli.ts';

export type Running = {
  /** All that was said so far. */
  said: Readonly<Pick<Run, 'stdout' | 'stderr'>>;
  /** Waits until standard output and error, after what an earlier call waited for, have the words. */
  until(words: RegExp): Promise<string>;
  /** Ends it as Ctrl-C does; gives its exit code. */
  stop(): Promise<number | null>;
};

/** Longer than anything takes on a busy machine: a wait that lasts so long has hung. */
const patience = 60_000;

/** Starts the built command line in a folder, and ends it when the work is done. */
export async function startedIn<T>(
  folder: string,
  args: readonly string[],
  work: (running: Running) => Promise<T>,
  env: Record<string, string> = {},
): Promise<T> {
  const child = spawn(process.execPath, [cli, ...args], {
    cwd: folder,
    env: { ...process.env, NO_COLOR: '1', ...env },
  });
  const said = { stdout: '', stderr: '' };
  let all = '';
  let heard = () => {};
  for (const name of ['stdout', 'stderr'] as const)
    child[name].on('data', (data) => {
      said[name] += data;
      all += data;
      heard();
    });
  const ended = new Promise<number | null>((done) => child.on('close', done));
  const until = (words: RegExp) =>
    new Promise<string>((done, fail) => {
      const timer = setTimeout(() => fail(new Error(`${words} was not said, but:\n${all}`)), patience);
      heard = () => {
        const [found] = words.exec(all) ?? [];
        if (found === undefined) return;
        clearTimeout(timer);
        all = all.slice(all.search(words) + found.length);
        done(found);
      };
      heard();
    });
  const stop = () => {
    child.kill('SIGINT');
    return ended;
  };
  try {
    return await work({ said, until, stop });
  } finally {
    await stop();
  }
}
