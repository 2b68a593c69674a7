import type { Place } from '../problems.ts';

/** A text file as it was read. `path` is what problems show: relative to where the user works. */
export type SourceFile = { path: string; text: string };

/** The place of a character, given its offset in the file's text. */
export function placeAt(file: SourceFile, offset: number): Place {
  const before = file.text.slice(0, offset);
  const line = before.split('\n').length;
  return { file: file.path, line, column: offset - before.lastIndexOf('\n') };
}
