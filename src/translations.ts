import { basename } from 'node:path';
import { chooseSummits, notYours } from './choose-summits.ts';
import { complain, refuse } from './complain.ts';
import { auditTranslation, type Upkeep } from './content/audit-translation.ts';
import { languageOf } from './content/language-of.ts';
import { languageHint, tagMeant } from './content/language-tag.ts';
import type { Entry, Ledger } from './content/ledger.ts';
import { readLock, writeLock } from './content/translation-lock.ts';
import type { Outcome } from './outcome.ts';
import type { Place, Problem } from './problems.ts';
import { findSummit, type SummitFile } from './project/find-summits.ts';
import { findTranslations, translationLockPath, translationPath } from './project/find-translations.ts';
import { readIfThere, readSource, shownPath } from './project/read-source.ts';
import { writeNew } from './write-new.ts';
import type { SourceFile } from './yaml/source-file.ts';

export type TranslationOptions = Partial<Upkeep> & {
  summit?: string | undefined;
  language?: string | undefined;
  strict?: boolean;
  commands: readonly string[];
};

/** Says how far the translations of the summits are, and keeps them up where that is asked for. */
export function translations(options: TranslationOptions): Outcome {
  const folder = process.cwd();
  const { word, language } = readWords(options, folder);
  const summits = chooseSummits(word, folder, { commands: options.commands, ownOnly: true });
  if (!Array.isArray(summits)) return refuse(summits);
  const [sample] = summits.filter(({ isSample }) => isSample);
  if (sample && (options.update || options.accept)) return refuse(notYours(sample));
  const audits = summits.map((summit) => auditSummit(summit, language, options, folder));
  const wrong = audits.find((audit): audit is Problem => !Array.isArray(audit));
  if (wrong) return refuse(wrong);
  const ledgers = (audits as (Ledger | undefined)[][]).flat();
  const open = ledgers.some((ledger) => !ledger || (options.strict && isOpen(ledger)));
  return open ? 'wrongInput' : 'done';
}

function isOpen({ missing, outdated }: Ledger): boolean {
  return missing.length + outdated.length > 0;
}

/** A single word may be a language as well as a summit: `translations ja`. */
function readWords({ summit, language }: TranslationOptions, folder: string) {
  const isAlone = summit !== undefined && language === undefined;
  return isAlone && tagMeant(summit) !== undefined && !findSummit(summit, folder)
    ? { word: undefined, language: summit }
    : { word: summit, language };
}

/** The ledgers of a summit's translations; undefined for one that cannot be read. */
function auditSummit(
  summit: SummitFile,
  wanted: string | undefined,
  options: TranslationOptions,
  folder: string,
): (Ledger | undefined)[] | Problem {
  const source = readSource(summit.path, folder);
  const own = languageOf(source);
  const known = [...findTranslations(summit).keys()].filter((language) => language !== own);
  const isNew = wanted !== undefined && options.update && tagMeant(wanted) === wanted && wanted !== own;
  if (wanted !== undefined && !known.includes(wanted) && !isNew)
    return noTranslation(summit, wanted, own, known);
  if (wanted === undefined && known.length === 0) process.stdout.write(`${summit.name}  no translations\n`);
  const languages = wanted === undefined ? known : [wanted];
  return languages.map((language) => auditOne({ summit, source, language }, options, folder));
}

function noTranslation(
  { name, path }: SummitFile,
  language: string,
  own: string | undefined,
  known: string[],
): Problem {
  const wrong = (message: string, hint: string): Problem => ({
    level: 'error',
    code: 'unknown-language',
    message,
    hint,
  });
  if (tagMeant(language) !== language)
    return wrong(`"${language}" is not the tag of a language.`, languageHint(language));
  const there = known.length > 0 ? `There are ${known.join(', ')}. ` : '';
  if (language === own)
    return wrong(`${basename(path)} of ${name} itself is in "${own}".`, `${there}Name another language.`);
  return wrong(
    `${name} has no translation to "${language}".`,
    `${there}make-deck translations ${name} ${language} --update begins ${basename(translationPath({ path }, language))}.`,
  );
}

type Asked = { summit: SummitFile; source: SourceFile; language: string };

function auditOne(
  { summit, source, language }: Asked,
  { update = false, accept = false }: Partial<Upkeep>,
  folder: string,
): Ledger | undefined {
  const [path, lockFile] = [translationPath(summit, language), translationLockPath(summit)];
  const problems: Problem[] = [];
  const report = (problem: Problem) => void problems.push(problem);
  const file = readIfThere(path, folder) ?? { path: shownPath(path, folder), text: '' };
  const written = readIfThere(lockFile, folder);
  const lock = written ? readLock(written, report) : {};
  const audit = lock && auditTranslation(source, { language, file }, lock, { update, accept }, report);
  complain(problems, [source, file, ...(written ? [written] : [])]);
  if (!audit) return undefined;
  const unkept = [
    ...(audit.file.text === file.text ? [] : [write(path, audit.file.text, folder)]),
    ...(audit.lock === lock ? [] : [write(lockFile, writeLock(audit.lock), folder)]),
  ].filter((became) => typeof became === 'object');
  complain(unkept, []);
  if (unkept.length > 0) return undefined;
  process.stdout.write(showLedger(summit.name, audit.ledger));
  if (accept) process.stdout.write(`  ${audit.accepted} accepted, as made from today's source\n`);
  return audit.ledger;
}

function write(path: string, text: string, folder: string): ReturnType<typeof writeNew> {
  const hint = 'Translations are kept there: let the folder be written to.';
  return writeNew({ path, shown: shownPath(path, folder), text, hint }, true);
}

/** A line of counts, and a line for each text that wants work: what, where, and which. */
function showLedger(name: string, ledger: Ledger): string {
  const { language, translated, missing, outdated, extra, unrecorded } = ledger;
  const counts = `${translated} translated, ${missing.length} missing, ${outdated.length} outdated, ${extra.length} extra`;
  const lines = [
    `${name}  ${language}  ${counts}`,
    ...missing.map((entry) => showEntry('missing', entry)),
    ...outdated.map((entry) => `${showEntry('outdated', entry)}  (source ${placeText(entry.source)})`),
    ...extra.map((entry) => showEntry('extra', entry)),
    ...(unrecorded > 0
      ? [`  ${unrecorded} not recorded: --accept takes them as made from today's source`]
      : []),
  ];
  return `${lines.join('\n')}\n`;
}

function showEntry(state: string, { key, at }: Entry): string {
  return `  ${state.padEnd(8)}  ${placeText(at)}  ${key}`;
}

function placeText({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}
