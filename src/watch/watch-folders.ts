import { type FSWatcher, statSync, watch } from 'node:fs';
import { dirname } from 'node:path';

export type FolderWatcher = {
  /** Watches the folders of some files and folders, and no others than these. */
  watch(paths: Iterable<string>): void;
  close(): void;
};

/**
 * Tells when something in a folder changes. Folders are watched rather than files: many editors save by putting
 * another file in the place of the old one, which a watcher of the old one does not notice. What is told is a hint, on
 * some systems late or for nothing, and on some drives never given.
 */
export function watchFolders(onHint: () => void): FolderWatcher {
  const watched = new Map<string, FSWatcher>();
  const drop = (key: string) => {
    watched.get(key)?.close();
    watched.delete(key);
  };
  const begin = (key: string, folder: string) => {
    try {
      watched.set(
        key,
        watch(folder, onHint).on('error', () => drop(key)),
      );
    } catch {
      // It has gone again, or the system has no more watchers to give.
    }
  };
  return {
    watch(paths) {
      const wanted = new Map([...paths].flatMap(folderOf));
      for (const key of [...watched.keys()]) if (!wanted.has(key)) drop(key);
      for (const [key, folder] of wanted) if (!watched.has(key)) begin(key, folder);
    },
    close() {
      for (const key of [...watched.keys()]) drop(key);
    },
  };
}

/** The folder of a file, or the folder itself, by a key that is another when it was made anew; none where there is none. */
function folderOf(path: string): [string, string][] {
  const folder = isFolder(path) ? path : dirname(path);
  const stats = statSync(folder, { throwIfNoEntry: false });
  return stats?.isDirectory() ? [[`${stats.ino} ${folder}`, folder]] : [];
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
