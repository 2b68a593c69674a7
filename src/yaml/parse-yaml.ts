import { type Document, isAlias, parseDocument, type ScalarTag } from 'yaml';
import { memoize } from '../memoize.ts';
import type { Problem, Report } from '../problems.ts';
import { builtInData } from './built-in-data.ts';
import { commentedTexts } from './cut-values.ts';
import { readHashes } from './hashes.ts';
import { refuseFile } from './refuse-file.ts';
import { refuseYaml } from './refuse-yaml.ts';
import { placeAt, type SourceFile } from './source-file.ts';
import { nodesOf, syntaxErrors } from './syntax-errors.ts';

/** One YAML file, read: its tree for places, its data, and whether it holds nothing at all. */
export type Parsed = { file: SourceFile; readonly document: Document; data: unknown; isEmpty: boolean };

/** Files that are remembered: the same summit is read for each of its languages. */
const REMEMBERED_FILES = 8;

/** Parses YAML 1.2; reports what is no YAML, and refuses files that would take all memory. */
export function parseYaml(file: SourceFile, report: Report): Parsed | undefined {
  const { parsed, problems } = parseOnce(file);
  for (const problem of problems) report(problem);
  return parsed;
}

const parseOnce = memoize(REMEMBERED_FILES, (file: SourceFile) => {
  const problems: Problem[] = [];
  return { parsed: parseAnew(file, (problem) => void problems.push(problem)), problems };
});

function parseAnew(file: SourceFile, report: Report): Parsed | undefined {
  const json = builtInData.get(file.text);
  if (json !== undefined) return parseLater(file, JSON.parse(json));
  const hashes = readHashes(file.text);
  if (hashes) return parseLater(file, hashes);
  const refused = refuseFile(file) ?? refuseYaml(file);
  if (refused) {
    report(refused);
    return undefined;
  }
  const fail = (code: string, message: string, hint: string, offset = 0) => {
    report({ level: 'error', code, message, at: placeAt(file, offset), hint });
    return undefined;
  };
  const document = documentOf(file);
  const broken = syntaxErrors(document, file);
  for (const { message, hint, offset } of broken) fail('yaml-syntax', message, hint, offset);
  if (broken.length > 0) return undefined;
  for (const { offset, ...said } of commentedTexts(document, file.text))
    report({ level: 'warning', code: 'text-in-comment', ...said, at: placeAt(file, offset) });
  try {
    return {
      file,
      document,
      data: document.toJS({ maxAliasCount: 100 }),
      isEmpty: document.contents === null,
    };
  } catch (error) {
    const name = /Unresolved alias.*: (.*)/.exec((error as Error).message)?.[1];
    const { message, hint } = name === undefined ? tooOften : unknownAlias(name);
    return fail('yaml-alias', message, hint, aliasOffset(document, name));
  }
}

function documentOf({ text }: SourceFile): Document {
  return parseDocument(text, { prettyErrors: false, customTags });
}

/** A file whose data is known: its tree is parsed when a place is asked for. */
function parseLater(file: SourceFile, data: unknown): Parsed {
  let document: Document | undefined;
  return {
    file,
    get document() {
      document ??= documentOf(file);
      return document;
    },
    data,
    // A theme that changes nothing is a comment alone.
    isEmpty: data === null,
  };
}

const tooOften = {
  message: 'The file repeats parts of itself too often.',
  hint: 'Write the values out, without & and *.',
};

function unknownAlias(name: string) {
  return {
    message: `Nothing is named "${name}" here.`,
    hint: 'A text that starts with * goes between quotation marks.',
  };
}

/** Numbers are decimal, without leading zeros: colours such as 003366, 1E2344 or 0x1234 are texts. */
function customTags(tags: (ScalarTag | unknown)[]): never {
  const others = ['EXP', 'OCT', 'HEX'];
  const decimal = (tags as ScalarTag[]).filter(({ format }) => !others.includes(format ?? ''));
  return decimal.map((tag) => (tag.tag === integer ? { ...tag, test: /^[-+]?(0|[1-9]\d*)$/ } : tag)) as never;
}

const integer = 'tag:yaml.org,2002:int';

function aliasOffset(document: Document, name: string | undefined): number {
  const alias = nodesOf(document).findLast((node) => isAlias(node) && node.source === (name ?? node.source));
  return alias?.range?.[0] ?? 0;
}
