import type { Place } from '../problems.ts';

/**
 * A text file as it was read. `path` is what problems show: relative to where the user works. `under` is the file
 * of the built-in template set that a YAML file of the user's changes key by key. `unreadable` says why the text of a
 * file is not to be had. One that is `chosen` is there for a setting, such as a size. A file is never changed: what is
 * found out about it is remembered for the object. A text that has changed is another object.
 */
export type SourceFile = {
  readonly path: string;
  readonly text: string;
  readonly under?: SourceFile;
  readonly unreadable?: string;
  readonly chosen?: true;
};

/** A file with those under it, the topmost first. */
export function layersOf(file: SourceFile): SourceFile[] {
  return file.under ? [file, ...layersOf(file.under)] : [file];
}

/** Gives the text of one of some files, or of those under them, by its path. */
export function findText(files: readonly SourceFile[]): (path: string) => string | undefined {
  const layers = files.flatMap(layersOf);
  return (path) => layers.find((file) => file.path === path)?.text;
}

/** The place of a character, given its offset in the file's text. */
export function placeAt(file: SourceFile, offset: number): Place {
  const starts = lineStarts(file);
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { file: file.path, line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}

/** Where some words stand first, from a place on; that place where they do not. */
export function placeOfWordsFrom(file: SourceFile, from: Place, words: string): Place {
  const start = (lineStarts(file)[from.line - 1] ?? 0) + from.column - 1;
  const found = file.text.indexOf(words, start);
  return found < 0 ? from : placeAt(file, found);
}

const known = new WeakMap<SourceFile, number[]>();

/** The offset of each line's first character; found once a file. */
function lineStarts(file: SourceFile): number[] {
  const starts = known.get(file) ?? [0, ...[...file.text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  known.set(file, starts);
  return starts;
}
