import { type Document, isScalar, parseDocument, type ScalarTag, visit, type YAMLError } from 'yaml';
import type { Report } from '../problems.ts';
import { placeAt, type SourceFile } from './source-file.ts';
import { syntaxMessage } from './syntax-messages.ts';

/** One YAML file, read: its tree for places, and its data. */
export type Parsed = { file: SourceFile; document: Document; data: unknown };

const maxLength = 2_000_000;
const maxDepth = 100;

/** Parses YAML 1.2; reports what is no YAML, and refuses files that would take all memory. */
export function parseYaml(file: SourceFile, report: Report): Parsed | undefined {
  const fail = (code: string, message: string, hint: string, offset = 0) => {
    report({ level: 'error', code, message, at: placeAt(file, offset), hint });
    return undefined;
  };
  for (const { code, message, hint, found } of refusals) {
    const offset = found(file.text);
    if (offset !== undefined) return fail(code, message, hint, offset);
  }
  const document = parseDocument(file.text, { prettyErrors: false, customTags });
  const errors = firstOfEachLine([...document.errors, ...document.warnings], file);
  for (const error of errors) {
    const { message, hint } = syntaxMessage(error.code, error.message);
    fail('yaml-syntax', message, hint, errorOffset(error, document));
  }
  if (errors.length > 0) return undefined;
  try {
    return { file, document, data: document.toJS({ maxAliasCount: 100 }) };
  } catch (error) {
    return fail(
      'yaml-alias',
      aliasMessage(error as Error),
      'A text that starts with * goes between quotation marks.',
    );
  }
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
    code: 'file-encoding',
    message: 'The file is not written in UTF-8.',
    hint: 'Save it again with the encoding UTF-8.',
    found: (text: string) => positive(text.search(/[\ufffd\u0000]/)),
  },
  {
    code: 'yaml-too-deep',
    message: `Brackets stand more than ${maxDepth} deep in each other.`,
    hint: 'Is a closing bracket missing?',
    found: (text: string) => tooDeep(text),
  },
];

function positive(offset: number): number | undefined {
  return offset < 0 ? undefined : offset;
}

function tooDeep(text: string): number | undefined {
  let depth = 0;
  for (const { 0: bracket, index } of text.matchAll(/[[\]{}]/g)) {
    depth = Math.max(0, depth + (bracket === '[' || bracket === '{' ? 1 : -1));
    if (depth > maxDepth) return index;
  }
  return undefined;
}

/** Numbers are decimal: colours such as 1E2344 or 0x1234 are texts. */
function customTags(tags: (ScalarTag | unknown)[]): never {
  const others = ['EXP', 'OCT', 'HEX'];
  return tags.filter((tag) => !others.includes((tag as ScalarTag).format ?? '')) as never;
}

/** One mistake often breaks several rules of the parser at once. */
function firstOfEachLine(errors: YAMLError[], file: SourceFile): YAMLError[] {
  const lines = new Set<number>();
  return errors.filter(({ pos }) => {
    const { line } = placeAt(file, pos[0]);
    return !lines.has(line) && lines.add(line);
  });
}

/** A text that is never closed is wrong where it starts, not where the file ends. */
function errorOffset({ code, pos }: YAMLError, document: Document): number {
  let start = pos[0];
  if (code === 'MISSING_CHAR') {
    visit(document, {
      Scalar(_, node) {
        if (isScalar(node) && node.type?.startsWith('QUOTE') && node.range && node.range[1] >= pos[0])
          start = node.range[0];
      },
    });
  }
  return start;
}

function aliasMessage({ message }: Error): string {
  const name = /Unresolved alias.*: (.*)/.exec(message)?.[1];
  return name === undefined
    ? 'The file repeats parts of itself too often.'
    : `Nothing is named "${name}" here.`;
}
