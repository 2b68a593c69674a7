import type { Place, Problem, Report } from '../problems.ts';
import { didYouMean } from '../yaml/nearest.ts';
import { readYaml, type Yaml } from '../yaml/read-yaml.ts';
import type { SourceFile } from '../yaml/source-file.ts';
import { type AlignedText, type Alignment, align, type Extra } from './align.ts';
import { checkIds } from './check-ids.ts';
import { checkPositions } from './check-positions.ts';
import { citationPattern } from './citation-pattern.ts';
import { isNeeded } from './needed.ts';
import { overlaySchema, translatedSummit } from './overlay-schema.ts';
import type { Summit } from './schema.ts';

/** A translation of a summit: `summit.<language>.yaml` beside the source. */
export type Translation = {
  language: string;
  file: SourceFile;
  /** `translations.lock.yaml`: what the translation was made from. */
  lock?: SourceFile;
};

/** A translation that was read, set beside its source. */
export type Overlay = { language: string; yaml: Yaml<unknown>; alignment: Alignment; missing: AlignedText[] };

/** Reads a translation and sets it beside its source. An empty file translates nothing. */
export function readOverlay(
  { language, file }: Translation,
  source: Yaml<Summit>,
  report: Report,
): Overlay | undefined {
  const problems: Problem[] = [];
  const own = { ...file, under: { path: file.path, text: '{}' } };
  const yaml = readYaml(own, overlaySchema, (problem) => void problems.push(problem));
  for (const problem of asCopy(problems, language)) report(problem);
  if (!yaml) return undefined;
  const wrong = otherLanguage(yaml, language);
  if (wrong) return void report(wrong);
  const aligned = align(translatedSummit, source.value, yaml.value);
  const alignment = { ...aligned, texts: inFileOrder(aligned.texts, source) };
  const missing = alignment.texts.filter(
    (text) => text.translation === undefined && isNeeded(text, source.value.language, language),
  );
  return { language, yaml, alignment, missing };
}

/** From how many values that are the same in all languages on a file is a copy of its source. */
const manySame = 6;

/** One problem for a copy of the whole source, in place of one for each value that no translation has. */
function asCopy(problems: readonly Problem[], language: string): readonly Problem[] {
  const [same, others] = [true, false].map((is) =>
    problems.filter(({ code }) => (code === 'not-translated') === is),
  );
  const [first] = same ?? [];
  if (!first || !same || same.length < manySame) return problems;
  const message = `This looks like a copy of the summit: ${same.length} of its values are the same in all languages.`;
  const hint = `Where nothing in it is translated yet, remove it, and make-deck translations ${language} --update begins one; else keep its ids and texts alone.`;
  return [{ ...first, message, hint }, ...(others ?? [])];
}

/** A translation goes by the language of its file's name: what the file itself says has to be the same. */
function otherLanguage({ value, placeOf }: Yaml<unknown>, named: string) {
  const { language: said = named } = value as { language?: string };
  if (new Intl.Locale(said).language === new Intl.Locale(named).language) return undefined;
  return {
    level: 'error' as const,
    code: 'language-differs',
    message: `The file says "${said}" here, and "${named}" in its name.`,
    at: placeOf(['language']),
    hint: `Write language: ${named}, or name the file by "${said}".`,
  };
}

function inFileOrder(texts: AlignedText[], { placeOf }: Yaml<unknown>): AlignedText[] {
  const placed = texts.map((text) => ({ text, at: placeOf(text.path) }));
  return placed.sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column).map(({ text }) => text);
}

/** Reports what an overlay translates that the source has not, or at another's place, and citations that differ. */
export function checkOverlay({ yaml, alignment }: Overlay, report: Report): void {
  checkIds(yaml, report);
  checkPositions(alignment.texts, yaml, report);
  for (const extra of alignment.extra) {
    report({
      level: 'warning',
      code: 'extra-translation',
      ...describeExtra(extra),
      at: placeOfExtra(yaml, extra),
    });
  }
  for (const { text, translation, overlayPath } of alignment.texts) {
    const [wanted, given] = [citations(text), citations(translation ?? text)];
    if (wanted === given) continue;
    report({
      level: 'warning',
      code: 'citations-differ',
      message: `The translation cites ${given || 'nothing'}, and the source ${wanted || 'nothing'}.`,
      at: yaml.placeOf(overlayPath),
      hint: 'Cite the same evidence in both.',
    });
  }
}

/** The id of an item, or a key: what is misspelt, if anything is. */
function placeOfExtra({ placeOf, placeOfKey }: Overlay['yaml'], { path }: Extra): Place {
  return typeof path.at(-1) === 'number' ? placeOf([...path, 'id']) : placeOfKey(path);
}

function describeExtra({ name, path, known }: Extra): { message: string; hint: string } {
  const last = String(name.split('.').at(-1));
  const message = `The source has no "${last}" that this could translate.`;
  if (known.length === 0) return { message, hint: `Remove it, or write "${path.at(-1)}" in the source.` };
  return { message, hint: didYouMean(last, known, 'In this list') };
}

function citations(text: string): string {
  return [...new Set([...text.matchAll(citationPattern)].map(([words]) => words))].sort().join(' ');
}

/** The most texts that a warning names. */
const mostNamed = 5;

/** One warning for all texts that stand in their source language, the first of them with their places. */
export function reportMissing(
  { language, missing }: Overlay,
  placeOf: (text: AlignedText) => Place,
  report: Report,
): void {
  const [first] = missing;
  if (!first) return;
  const named = missing.slice(0, mostNamed).map((text) => {
    const { file, line, column } = placeOf(text);
    return `\n    ${file}:${line}:${column}  ${text.key}`;
  });
  const more = missing.length - named.length;
  const count = missing.length === 1 ? '1 text is' : `${missing.length} texts are`;
  report({
    level: 'warning',
    code: 'untranslated',
    message: `${count} not translated to "${language}" and shown as in the source:${named.join('')}${more > 0 ? `\n    and ${more} more` : ''}`,
    at: placeOf(first),
    hint: `make-deck translations ${language} lists them; with --update it writes their keys into the overlay.`,
  });
}
