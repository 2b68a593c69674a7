import { relative } from 'node:path';
import type { SourceFile } from '../yaml/source-file.ts';
import { isThere } from './entries.ts';
import { readUpTo } from './read-bytes.ts';

/** More than any file that the stages accept; of a larger one, the rest is not even read. */
const maxBytes = 8_000_000;

/** Reads a text file that need not be there. */
export function readIfThere(path: string, folder: string): SourceFile | undefined {
  return isThere(path) ? readSource(path, folder) : undefined;
}

/** Reads a text file; problems will name it as seen from the folder where the user works. */
export function readSource(path: string, folder: string): SourceFile {
  return sourceFrom(path, shownPath(path, folder));
}

/** The same, with the name that problems have for it. */
export function sourceFrom(path: string, shown: string): SourceFile {
  const bytes = readUpTo(path, maxBytes);
  if (!(bytes instanceof Uint8Array)) return { path: shown, text: '', ...bytes };
  return { path: shown, text: bytes.toString('utf8').replace(/^\ufeff/, '') };
}

/** A path as seen from the folder where the user works. */
export function shownPath(path: string, folder: string): string {
  const shown = relative(folder, path).replaceAll('\\', '/');
  return shown.startsWith('../..') ? path : shown;
}
