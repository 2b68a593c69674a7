import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeFolder } from './make-folder.ts';
import type { Problem } from './problems.ts';
import { whyNotWritten, writeWhole } from './write-whole.ts';

/** A file that the user goes on with; `shown` is its path as the user sees it, `hint` what helps if it cannot be written. */
export type NewFile = { path: string; shown: string; text: string; hint?: string };

/** Writes a file of the user's where there is none; `force` writes over one. Answers what became of it. */
export function writeNew(
  { path, shown, text, hint = 'Choose another folder.' }: NewFile,
  force: boolean,
): 'written' | 'kept' | Problem {
  if (existsSync(path) && !force) return 'kept';
  try {
    makeFolder(dirname(path));
    writeWhole(path, text);
    return 'written';
  } catch (error) {
    const reason = whyNotWritten(error as NodeJS.ErrnoException);
    const message = `${shown} cannot be written: ${reason}.`;
    return { level: 'error', code: 'file-unwritable', message, hint };
  }
}
