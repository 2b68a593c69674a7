import type { Summit } from '../content/schema.ts';
import type { ignores, Report } from '../problems.ts';
import type { Yaml } from '../yaml/read-yaml.ts';
import { checkEvidence, type Evidence } from './check-evidence.ts';
import { isLocked, type LockedSource } from './source-lock.ts';
import type { SourceText } from './source-text.ts';

/** What there is to hold the evidence of a source against. */
export type Basis = {
  text?: SourceText | undefined;
  locked?: LockedSource | undefined;
  isIgnored: ReturnType<typeof ignores>;
};

/** Checks the evidence from one source: by its text, or else by what was recorded of it. Answers the ids verified. */
export function checkSource(summit: Yaml<Summit>, id: string, basis: Basis, report: Report): string[] {
  const own = Object.entries(summit.value.evidence).filter(([, { source }]) => source === id);
  if (own.length === 0) return [];
  if (basis.text) return checkByText(summit, id, own, { ...basis, text: basis.text }, report);
  if (basis.locked) noteMissingText(summit, id, report);
  if (basis.locked) return checkByLock(summit, id, own, basis.locked, report);
  neverVerified(summit, id, own.length, report);
  return [];
}

type Own = [string, Evidence][];

function checkByText(
  summit: Yaml<Summit>,
  source: string,
  own: Own,
  { text, locked, isIgnored }: Basis & { text: SourceText },
  report: Report,
): string[] {
  if (locked && locked.text !== text.hash) {
    report({
      level: 'warning',
      code: 'source-changed',
      message: `The text of "${source}" has changed since it was verified.`,
      at: summit.placeOf(['sources', source, 'file']),
      hint: 'Each quotation was checked anew; make-deck verify records that.',
    });
  }
  return own.flatMap(([id, evidence]) => {
    const findings = checkEvidence(evidence, text, summit.value.language);
    for (const { key, words, ...said } of findings) {
      const path = ['evidence', id, key];
      report({ ...said, at: words ? summit.placeOfWords(path, words) : summit.placeOf(path) });
    }
    return findings.every(isIgnored) ? [id] : [];
  });
}

function checkByLock(
  summit: Yaml<Summit>,
  source: string,
  own: Own,
  locked: LockedSource,
  report: Report,
): string[] {
  return own.flatMap(([id, evidence]) => {
    if (isLocked(id, evidence, locked)) return [id];
    report({
      level: 'warning',
      code: 'unverified',
      message: Object.hasOwn(locked.evidence, id)
        ? `The evidence "${id}" has changed since it was checked against the text of "${source}".`
        : `Nobody has checked the evidence "${id}" against the text of "${source}".`,
      at: summit.placeOfKey(['evidence', id]),
      hint: `make-deck verify --source ${source}=PATH checks it, and records that.`,
    });
    return [];
  });
}

/** What the lock covers holds all the same; but a name of no file is a slip, or a text that got lost. */
function noteMissingText({ value, placeOf }: Yaml<Summit>, source: string, report: Report): void {
  const { file } = value.sources[source] ?? {};
  if (file === undefined) return;
  report({
    level: 'warning',
    code: 'missing-source',
    message: `There is no file "${file}": the quotations from "${source}" go by what was recorded of it.`,
    at: placeOf(['sources', source, 'file']),
    hint: 'Put it beside the content file; or if it may not lie there, remove "file": the record holds without it.',
  });
}

/** Said once for a source, so that a project that verifies nothing is not told of each quotation. */
function neverVerified(summit: Yaml<Summit>, source: string, count: number, report: Report): void {
  const { file } = summit.value.sources[source] ?? {};
  const quotations = count === 1 ? 'a quotation' : `${count} quotations`;
  const were = count === 1 ? 'was' : 'were';
  report({
    level: 'warning',
    code: 'unverified',
    message: file
      ? `There is no file "${file}" to check ${quotations} against.`
      : `Nothing says that ${quotations} from "${source}" ${were} checked against its text.`,
    at: file ? summit.placeOf(['sources', source, 'file']) : summit.placeOfKey(['sources', source]),
    hint: `${file ? 'Put it beside the content file, or' : 'Name a text beside the content as its "file", or'} check the text where it lies: make-deck verify --source ${source}=PATH.`,
  });
}
