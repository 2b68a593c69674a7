import { readFileSync } from 'node:fs';
import { Script } from 'node:vm';
import type { Cache } from './cache.ts';

/** What a script evaluates to, and a way to keep its compiled code once it has run. */
export type Loaded<T> = { value: T; hash: string; keep(): void };

/** Of how many builds code is kept for a purpose: projects may use several at once. */
const builds = 4;

/**
 * Loads a script with the code that V8 compiled of it before, if the cache has it for this version of Node and V8's
 * flags; else it is compiled as it runs. `purpose` says what it is run for: code is kept of what ran. The script begins
 * with a comment that holds its hash, so that code of another build is not taken for its own; V8 itself compares only
 * lengths.
 */
export function loadScript<T>(filename: string, purpose: string, cache: Cache | undefined): Loaded<T> {
  const text = readFileSync(filename, 'latin1');
  const hash = text.slice(2, 34);
  const name = [purpose, hash, process.version, process.arch].join('-');
  const cachedData = cache?.read(name);
  const script = new Script(text, { filename, ...(cachedData && { cachedData }) });
  const isKept = cachedData !== undefined && !script.cachedDataRejected;
  return {
    value: script.runInThisContext() as T,
    hash,
    keep() {
      if (isKept) return;
      cache?.write(name, script.createCachedData());
      cache?.keepLast(builds, `${purpose}-`);
    },
  };
}
