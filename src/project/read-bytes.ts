import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { type Unreadable, whyNotRead } from '../why-not-read.ts';
import { isFile } from './entries.ts';

/** The bytes of a file that need not be there; of one of more than `most`, one byte too many, and not the rest. */
export function readBytes(path: string, most: number): Uint8Array | Unreadable | undefined {
  return isFile(path) ? readUpTo(path, most + 1) : undefined;
}

/** The first bytes of a file, or why there are none to be had. */
export function readUpTo(path: string, most: number): Buffer | Unreadable {
  try {
    return readStart(path, most);
  } catch (error) {
    return { unreadable: whyNotRead(error as Error) };
  }
}

function readStart(path: string, most: number): Buffer {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(Math.min(fstatSync(file).size, most));
    return bytes.subarray(0, readSync(file, bytes));
  } finally {
    closeSync(file);
  }
}
