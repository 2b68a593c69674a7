import { readFileSync } from 'node:fs';
import { type FontStyle, fontFile, type StandIn, standIn } from '../../src/text/fonts.ts';

/** The file of a font of the package under another name of as many letters: a house face that nobody has. */
export function renamedFont(
  from: string,
  to: string,
  style: FontStyle = { bold: false, italic: false },
): Uint8Array {
  const bytes = readFileSync(fontFile(standIn(from) as StandIn, style));
  for (const encoding of ['utf-16be', 'latin1'] as const)
    replaceAll(bytes, encode(from, encoding), encode(to, encoding));
  return bytes;
}

function encode(text: string, encoding: 'utf-16be' | 'latin1'): Buffer {
  return encoding === 'latin1' ? Buffer.from(text, 'latin1') : Buffer.from(text, 'utf16le').swap16();
}

function replaceAll(bytes: Buffer, old: Buffer, by: Buffer): void {
  for (let at = bytes.indexOf(old); at >= 0; at = bytes.indexOf(old, at + 1)) by.copy(bytes, at);
}
