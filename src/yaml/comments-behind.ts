import { CST, Lexer } from 'yaml';
import type { Place } from '../problems.ts';
import { placeAt, type SourceFile } from './source-file.ts';

/** The comments of a YAML file that stand behind something else on their line: what they say, and where. */
export function commentsBehind(file: SourceFile): { words: string; at: Place }[] {
  const found: { words: string; at: Place }[] = [];
  let start = 0;
  for (const token of new Lexer().lex(file.text)) {
    // Marks between the tokens are no characters of the file.
    if (token === CST.DOCUMENT || token === CST.FLOW_END || token === CST.SCALAR) continue;
    const before = file.text.slice(file.text.lastIndexOf('\n', start - 1) + 1, start);
    if (CST.tokenType(token) === 'comment' && before.trim() !== '')
      found.push({ words: token.slice(1).trim(), at: placeAt(file, start) });
    start += token.length;
  }
  return found;
}
