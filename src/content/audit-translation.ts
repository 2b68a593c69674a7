import type { Report } from '../problems.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import type { SourceFile } from '../yaml/source-file.ts';
import { type Ledger, ledgerOf } from './ledger.ts';
import { checkOverlay, readOverlay, type Translation } from './read-overlay.ts';
import { summitSchema } from './schema.ts';
import { type Lock, recordTexts } from './translation-lock.ts';
import { updateOverlay } from './update-overlay.ts';

/** What is to be done beside counting: write missing keys, or take all translations as made from today's source. */
export type Upkeep = { update: boolean; accept: boolean };

/** How far a translation is, how many texts of it were accepted, and its file and the lock as they are to be kept. */
export type Audit = { ledger: Ledger; accepted: number; file: SourceFile; lock: Lock };

/** Holds a translation against its source. Undefined where either cannot be read. */
export function auditTranslation(
  sourceFile: SourceFile,
  translation: Translation,
  lock: Lock,
  { update, accept }: Upkeep,
  report: Report,
): Audit | undefined {
  const source = readYaml(sourceFile, summitSchema, report);
  const before = source && readOverlay(translation, source, report);
  if (!source || !before) return undefined;
  const target = { texts: before.alignment.texts, source: source.value };
  const text = update ? updateOverlay(translation.file.text, before.missing, target) : translation.file.text;
  const file = { ...translation.file, text };
  const overlay = readOverlay({ ...translation, file }, source, report);
  if (!overlay) return undefined;
  checkOverlay(overlay, report);
  const kept =
    update || accept ? recordTexts(lock, translation.language, overlay.alignment.texts, accept) : lock;
  const { outdated, unrecorded } = ledgerOf(overlay, source, lock);
  const accepted = accept ? outdated.length + unrecorded : 0;
  return { ledger: ledgerOf(overlay, source, kept), accepted, file, lock: kept };
}
