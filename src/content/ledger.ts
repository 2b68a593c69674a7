import type { Place, Report } from '../problems.ts';
import type { Yaml } from '../yaml/read-yaml.ts';
import type { AlignedText } from './align.ts';
import type { Overlay } from './read-overlay.ts';
import { hashOf, type Lock } from './translation-lock.ts';

export type Entry = { key: string; at: Place };

/** How far a translation is: counts, and where each text stands that wants work. */
export type Ledger = {
  language: string;
  translated: number;
  missing: Entry[];
  /** Translated, but the source text has changed since. */
  outdated: (Entry & { source: Place })[];
  /** Translates something that the source has not. */
  extra: Entry[];
  /** How many translations there is no record for, so that a change of their source would not show. */
  unrecorded: number;
};

/** Holds a translation against its source, and against the record of what it was made from. */
export function ledgerOf(overlay: Overlay, source: Yaml<unknown>, lock: Lock): Ledger {
  const known = lock[overlay.language] ?? {};
  const translated = overlay.alignment.texts.filter(({ translation }) => translation !== undefined);
  const recorded = (text: AlignedText) => (Object.hasOwn(known, text.key) ? known[text.key] : undefined);
  const outdated = translated.filter((text) => (recorded(text) ?? hashOf(text.text)) !== hashOf(text.text));
  return {
    language: overlay.language,
    translated: translated.length,
    missing: overlay.missing.map(({ key, path }) => ({ key, at: source.placeOf(path) })),
    outdated: outdated.map(({ key, path, overlayPath }) => ({
      key,
      at: overlay.yaml.placeOf(overlayPath),
      source: source.placeOf(path),
    })),
    extra: overlay.alignment.extra.map(({ name, path }) => ({ key: name, at: overlay.yaml.placeOf(path) })),
    unrecorded: translated.filter((text) => recorded(text) === undefined).length,
  };
}

/** One warning for all texts that a translation still has, and the source no longer. */
export function reportOutdated({ language, outdated }: Ledger, report: Report): void {
  const [first] = outdated;
  if (!first) return;
  const count = outdated.length === 1 ? '1 text has' : `${outdated.length} texts have`;
  report({
    level: 'warning',
    code: 'outdated-translation',
    message: `${count} changed in the source since translated to "${language}": ${outdated.map(({ key }) => key).join(', ')}.`,
    at: first.at,
    hint: `Translate anew, then make-deck translations ${language} --accept.`,
  });
}
