import { dirname, join, resolve } from 'node:path';
import { chooseSummits, notYours } from './choose-summits.ts';
import { complain, refuse } from './complain.ts';
import { readSummit } from './content/read-summit.ts';
import type { Summit } from './content/schema.ts';
import type { Settings } from './content/settings.ts';
import { checkSource } from './grounding/check-source.ts';
import { readTextOf } from './grounding/ground-summit.ts';
import {
  evidenceHash,
  type LockedSource,
  readSourceLock,
  type SourceLock,
  sourceLockName,
  writeSourceLock,
} from './grounding/source-lock.ts';
import { type SourceText, sourceText } from './grounding/source-text.ts';
import type { Outcome } from './outcome.ts';
import { ignores, type Problem } from './problems.ts';
import type { SummitFile } from './project/find-summits.ts';
import { readBytes } from './project/read-bytes.ts';
import { readIfThere, readSource, shownPath } from './project/read-source.ts';
import { readerBeside } from './project/reader-beside.ts';
import { projectSettings } from './read-settings.ts';
import { writeNew } from './write-new.ts';
import { didYouMean } from './yaml/nearest.ts';
import type { Yaml } from './yaml/read-yaml.ts';
import type { SourceFile } from './yaml/source-file.ts';

export type VerifyOptions = {
  summit?: string | undefined;
  /** Where the texts of sources lie, each as `id=path`. */
  source?: readonly string[] | undefined;
  commands: readonly string[];
};

/** A summit with its content, and what was recorded of its sources. */
type Case = { summit: SummitFile; file: SourceFile; content: Yaml<Summit>; lock: SourceLock };

/**
 * Checks the quotations of summits by the texts of their sources, and records what was found in `sources.lock.yaml`.
 * Ends as wrong where a quotation is not verified.
 */
export function verify({ summit: word, source = [], commands }: VerifyOptions): Outcome {
  const folder = process.cwd();
  const settings = readProject(folder);
  if (!settings) return 'wrongInput';
  const summits = chooseSummits(word, folder, { commands, ownOnly: true });
  if (!Array.isArray(summits)) return refuse(summits);
  const cases = summits.map((summit) => readCase(summit, folder));
  const whole = cases.filter((each) => each !== undefined);
  if (whole.length < cases.length) return 'wrongInput';
  const texts = readTexts(source, whole, folder);
  if (!(texts instanceof Map)) return refuse(texts);
  const sample = whole.find(({ summit }) => summit.isSample);
  if (sample) return refuse(notYours(sample.summit));
  const outcomes = whole.map((each) => verifySummit(each, texts, settings.ignore ?? {}, folder));
  return outcomes.every(Boolean) ? 'done' : 'wrongInput';
}

/** What the project ignores is no hindrance here, either. */
function readProject(folder: string): Settings | undefined {
  const problems: Problem[] = [];
  const { settings, file } = projectSettings({}, folder, (problem) => problems.push(problem));
  complain(problems, file ? [file] : []);
  return settings;
}

function readCase(summit: SummitFile, folder: string): Case | undefined {
  const problems: Problem[] = [];
  const report = (problem: Problem) => {
    if (problem.level === 'error') problems.push(problem);
  };
  const file = readSource(summit.path, folder);
  const content = readSummit(file, undefined, report)?.source;
  const lockFile = readIfThere(sourceLockPath(summit), folder);
  const lock = lockFile ? readSourceLock(lockFile, report) : {};
  complain(problems, [file, ...(lockFile ? [lockFile] : [])]);
  return content && lock && problems.length === 0 ? { summit, file, content, lock } : undefined;
}

function sourceLockPath({ path }: SummitFile): string {
  return join(dirname(path), sourceLockName);
}

/** More than the text of any source. */
const longest = 8_000_000;

/** The texts that the command line names, by the ids of their sources. */
function readTexts(
  words: readonly string[],
  cases: readonly Case[],
  folder: string,
): Map<string, SourceText> | Problem {
  const texts = new Map<string, SourceText>();
  for (const word of words) {
    const [id = '', path = ''] = split(word);
    const having = cases.filter(({ content }) => Object.hasOwn(content.value.sources, id));
    const bytes = path === '' ? undefined : readBytes(resolve(folder, path), longest);
    if (bytes && 'unreadable' in bytes)
      return wrongSource(`${path} cannot be read: ${bytes.unreadable}.`, 'Name a file of plain text.');
    const isTooLong = bytes !== undefined && bytes.length > longest;
    const text = bytes && !isTooLong ? sourceText(bytes) : undefined;
    if (path === '') return wrongSource(`--source: "${word}" names no text.`, 'Write --source article=PATH.');
    if (having.length === 0) return unknownSource(id, cases);
    if (having.length > 1) return severalSummits(id, having);
    if (!bytes) return wrongSource(`There is no file ${path}.`, 'Name a file of plain text.');
    if (isTooLong) return wrongSource(`${path} has more than ${longest / 1e6} MB.`, 'Name the text alone.');
    if (!text) return wrongSource(`${path} is not plain text in UTF-8.`, 'Save it as plain text, UTF-8.');
    if (text.paragraphs.length === 0) return wrongSource(`${path} is empty.`, 'Name a file with a text.');
    texts.set(id, text);
  }
  return texts;
}

