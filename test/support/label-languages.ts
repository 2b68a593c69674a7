import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from './build.ts';

/** The languages that a built-in set has files of labels in. */
export function labelLanguages(set: string): string[] {
  const names = readdirSync(join(root, 'templates', set));
  return names.flatMap((name) => /^labels\.(.+)\.yaml$/.exec(name)?.slice(1) ?? []).sort();
}

/** A file of labels of a built-in set, without those that it is laid over. */
export function labelFile(set: string, language: string): Record<string, string> {
  return parse(readFileSync(join(root, 'templates', set, `labels.${language}.yaml`), 'utf8'));
}
