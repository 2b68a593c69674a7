import type { Summit } from '../content/schema.ts';
import { ignores, type Report } from '../problems.ts';
import type { Unreadable } from '../why-not-read.ts';
import type { Yaml } from '../yaml/read-yaml.ts';
import { checkCitations } from './check-citations.ts';
import { checkQuotations } from './check-quotations.ts';
import { checkSource } from './check-source.ts';
import { readSourceLock, type SourceLock, sourceLockName } from './source-lock.ts';
import { type SourceText, sourceText } from './source-text.ts';

/** What lies beside the content: read by name; undefined where there is no such file, or why it cannot be read. */
export type Beside = {
  path: string;
  readFile: (name: string) => Uint8Array | Unreadable | undefined;
};

/**
 * Checks what a summit claims and quotes, in the language of its source: by the texts of its sources where they lie
 * beside it, else by the lock. Answers the ids of the evidence that is verified.
 */
export function groundSummit(
  summit: Yaml<Summit>,
  beside: Beside,
  ignore: Readonly<Record<string, string>>,
  report: Report,
): ReadonlySet<string> {
  const lock = readLockBeside(beside, report);
  const isIgnored = ignores(ignore);
  const verified = Object.keys(summit.value.sources).flatMap((id) => {
    const text = readTextOf(summit, id, beside.readFile, report);
    const locked = Object.hasOwn(lock, id) ? lock[id] : undefined;
    return text === 'unreadable' ? [] : checkSource(summit, id, { text, locked, isIgnored }, report);
  });
  checkCitations(summit, report);
  checkQuotations(summit, report);
  return new Set(verified);
}

/** The lock; empty where there is none, or where it has an error, which is reported. */
function readLockBeside({ path, readFile }: Beside, report: Report): SourceLock {
  const bytes = readFile(sourceLockName);
  if (!bytes) return {};
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const found = 'unreadable' in bytes ? { text: '', ...bytes } : { text: new TextDecoder().decode(bytes) };
  const file = { path: `${folder}${sourceLockName}`, ...found };
  return readSourceLock(file, report) ?? {};
}

/** The text that a source names. */
export function readTextOf(
  { value, placeOf }: Yaml<Summit>,
  id: string,
  readFile: Beside['readFile'],
  report: Report,
): SourceText | 'unreadable' | undefined {
  const { file } = value.sources[id] ?? {};
  const bytes = file === undefined ? undefined : readFile(file);
  if (!bytes) return undefined;
  const isUnreadable = 'unreadable' in bytes;
  const text = isUnreadable ? undefined : sourceText(bytes);
  if (text && text.paragraphs.length > 0) return text;
  const wrong = (code: string, message: string, hint: string) =>
    report({ level: 'error', code, message, at: placeOf(['sources', id, 'file']), hint });
  if (text)
    wrong('empty-text', `"${file}" is empty.`, 'Save what the source says in it, or leave the key out.');
  else if (isUnreadable)
    wrong(
      'file-unreadable',
      `"${file}" cannot be read: ${bytes.unreadable}.`,
      'Name a file that can be read.',
    );
  else {
    const hint = 'Save what it says as plain text, UTF-8, and name that.';
    wrong('not-a-text', `"${file}" is not plain text in UTF-8.`, hint);
  }
  return 'unreadable';
}
