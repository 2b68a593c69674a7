import { createHash } from 'node:crypto';
import { guessLanguage } from '../draft/guess-language.ts';
import { paragraphsOf } from '../draft/paragraphs.ts';
import { fold } from './fold.ts';

/** The text of a source. Paragraphs are counted from 1, as where content is begun from a text; `folded` are the same. */
export type SourceText = { hash: string; language: string; paragraphs: string[]; folded: string[] };

/** The text in a file; undefined where its bytes are none in UTF-8. */
export function sourceText(bytes: Uint8Array): SourceText | undefined {
  const text = decode(bytes);
  if (text === undefined || text.includes('\0')) return undefined;
  const paragraphs = paragraphsOf(text);
  return {
    hash: createHash('sha256').update(text.replace(/\r\n?/g, '\n')).digest('hex'),
    language: guessLanguage(text),
    paragraphs,
    folded: paragraphs.map(fold),
  };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
