import { z } from 'zod';
import { type Report, rememberFor } from '../problems.ts';
import { nearest } from '../yaml/nearest.ts';
import { readYaml, type Yaml } from '../yaml/read-yaml.ts';
import { layersOf, placeAt, type SourceFile } from '../yaml/source-file.ts';
import { placeholdersOf } from './placeholders.ts';
import type { TemplateSet } from './template-set.ts';

/** The fixed words of a template set, in one language. */
export type Labels = ReadonlyMap<string, string>;

const schema = z.record(z.string(), z.string());

/** Reads `labels.<language>.yaml`, over English for the words it lacks, which it reports; undefined where one is broken. */
export function readLabels(set: TemplateSet, language: string, report: Report): Labels | undefined {
  return readOnce(set, report, language);
}

const readOnce = rememberFor((set: TemplateSet, report, language): Labels | undefined => {
  const standard = standardWords(set.get('labels.en.yaml'));
  const builtIn = standardWords(set.get('labels.en.yaml')?.under ?? set.get('labels.en.yaml'));
  const english = readFile(set.get('labels.en.yaml'), report);
  const file = labelFile(set, language);
  const own = file === set.get('labels.en.yaml') ? english : readFile(file, report);
  if ((file && !own) || (set.has('labels.en.yaml') && !english)) return undefined;
  const broken: string[] = [];
  for (const labels of new Set([english, own])) {
    if (!labels) continue;
    broken.push(...checkPlaceholders(labels, standard, report));
    checkNames(labels, builtIn, set, report);
  }
  const named = { language, file, english: set.get('labels.en.yaml') };
  if (english) reportMissing(english, own?.value ?? {}, named, report);
  // Templates are right to fill a phrase as it should be.
  const meant = Object.fromEntries(broken.map((key) => [key, standard[key] ?? '']));
  return new Map(Object.entries({ ...english?.value, ...own?.value, ...meant }));
});

/** The file for a language, or else for it in its script, or as such where that is its usual script. */
function labelFile(set: TemplateSet, code: string): SourceFile | undefined {
  const { language, script } = new Intl.Locale(code).maximize();
  const usual = new Intl.Locale(language).maximize().script === script;
  const names = [code, `${language}-${script}`, ...(usual ? [language] : [])];
  return names.map((name) => set.get(`labels.${name}.yaml`)).find(Boolean);
}

/** Each word as the lowest file has it: that is the one which templates are written for. */
function standardWords(file: SourceFile | undefined): Record<string, string> {
  const layers = file ? layersOf(file) : [];
  return Object.assign({}, ...layers.map(({ path, text }) => readFile({ path, text }, () => {})?.value));
}

function readFile(file: SourceFile | undefined, report: Report): Yaml<Record<string, string>> | undefined {
  return file && readYaml(file, schema, report);
}

function reportMissing(
  { value, placeOfKey }: Yaml<Record<string, string>>,
  own: Record<string, string>,
  named: { language: string; file: SourceFile | undefined; english: SourceFile | undefined },
  report: Report,
): void {
  const missing = Object.keys(value).filter((key) => !Object.hasOwn(own, key));
  if (missing.length === 0) return;
  const { language, file, english } = named;
  const name = `labels.${language}.yaml`;
  // What a folder of the user's adds in English is to be said there in the other languages.
  const added = missing.map((key) => placeOfKey([key])).find((place) => place.file === english?.path);
  const isAdded = added && english?.under && file?.path !== beside(english, name);
  const at = isAdded ? added : file && placeAt(file, 0);
  report({
    level: 'warning',
    code: 'missing-label',
    message: `The labels lack ${missing.join(', ')} in "${language}"; the English words stand in.`,
    ...(at && { at }),
    hint: `Write them in ${isAdded ? beside(english, name) : name}.`,
  });
}

/** The path of a file that lies beside another. */
function beside({ path }: SourceFile, name: string): string {
  return path.replace(/[^/\\]*$/, name);
}

/** A label that no template asks for, and that is like one that some do, is misspelt. */
function checkNames(
  { value, placeOfKey }: Yaml<Record<string, string>>,
  standard: Record<string, string>,
  set: TemplateSet,
  report: Report,
): void {
  const templates = [...set].flatMap(([name, { text }]) => (name.endsWith('.hbs') ? [text] : []));
  for (const name of Object.keys(value).filter((each) => !Object.hasOwn(standard, each))) {
    const near = nearest(name, Object.keys(standard));
    if (near === undefined || templates.some((text) => text.includes(`"${name}"`))) continue;
    report({
      level: 'warning',
      code: 'unknown-label',
      message: `No template has a label "${name}".`,
      at: placeOfKey([name]),
      hint: `Did you mean "${near}"?`,
    });
  }
}

/** A phrase has the same placeholders in all languages: templates fill these and no others. Gives the keys of those that differ. */
function checkPlaceholders(
  { value, placeOf }: Yaml<Record<string, string>>,
  standard: Record<string, string>,
  report: Report,
): string[] {
  return Object.entries(value).flatMap(([key, words]) => {
    const wanted = placeholdersOf((Object.hasOwn(standard, key) && standard[key]) || words);
    const wrong = wrongPlaceholders(wanted, words);
    if (wrong === undefined) return [];
    report({
      level: 'error',
      code: 'label-placeholders',
      message: `The label "${key}" ${wrong}.`,
      at: placeOf([key]),
      hint: wanted.length > 0 ? `It takes ${listed(wanted)}, in any order.` : 'It takes no placeholders.',
    });
    return [key];
  });
}

function wrongPlaceholders(wanted: readonly string[], words: string): string | undefined {
  const given = placeholdersOf(words);
  const lacks = wanted.filter((name) => !given.includes(name));
  if (lacks.length > 0) return `lacks ${listed(lacks)}`;
  const unknown = given.filter((name) => !wanted.includes(name));
  if (unknown.length > 0) return `has no use for ${listed(unknown)}`;
  const [twice] = /\{\{+\s*\w+\s*\}+/.exec(words) ?? [];
  return twice && `has ${twice}, with more than one brace on each side`;
}

function listed(names: readonly string[]): string {
  return names.map((name) => `{${name}}`).join(', ');
}