function split(word: string): string[] {
  const at = word.indexOf('=');
  return at < 0 ? [word] : [word.slice(0, at), word.slice(at + 1)];
}

function wrongSource(message: string, hint: string): Problem {
  return { level: 'error', code: 'wrong-source', message, hint };
}

function unknownSource(id: string, cases: readonly Case[]): Problem {
  const known = cases.flatMap(({ content }) => Object.keys(content.value.sources));
  return wrongSource(`There is no source "${id}".`, didYouMean(id, known, 'Sources'));
}

/** Sources of two summits may share an id, and not their text. */
function severalSummits(id: string, having: readonly Case[]): Problem {
  const names = having.map(({ summit }) => summit.name);
  return wrongSource(
    `Several summits have a source "${id}": ${names.join(', ')}.`,
    `Name the one that is meant: make-deck verify ${names[0]} --source ${id}=PATH.`,
  );
}

/** Checks each source of a summit, says how it is, and keeps the record. Whether all of its evidence is verified. */
function verifySummit(
  { summit, file, content, lock }: Case,
  texts: ReadonlyMap<string, SourceText>,
  ignore: Readonly<Record<string, string>>,
  folder: string,
): boolean {
  const problems: Problem[] = [];
  const isIgnored = ignores(ignore);
  const report = (problem: Problem) => {
    if (!isIgnored(problem) && problem.code !== 'source-changed') problems.push(problem);
  };
  const audits = Object.keys(content.value.sources).map((id) => {
    const own = texts.get(id) ?? readTextOf(content, id, readerBeside(summit.path), report);
    const [text, locked] = [own === 'unreadable' ? undefined : own, lockedOf(lock, id)];
    const count = Object.values(content.value.evidence).filter(({ source }) => source === id).length;
    const verified =
      own === 'unreadable' ? [] : checkSource(content, id, { text, locked, isIgnored }, report);
    return { id, count, verified, text, locked };
  });
  complain(problems, [file]);
  const unkept = keepLock(summit, content, audits, folder);
  if (unkept) complain([unkept], []);
  for (const { id, count, verified, text, locked } of audits) {
    const line = `${summit.name}  ${id}  ${verified.length} of ${count} verified${howSo(text, locked)}`;
    process.stdout.write(`${line}\n`);
  }
  if (audits.length === 0) process.stdout.write(`${summit.name}  no sources\n`);
  return !unkept && audits.every(({ count, verified }) => verified.length === count);
}

function lockedOf(lock: SourceLock, id: string): LockedSource | undefined {
  return Object.hasOwn(lock, id) ? lock[id] : undefined;
}

/** How a source is: how much of its evidence is verified, by its text or by what was recorded. */
type Audit = {
  id: string;
  count: number;
  verified: readonly string[];
  text: SourceText | undefined;
  locked: LockedSource | undefined;
};

const toWriteBeside = 'What was found is kept there: let the folder be written to.';

/** Writes what was found; of a source whose text is not at hand, the record stays as it is. */
function keepLock(
  summit: SummitFile,
  { value }: Yaml<Summit>,
  audits: readonly Audit[],
  folder: string,
): Problem | undefined {
  const kept = audits.flatMap(({ id, count, verified, text, locked }) => {
    const record = text ? recordOf(value, text, verified) : locked;
    return record && count > 0 ? [[id, record] as const] : [];
  });
  const path = sourceLockPath(summit);
  const known = readIfThere(path, folder)?.text;
  const text = writeSourceLock(Object.fromEntries(kept));
  if (text === known || (kept.length === 0 && known === undefined)) return undefined;
  const became = writeNew({ path, shown: shownPath(path, folder), text, hint: toWriteBeside }, true);
  return typeof became === 'object' ? became : undefined;
}

function recordOf({ evidence }: Summit, { hash }: SourceText, verified: readonly string[]): LockedSource {
  const hashes = verified.flatMap((id) => {
    const each = evidence[id];
    return each ? [[id, evidenceHash(each)] as const] : [];
  });
  return { text: hash, evidence: Object.fromEntries(hashes) };
}

/** What a count rests on, where it is not simply the text as it was. */
function howSo(text: SourceText | undefined, locked: LockedSource | undefined): string {
  if (!text) return locked ? ', as recorded: its text is not at hand' : ': its text is not at hand';
  return locked && locked.text !== text.hash ? '; the text has changed since the last time' : '';
}
