import { stringify } from 'yaml';
import { z } from 'zod';
import { hashOf } from '../content/translation-lock.ts';
import type { Report } from '../problems.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import type { SourceFile } from '../yaml/source-file.ts';
import type { Evidence } from './check-evidence.ts';

/** What was verified of a source: the SHA-256 of its text, and by the ids of evidence a hash of each. */
export type LockedSource = { text: string; evidence: Record<string, string> };

/** By the ids of sources. */
export type SourceLock = Record<string, LockedSource>;

/** Lies beside the content. */
export const sourceLockName = 'sources.lock.yaml';

const schema = z.record(
  z.string(),
  z.strictObject({ text: z.string(), evidence: z.record(z.string(), z.string()) }),
);

const head = `# Which quotations were found in the texts of their sources: the SHA-256 of each text, and a hash of each claim with
# its words, paragraph and source. What differs from it has changed since, and counts as unverified.
# Written by make-deck verify; keep it under version control.
`;

/** Reads `sources.lock.yaml`; undefined where it has an error. */
export function readSourceLock(file: SourceFile, report: Report): SourceLock | undefined {
  return readYaml({ ...file, under: { path: file.path, text: '{}' } }, schema, report)?.value;
}

export function writeSourceLock(lock: SourceLock): string {
  const sources = sorted(lock).map(([id, { text, evidence }]) => [
    id,
    { text, evidence: Object.fromEntries(sorted(evidence)) },
  ]);
  return head + stringify(Object.fromEntries(sources));
}

function sorted<T>(record: Record<string, T>): [string, T][] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Changes with each part of a piece of evidence. */
export function evidenceHash({ source, paragraph, claim, quote }: Evidence): string {
  return hashOf(JSON.stringify([source, paragraph ?? null, claim, quote]));
}

/** Whether a piece of evidence is as it was when it was verified. */
export function isLocked(id: string, evidence: Evidence, locked: LockedSource | undefined): boolean {
  const known = locked?.evidence ?? {};
  return Object.hasOwn(known, id) && known[id] === evidenceHash(evidence);
}
