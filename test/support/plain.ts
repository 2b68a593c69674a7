import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';
import { languageOf } from '../../src/content/language-of.ts';
import type { Translation } from '../../src/content/read-overlay.ts';
import { readSettings, type Settings } from '../../src/content/settings.ts';
import { makeDeck } from '../../src/make-deck.ts';
import type { Deck } from '../../src/pipeline/deck-input.ts';
import type { Problem, Report } from '../../src/problems.ts';
import { showProblem } from '../../src/show-problem.ts';
import { layTemplates, type TemplateSet } from '../../src/template/template-set.ts';
import type { Yaml } from '../../src/yaml/read-yaml.ts';
import { layersOf, type SourceFile } from '../../src/yaml/source-file.ts';
import { briefing } from './build.ts';

const folder = fileURLToPath(new URL('plain', import.meta.url));

/** The content that cases start from: what a summit has to have, and no more. */
export const plainContent = readFileSync(join(folder, 'summit.yaml'), 'utf8');

/** Sections of the theme that the plain one does not speak of come from the briefing. */
function plainTheme(): string {
  const standard = parse(briefing.get('theme.yaml')?.text ?? '');
  return stringify({ ...standard, ...parse(readFileSync(join(folder, 'theme.yaml'), 'utf8')) });
}

/** A template set of one slide, with few names. */
const plain: TemplateSet = new Map(
  readdirSync(folder)
    .filter((name) => name !== 'summit.yaml')
    .map((name) => {
      const text = name === 'theme.yaml' ? plainTheme() : readFileSync(join(folder, name), 'utf8');
      return [name, { path: `plain/${name}`, text }];
    }),
);

/** Files of a case by name: `summit.yaml`, templates, labels, a theme, pictures as SVG, or as PNG in base64. */
export type Files = Record<string, string>;

/** Makes a deck of the plain set and content, with some files of one's own. */
export async function buildPlain(files: Files, set: TemplateSet = plain, given?: Settings): Promise<Deck> {
  const problems: Problem[] = [];
  const read = settingsOf(files, (problem) => problems.push(problem));
  if (!read && !given) return { files: [], slides: 0, problems };
  const translation = translationOf(files);
  return makeDeck({
    summit: summitOf(files),
    templates: templatesOf(files, set),
    language: translation?.language ?? languageOf(summitOf(files)) ?? 'en',
    ...(translation && { translation }),
    settings: given ?? read?.value ?? {},
    ...(read && { placeOfSetting: read.placeOf }),
    readFile: (name) =>
      isBeside.test(name) && files[name] !== undefined ? bytesOf(name, files[name]) : undefined,
  });
}

/** What lies beside the content and is no template: texts of sources, the record of what was verified, pictures. */
const isBeside = /\.(?:txt|svg|png)$|^sources\.lock\.yaml$/;

function bytesOf(name: string, text: string): Uint8Array {
  return Buffer.from(text, name.endsWith('.png') ? 'base64' : 'utf8');
}

/** A case as it is printed, without colours. */
export async function printPlain(files: Files, set: TemplateSet = plain): Promise<string> {
  const { problems } = await buildPlain(files, set);
  const own = [summitOf(files), translationOf(files)?.file, settingsFile(files)].filter(
    (file) => file !== undefined,
  );
  const sources = [...own, ...templatesOf(files, set).values()].flatMap(layersOf);
  const textOf = (path: string) => sources.find((source) => source.path === path)?.text;
  return problems.map((problem) => `${showProblem(problem, textOf, false)}\n`).join('\n');
}

function settingsFile(files: Files): SourceFile | undefined {
  const text = files['make-deck.yaml'];
  return text === undefined ? undefined : { path: 'make-deck.yaml', text };
}

function settingsOf(files: Files, report: Report): Yaml<Settings> | undefined {
  return readSettings(settingsFile(files) ?? { path: 'make-deck.yaml', text: '{}' }, report);
}

function summitOf(files: Files): SourceFile {
  return { path: 'summit.yaml', text: files['summit.yaml'] ?? plainContent };
}

const lockName = 'translations.lock.yaml';
const overlayName = /^summit\.(.+)\.yaml$/;

/** A file `summit.ja.yaml` among a case's files: the deck is then made in Japanese. */
function translationOf(files: Files): Translation | undefined {
  const path = Object.keys(files).find((name) => overlayName.test(name));
  const language = overlayName.exec(path ?? '')?.[1];
  if (!path || !language) return undefined;
  const lock = files[lockName];
  const file = { path, text: files[path] ?? '' };
  return { language, file, ...(lock !== undefined && { lock: { path: lockName, text: lock } }) };
}

function templatesOf(files: Files, set: TemplateSet): TemplateSet {
  const own = Object.entries(files).filter(
    ([name]) => !/^(?:summit|make-deck|translations)\./.test(name) && !isBeside.test(name),
  );
  return layTemplates(
    set,
    own.map(([path, text]) => [path, { path, text }]),
  );
}
