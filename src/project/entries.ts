import { lstatSync, readdirSync, type Stats, statSync } from 'node:fs';

/**
 * The names in a folder, in order, without those that start with a dot: editors keep their own there, as Emacs keeps
 * links to nothing.
 */
export function visibleIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .sort();
}

/** The same, and none where the folder cannot be read: then a file in it cannot, which is told of that. */
export function namesIn(folder: string): string[] {
  try {
    return visibleIn(folder);
  } catch {
    return [];
  }
}

/** Whether anything has that path: a file, or what should be one, such as a link to nothing. */
export function isThere(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch (error) {
    return !['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
  }
}

/** Whether a file has that path, or is what a link there leads to. */
export function isFile(path: string): boolean {
  return entryAt(path)?.isFile() === true;
}

/** The same of a folder. */
export function isFolder(path: string): boolean {
  return entryAt(path)?.isDirectory() === true;
}

/** What is at a path; undefined where nothing is, or where a file stands on the way there. */
function entryAt(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
