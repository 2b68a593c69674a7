import { realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import type { Unreadable } from '../why-not-read.ts';
import { isFile } from './entries.ts';
import { readUpTo } from './read-bytes.ts';

/** The largest file that is read, in bytes: a picture. */
const maxBytes = 50_000_000;

/**
 * Reads pictures and other files beside a content file, or in the folders below it; never one outside. `note` is told
 * the path of each before it is looked for.
 */
export function readerBeside(
  content: string,
  note: (path: string) => void = () => {},
): (path: string) => Uint8Array | Unreadable | undefined {
  const folder = dirname(content);
  return (name) => {
    const path = resolve(folder, name);
    if (!isWithin(folder, path)) return undefined;
    note(path);
    if (!isFile(path) || !isWithin(realpathSync(folder), realpathSync(path))) return undefined;
    if (statSync(path).size > maxBytes) return { unreadable: `it has more than ${maxBytes / 1e6} MB` };
    return readUpTo(path, maxBytes);
  };
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return !isAbsolute(way) && way.split(sep)[0] !== '..';
}
