import { type Document, isMap, isNode, isPair, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Place, Report } from '../problems.ts';
import { describeIssue } from './describe-issue.ts';
import { placeAt, type SourceFile } from './source-file.ts';

/** Keys and indices from the top of a document to a value. */
export type Path = readonly (string | number)[];

/** Data from a YAML file, and where each of its values stands. */
export type Yaml<T> = {
  value: T;
  /** The place of the value at `path`, or of the nearest thing around it that exists. */
  placeOf(path: Path): Place;
  /** The place of some words inside the value at `path`. */
  placeOfWords(path: Path, words: string): Place;
};

const maxLength = 2_000_000;

/**
 * Reads YAML 1.2 (core schema) and holds it against `schema`. Reports every problem of the file and answers
 * undefined where there was one.
 */
export function readYaml<T>(file: SourceFile, schema: z.ZodType<T>, report: Report): Yaml<T> | undefined {
  const document = parse(file, report);
  if (!document) return undefined;
  const placeOf = (path: Path) => placeAt(file, offsetOf(document, path));
  const result = schema.safeParse(document.toJS());
  if (result.success) {
    return {
      value: result.data,
      placeOf,
      placeOfWords: (path, words) => findWords(file, document, path, words),
    };
  }
  for (const issue of result.error.issues) {
    for (const { path, ...said } of describeIssue(issue, schema)) {
      report({
        level: 'error',
        ...said,
        at: said.onKey ? placeAt(file, keyOffset(document, path)) : placeOf(path),
      });
    }
  }
  return undefined;
}

function parse(file: SourceFile, report: Report): Document | undefined {
  const fail = (code: string, message: string, offset: number, hint?: string) =>
    report({ level: 'error', code, message, at: placeAt(file, offset), ...(hint && { hint }) });
  if (file.text.length > maxLength) {
    fail('file-too-large', `The file has more than ${maxLength} characters.`, 0, 'Split it, or shorten it.');
    return undefined;
  }
  const document = parseDocument(file.text, { prettyErrors: false });
  for (const error of [...document.errors, ...document.warnings]) {
    fail('yaml-syntax', firstSentence(error.message), error.pos[0], yamlHint(error.code));
  }
  if (document.errors.length + document.warnings.length > 0) return undefined;
  if (document.contents === null) {
    fail(
      'file-empty',
      'The file is empty.',
      0,
      'Write the keys that the reference lists; README shows an example.',
    );
    return undefined;
  }
  return document;
}

function firstSentence(message: string): string {
  const line = message.split('\n')[0] ?? message;
  return line.endsWith('.') ? line : `${line}.`;
}

/** The mistakes that writers of YAML make most, each with the way out. */
const hints: Record<string, string> = {
  BLOCK_AS_IMPLICIT_KEY: 'A text that holds ": " goes between quotation marks.',
  MULTILINE_IMPLICIT_KEY: 'Is a colon missing after the key, or a quotation mark at the end of a text?',
  BAD_INDENT: 'Line the keys of one level up, with spaces.',
  TAB_AS_INDENT: 'Indent with spaces, not with tabs.',
  DUPLICATE_KEY: 'Remove one of the two, or rename it.',
  MISSING_CHAR: 'Is a closing quotation mark or bracket missing?',
  BAD_ALIAS: 'A text that starts with * goes between quotation marks.',
};

function yamlHint(code: string): string {
  return (
    hints[code] ?? 'A text that holds ": " or " #", or starts with a sign, goes between quotation marks.'
  );
}

function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

/** Where the last key of `path` itself is written. */
function keyOffset(document: Document, path: Path): number {
  const parent = document.getIn(path.slice(0, -1), true);
  const key = path.at(-1);
  if (isMap(parent)) {
    const pair = parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key);
    if (pair && isNode(pair.key) && pair.key.range) return pair.key.range[0];
  }
  return offsetOf(document, path);
}

function findWords(file: SourceFile, document: Document, path: Path, words: string): Place {
  const node = document.getIn(path, true);
  const [start, end] = nodeRange(node) ?? [offsetOf(document, path), 0];
  const found = file.text.slice(start, end).indexOf(words);
  return placeAt(file, start + Math.max(found, 0));
}

function nodeRange(node: unknown): [number, number] | undefined {
  const ranged = isScalar(node) || isMap(node) || isSeq(node) ? (node as Node).range : undefined;
  return ranged ? [ranged[0], ranged[1]] : undefined;
}
