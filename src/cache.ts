import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { writeWhole } from './write-whole.ts';

/** Bytes by name. `read` answers undefined for what it does not have, and anything may be lost. */
export type Cache = {
  read(name: string): Buffer | undefined;
  write(name: string, bytes: Uint8Array): void;
  /** Of what has a name that begins so, leaves only some, those written last. */
  keepLast(count: number, start: string): void;
};

/**
 * The cache folder of the user, or the one that MAKE_DECK_CACHE names; "off" keeps nothing. It is safe to delete, and
 * for several processes at once: a file is renamed into place, holds its own checksum, and is not there where that is
 * wrong. Where nothing can be written, nothing is kept.
 */
export function openCache(): Cache | undefined {
  const folder = cacheFolder();
  if (folder === undefined) return undefined;
  const pathOf = (name: string) => join(folder, `${name}.bin`);
  return {
    read(name) {
      try {
        return opened(readFileSync(pathOf(name)));
      } catch {
        return undefined;
      }
    },
    write(name, bytes) {
      try {
        mkdirSync(folder, { recursive: true });
        writeWhole(pathOf(name), Buffer.concat([bytes, checksum(bytes)]));
      } catch {
        // Decks do not need it.
      }
    },
    keepLast(count, start) {
      try {
        const paths = readdirSync(folder).filter((file) => file.startsWith(start));
        const written = paths.map((file) => ({
          path: join(folder, file),
          at: statSync(join(folder, file)).mtimeMs,
        }));
        for (const { path } of written.sort((a, b) => b.at - a.at).slice(count))
          rmSync(path, { force: true });
      } catch {
        // It is only for the room.
      }
    },
  };
}

const checksumLength = 4;

function checksum(bytes: Uint8Array): Buffer {
  const sum = Buffer.alloc(checksumLength);
  sum.writeUInt32LE(crc32(bytes));
  return sum;
}

/** The checksum comes last: V8 copies compiled code that does not begin where memory does. */
function opened(file: Buffer): Buffer | undefined {
  const bytes = file.subarray(0, -checksumLength);
  return checksum(bytes).equals(file.subarray(-checksumLength)) ? bytes : undefined;
}

/** Where each platform has the caches of programs. */
function cacheFolder(): string | undefined {
  const { MAKE_DECK_CACHE: own, XDG_CACHE_HOME: shared, LOCALAPPDATA: local } = process.env;
  if (own) return own === 'off' ? undefined : own;
  const usual: Partial<Record<NodeJS.Platform, string>> = {
    darwin: join(homedir(), 'Library', 'Caches'),
    win32: local ?? join(homedir(), 'AppData', 'Local'),
  };
  return join(usual[process.platform] ?? (shared || join(homedir(), '.cache')), 'make-deck');
}
