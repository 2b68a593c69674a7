import type { Problem } from '../problems.ts';
import { placeAt, type SourceFile } from './source-file.ts';

/** What is wrong with a text file as a whole, so that nothing in it can be read: YAML, template or list of words. */
export function refuseFile(file: SourceFile): Problem | undefined {
  if (file.unreadable !== undefined)
    return {
      level: 'error',
      code: 'file-unreadable',
      message: `The file cannot be read: ${file.unreadable}.`,
      at: placeAt(file, 0),
      hint: 'Put a file there that can be read, or remove it.',
    };
  const offset = file.text.search(/\ufffd|\0/);
  if (offset < 0) return undefined;
  return {
    level: 'error',
    code: 'file-encoding',
    message: 'The file is not written in UTF-8.',
    at: placeAt(file, offset),
    hint: 'Save it again with the encoding UTF-8.',
  };
}
