import {
  type Document,
  isAlias,
  isCollection,
  isScalar,
  type Node,
  parseDocument,
  type ScalarTag,
  visit,
  type YAMLError,
} from 'yaml';
import { memoize } from '../memoize.ts';
import type { Problem, Report } from '../problems.ts';
import { builtInData } from './built-in-data.ts';
import { commentedTexts, cutValues } from './cut-values.ts';
import { readHashes } from './hashes.ts';
import { findOddSign } from './odd-signs.ts';
import { refuseFile } from './refuse-file.ts';
import { placeAt, type SourceFile } from './source-file.ts';
import { syntaxMessage } from './syntax-messages.ts';

/** One YAML file, read: its tree for places, its data, and whether it holds nothing at all. */
export type Parsed = { file: SourceFile; readonly document: Document; data: unknown; isEmpty: boolean };

const maxLength = 2_000_000;
const maxDepth = 100;

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
  const refused = refuseFile(file);
  if (refused) {
    report(refused);
    return undefined;
  }
  const fail = (code: string, message: string, hint: string, offset = 0) => {
    report({ level: 'error', code, message, at: placeAt(file, offset), hint });
    return undefined;
  };
  for (const { code, message, hint, found } of refusals) {
    const offset = found(file.text);
    if (offset !== undefined) return fail(code, message, hint, offset);
  }
  const document = documentOf(file);
  const errors = firstOfEachLine([...document.errors, ...document.warnings], file);
  const told = errors.map((error) => ({
    ...syntaxMessage(codeOf(error, file), error.message),
    offset: errorOffset(error, document),
  }));
  const broken = told.length > 0 ? told : cutValues(document);
  for (const { message, hint, offset } of blameOddSigns(broken, file))
    fail('yaml-syntax', message, hint, offset);
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

/** What is not even parsed, and where it is found. */
const refusals = [
  {
    code: 'file-too-large',
    message: `The file has more than ${maxLength} characters.`,
    hint: 'Shorten it, or split it into several summits.',
    found: (text: string) => (text.length > maxLength ? 0 : undefined),
  },
  {
    code: 'yaml-too-deep',
    message: `Brackets stand more than ${maxDepth} deep in each other.`,
    hint: 'Is a closing bracket missing?',
    found: (text: string) => tooDeep(text),
  },
];

function tooDeep(text: string): number | undefined {
  let depth = 0;
  for (const { 0: bracket, index } of text.matchAll(/[[\]{}]/g)) {
    depth = Math.max(0, depth + (bracket === '[' || bracket === '{' ? 1 : -1));
    if (depth > maxDepth) return index;
  }
  return undefined;
}

/** Numbers are decimal, without leading zeros: colours such as 003366, 1E2344 or 0x1234 are texts. */
function customTags(tags: (ScalarTag | unknown)[]): never {
  const others = ['EXP', 'OCT', 'HEX'];
  const decimal = (tags as ScalarTag[]).filter(({ format }) => !others.includes(format ?? ''));
  return decimal.map((tag) => (tag.tag === integer ? { ...tag, test: /^[-+]?(0|[1-9]\d*)$/ } : tag)) as never;
}

const integer = 'tag:yaml.org,2002:int';

/** One mistake often breaks several rules of the parser at once. */
function firstOfEachLine(errors: YAMLError[], file: SourceFile): YAMLError[] {
  const lines = new Set<number>();
  // Once a value has ended too early, all that follows is out of its place.
  const ended = errors.find(({ code }) => code === 'UNEXPECTED_TOKEN')?.pos[0] ?? file.text.length;
  return errors.filter(({ pos }) => {
    const { line } = placeAt(file, pos[0]);
    return pos[0] <= ended && !lines.has(line) && lines.add(line);
  });
}

type Broken = { message: string; hint: string; offset: number };

/**
 * Where a line that is told of has a sign that YAML does not know as one of its own, that is the cause, and most
 * likely of what is wrong below as well.
 */
function blameOddSigns(broken: readonly Broken[], file: SourceFile): Broken[] {
  const found = broken.map((each) => {
    const start = file.text.lastIndexOf('\n', each.offset - 1) + 1;
    const odd = findOddSign(file.text.slice(start).split('\n', 1)[0] ?? '');
    return { isOdd: odd !== undefined, ...(odd ? { ...odd, offset: start + odd.offset } : each) };
  });
  const first = found.findIndex(({ isOdd }) => isOdd);
  return found.filter(({ isOdd }, index) => isOdd || first < 0 || index < first);
}

/** A plain text that goes on in a deeper line has its second colon there; a dash without a space begins no item. */
function codeOf({ code, pos }: YAMLError, file: SourceFile): string {
  const line = file.text.slice(pos[0]).split('\n', 1)[0] ?? '';
  if (code === 'BAD_INDENT' && /^\s*-[^\s-]/.test(line)) return 'DASH';
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && /^\s*- /.test(line)) return 'ITEM_AMONG_KEYS';
  return code === 'BLOCK_AS_IMPLICIT_KEY' && !/:\s/.test(line) ? 'NEXT_LINE' : code;
}

/** What is never closed is wrong where it opens, not where the file ends. */
function errorOffset({ code, pos, message }: YAMLError, document: Document): number {
  const isOpen: ((node: Node) => boolean) | undefined =
    code === 'MISSING_CHAR'
      ? (node) => isScalar(node) && Boolean(node.type?.startsWith('QUOTE'))
      : message.startsWith('Flow')
        ? (node) => isCollection(node) && node.flow === true
        : undefined;
  return (isOpen && lastOffset(document, (node) => isOpen(node) && isAround(node, pos[0]))) ?? pos[0];
}

function isAround({ range }: Node, offset: number): boolean {
  return range != null && range[0] < offset && range[1] >= offset;
}

function aliasOffset(document: Document, name: string | undefined): number {
  return lastOffset(document, (node) => isAlias(node) && node.source === (name ?? node.source)) ?? 0;
}

/** Where the last of the nodes that `fits` starts. */
function lastOffset(document: Document, fits: (node: Node) => boolean): number | undefined {
  let start: number | undefined;
  visit(document, {
    Node(_, node) {
      if (fits(node)) start = node.range?.[0] ?? start;
    },
  });
  return start;
}
