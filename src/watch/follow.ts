import { setTimeout as sleep } from 'node:timers/promises';
import { stampOf } from '../stamp-of.ts';
import { watchFolders } from './watch-folders.ts';

/** What a round of work says of the files that it reads. */
export type Looks = {
  /** To be called before a file or folder is read: its next change calls for a round. Gives its stamp. */
  at(path: string): string;
  /** Whether it was looked at, in this round or one before. */
  has(path: string): boolean;
  /** Whether something that was looked at has changed since: what is made of it is for nothing. */
  areStale(): boolean;
};

export type Follower = {
  /** Asks for a round though nothing has changed; waits for one that began after that. */
  ask(): Promise<void>;
  /** When all is done, after `signal`. */
  ended: Promise<void>;
};

/** Milliseconds in which nothing changes any more: saving is often several writes. */
const settled = 20;
/** An editor that keeps on writing does not keep us waiting, in times of `settled`. */
const patience = 10;
/** Milliseconds between looks where no hint comes, as from network drives and some containers. */
const rarely = 1000;

/**
 * Runs a round of work, then another after each change of what the rounds looked at; one at a time, and as often as it
 * takes for the last to have seen the last save. Hints of changes only say when to look: what counts are the stamps,
 * which were taken before the files were read.
 */
export function follow(round: (looks: Looks) => Promise<void>, signal: AbortSignal): Follower {
  const stamps = new Map<string, string>();
  const asked: (() => void)[] = [];
  let wake = () => {};
  const watcher = watchFolders(() => wake());
  signal.addEventListener('abort', () => wake());
  const areStale = () => [...stamps].some(([path, stamp]) => stampOf(path) !== stamp);
  const looks: Looks = {
    at(path) {
      const stamp = stamps.get(path) ?? stampOf(path);
      stamps.set(path, stamp);
      return stamp;
    },
    has: (path) => stamps.has(path),
    areStale,
  };

  async function nextCall(): Promise<void> {
    while (!signal.aborted && asked.length === 0 && !areStale()) await hint();
    if (areStale()) await stillness(() => [...stamps.keys()].map(stampOf).join('\n'));
  }

  function hint(): Promise<void> {
    return new Promise((done) => {
      const timer = setTimeout(done, rarely);
      wake = () => {
        clearTimeout(timer);
        done();
      };
    });
  }

  async function run(): Promise<void> {
    while (!signal.aborted) {
      const answered = asked.splice(0);
      for (const path of stamps.keys()) stamps.set(path, stampOf(path));
      await round(looks);
      for (const done of answered) done();
      watcher.watch(stamps.keys());
      await nextCall();
    }
  }

  return {
    ask: () =>
      new Promise((done) => {
        asked.push(done);
        wake();
      }),
    ended: run().finally(() => watcher.close()),
  };
}

async function stillness(state: () => string): Promise<void> {
  let last = state();
  for (let time = 0; time < patience; time += 1) {
    await sleep(settled);
    const next = state();
    if (next === last) return;
    last = next;
  }
}
