import type { Description } from './describe-issue.ts';
import type { Path } from './read-yaml.ts';

/** Control characters, and the noncharacters that mark places inside the templates' output. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufdd0-\ufdef\ufffe\uffff]/u;

/** Each text and key of some data that holds a character which no deck can hold. */
export function findForbidden(value: unknown, path: Path = []): Description[] {
  if (typeof value === 'string') return describe(value, path, false);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    return [...describe(key, at, true), ...findForbidden(child, at)];
  });
}

function describe(text: string, path: Path, onKey: boolean): Description[] {
  const character = forbidden.exec(text)?.[0].codePointAt(0);
  if (character === undefined) return [];
  const code = `U+${character.toString(16).toUpperCase().padStart(4, '0')}`;
  const message = `The ${onKey ? 'key' : 'text'} holds the control character ${code}.`;
  return [{ path, onKey, code: 'forbidden-character', message, hint: 'Remove it.' }];
}
