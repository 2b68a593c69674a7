import { createHash } from 'node:crypto';
import { stringify } from 'yaml';
import { z } from 'zod';
import { rememberFor } from '../problems.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import type { SourceFile } from '../yaml/source-file.ts';
import type { AlignedText } from './align.ts';

/** By language and key: the hash of the source text that a translation was made from. */
export type Lock = Record<string, Record<string, string>>;

const schema = z.record(z.string(), z.record(z.string(), z.string()));

const head = `# Which source text each translation was made from, as a hash: where it differs, the translation is outdated.
# Written by make-deck translations --update and --accept; keep it under version control.
`;

/** Reads `translations.lock.yaml`, once for all languages; undefined where it has an error. */
export const readLock = rememberFor(
  (file: SourceFile, report): Lock | undefined =>
    readYaml({ ...file, under: { path: file.path, text: '{}' } }, schema, report)?.value,
);

export function writeLock(lock: Lock): string {
  const languages = Object.keys(lock).sort();
  return head + stringify(Object.fromEntries(languages.map((language) => [language, lock[language]])));
}

/**
 * The lock with what `texts` were translated from: those that it does not know yet, or with `anew` all of them. What
 * is translated no longer is forgotten.
 */
export function recordTexts(
  lock: Lock,
  language: string,
  texts: readonly AlignedText[],
  anew: boolean,
): Lock {
  const known = lock[language] ?? {};
  const entries = texts.flatMap(({ key, text, translation }) => {
    if (translation === undefined) return [];
    return [[key, (!anew && known[key]) || hashOf(text)]];
  });
  return { ...lock, [language]: Object.fromEntries(entries) };
}

/** Enough of a hash to tell two versions of one text apart. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
