import { type Place, type Report, rememberFor } from '../problems.ts';
import type { Yaml } from '../yaml/read-yaml.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import type { SourceFile } from '../yaml/source-file.ts';
import { checkReferences } from './check-references.ts';
import { checkTodos } from './check-todos.ts';
import { layOverlay } from './lay-overlay.ts';
import { ledgerOf, reportOutdated } from './ledger.ts';
import { checkOverlay, readOverlay, reportMissing, type Translation } from './read-overlay.ts';
import { type Summit, summitSchema } from './schema.ts';
import { readLock } from './translation-lock.ts';

/**
 * A summit in one language, and the same as its source has it; `untranslated` are the places of texts that stand in the
 * language of the source.
 */
export type Content = Yaml<Summit> & { source: Yaml<Summit>; untranslated: Place[] };

/** Read once for all languages. */
const readSource = rememberFor((file: SourceFile, report) => readYaml(file, summitSchema, report));

/** Reads a content file into a summit, with the place of each of its values. Problems go to `report`. */
export function readSummit(
  file: SourceFile,
  translation: Translation | undefined,
  report: Report,
): Content | undefined {
  const source = readSource(file, report);
  if (!source) return undefined;
  const summit = translation
    ? translate(source, translation, report)
    : { ...source, source, untranslated: [] };
  if (summit) checkReferences(summit, report);
  if (summit) checkTodos(summit, file, report);
  return summit;
}

function translate(source: Yaml<Summit>, translation: Translation, report: Report): Content | undefined {
  const overlay = readOverlay(translation, source, report);
  if (!overlay) return undefined;
  checkOverlay(overlay, report);
  reportMissing(overlay, ({ path }) => source.placeOf(path), report);
  const lock = translation.lock && readLock(translation.lock, report);
  if (lock) reportOutdated(ledgerOf(overlay, source, lock), report);
  const untranslated = overlay.missing.map(({ path }) => source.placeOf(path));
  return { ...layOverlay(source, overlay.yaml, overlay.alignment), source, untranslated };
}
