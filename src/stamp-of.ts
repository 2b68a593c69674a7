import { readdirSync, statSync } from 'node:fs';

/** A text that is another after each change of a file, or of the list of files in a folder; the same while neither is there. */
export function stampOf(path: string): string {
  try {
    const stats = statSync(path);
    const { ino, mtimeMs, ctimeMs, size } = stats;
    if (stats.isDirectory()) return `${ino} ${readdirSync(path).sort().join('/')}`;
    return `${ino} ${mtimeMs} ${ctimeMs} ${size}`;
  } catch {
    return '';
  }
}
