import { type Document, isCollection, isScalar, type Node, visit, type YAMLError } from 'yaml';
import { cutValues } from './cut-values.ts';
import { findOddSign, type OddSign } from './odd-signs.ts';
import { placeAt, type SourceFile } from './source-file.ts';
import { type Said, syntaxMessage } from './syntax-messages.ts';

/** What is wrong at a character of a file, and what to do. */
export type Broken = Said & { offset: number };

/** An error of the parser, by its code or ours: where it was met, and the offset of its cause. */
type Found = { met: number; offset: number; code: string; message: string };

/** `odd` is the sign in the line that is to blame, if there is one. */
type Blamed<T> = T & { odd?: OddSign };

/** What keeps a file from being YAML, or cuts its texts: causes, without what only follows from them. */
export function syntaxErrors(document: Document, file: SourceFile): Broken[] {
  const errors = [...document.errors, ...document.warnings];
  if (errors.length === 0) return blameOddSigns(cutValues(document, file.text), file).map(told);
  const nodes = nodesOf(document);
  const found = errors
    .map((error) => findCause(error, nodes, file))
    .sort((one, other) => one.met - other.met);
  const causes = withoutFollowers(blameOddSigns(firstOfEachLine(outsideOpen(found, file), file), file), file);
  return causes.map((cause) => told({ ...cause, ...sayOf(cause, file) }));
}

function told({ odd, offset, message, hint }: Blamed<Broken>): Broken {
  return { offset, message: odd?.message ?? message, hint: odd?.hint ?? hint };
}

function sayOf({ code, message, offset }: Found, { text }: SourceFile): Said {
  const rest = lineAt(text, offset);
  return syntaxMessage(contextCode(code, rest, text, offset), message, rest);
}

/** Our code where what stands before an error says more of it than the parser does. */
function contextCode(code: string, rest: string, text: string, offset: number): string {
  if (code === 'BAD_INDENT' && isUnderDash(rest, text, offset)) return 'KEY_AMONG_ITEMS';
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  if (code === 'UNEXPECTED_TOKEN' && before === '' && firstIsIndented.test(text)) return 'LEFT_OF_FIRST';
  return code === 'MULTILINE_IMPLICIT_KEY' && !/^[\s-]*$/.test(before) ? 'VALUE_GOES_ON' : code;
}

/** A plain text that goes on in a deeper line has its second colon there. */
function codeOf({ code, pos, message }: YAMLError, { text }: SourceFile) {
  const rest = lineAt(text, pos[0]);
  if (code !== 'BLOCK_AS_IMPLICIT_KEY') return { code, message };
  const ours = /^\s*- /.test(rest) ? 'ITEM_AMONG_KEYS' : /:\s/.test(rest) ? code : 'NEXT_LINE';
  return { code: ours, message };
}

const firstIsIndented = /^(?:[ \t]*(?:#.*)?\r?\n)* +[^\s#]/;

/** Whether a line is a key, and the line above it that starts in the same column begins with a dash. */
function isUnderDash(line: string, text: string, offset: number): boolean {
  const [, indent] = /^( *)[\w"'-]+:(?:\s|$)/.exec(line) ?? [];
  if (indent === undefined) return false;
  const above = text.slice(0, offset).split('\n').reverse();
  const beside = above.find((each) => /^ *[^\s#]/.test(each) && each.search(/\S/) <= indent.length);
  return beside?.startsWith(`${indent}- `) ?? false;
}

/** What is never closed is wrong where it opens; what is out of its place, in the next line that is not empty. */
function findCause(error: YAMLError, nodes: readonly Node[], file: SourceFile): Found {
  const met = skipEmptyLines(file.text, error.pos[0]);
  const opened = openedAt(error, nodes);
  const comment = opened === undefined || !isOpenFlow(error) ? undefined : commentBehind(opened, file);
  if (comment !== undefined) return { code: 'BRACKET_IN_COMMENT', message: '', met, offset: comment };
  return { ...codeOf(error, file), met, offset: opened ?? met };
}

const isOpenFlow = ({ message }: YAMLError) => message.startsWith('Flow');

/** The # in a line that makes a comment of the end of a bracket, which opens in the line. */
function commentBehind(offset: number, { text }: SourceFile): number | undefined {
  const sign = /(?<=[[{,:]\s*)(?:"(?:[^"\\]|\\.)*"|'[^']*')|(?<=[\s,])#.*[}\]]/g;
  const found = [...lineAt(text, offset).matchAll(sign)].find(([words]) => words.startsWith('#'));
  return found && offset + found.index;
}

function openedAt(error: YAMLError, nodes: readonly Node[]): number | undefined {
  const { code, pos } = error;
  const isOpen: ((node: Node) => boolean) | undefined =
    code === 'MISSING_CHAR'
      ? (node) => isScalar(node) && Boolean(node.type?.startsWith('QUOTE'))
      : isOpenFlow(error)
        ? (node) => isCollection(node) && node.flow === true
        : undefined;
  return isOpen && nodes.findLast((node) => isOpen(node) && isAround(node, pos[0]))?.range?.[0];
}

function isAround({ range }: Node, offset: number): boolean {
  return range != null && range[0] < offset && range[1] >= offset;
}

function skipEmptyLines(text: string, offset: number): number {
  const empty = /(?:[ \t]*(?:#.*)?\r?\n)*/y;
  empty.lastIndex = offset;
  empty.exec(text);
  return empty.lastIndex < text.length ? empty.lastIndex : offset;
}

function lineAt(text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  return text.slice(offset, end < 0 ? text.length : end);
}

/** What is never closed swallows the lines up to where that is noticed. */
function outsideOpen(found: readonly Found[], { text }: SourceFile): Found[] {
  const open = found
    .filter(({ offset, met }) => offset < met)
    .map((each) => ({ end: each.met, start: each.offset + lineAt(text, each.offset).length }));
  return found.filter(
    (each) => each.offset < each.met || !open.some(({ start, end }) => start < each.met && each.met <= end),
  );
}

/** One mistake often breaks several rules of the parser at once. */
function firstOfEachLine(found: readonly Found[], file: SourceFile): Found[] {
  const lines = new Set<number>();
  const first = found.filter(({ offset }) => {
    const { line } = placeAt(file, offset);
    return !lines.has(line) && lines.add(line);
  });
  // Once a value has ended too early, all that follows is out of its place.
  const ended = first.find(({ code }) => code === 'UNEXPECTED_TOKEN')?.met ?? file.text.length;
  return first.filter(({ met }) => met <= ended);
}

/**
 * Where a line that is told of has a sign that YAML does not know as one of its own, that is the cause, and most
 * likely of what is wrong below as well.
 */
function blameOddSigns<T extends { offset: number }>(found: readonly T[], { text }: SourceFile): Blamed<T>[] {
  const blamed: Blamed<T>[] = found.map((each) => {
    const start = text.lastIndexOf('\n', each.offset - 1) + 1;
    const odd = findOddSign(lineAt(text, start));
    return odd ? { ...each, odd, offset: start + odd.offset } : each;
  });
  const first = blamed.findIndex(({ odd }) => odd);
  return blamed.filter(({ odd }, index) => odd || first < 0 || index < first);
}

/** What is wrong in a line alone, and puts no other out of its place. */
const inLine = [
  'BLOCK_IN_FLOW',
  'BLOCK_AS_IMPLICIT_KEY',
  'DUPLICATE_KEY',
  'BAD_DQ_ESCAPE',
  'BAD_SCALAR_START',
];

/**
 * Once a line is out of its place, what is said of others is true no more, up to the next key of the top; and where a
 * dash is missing, each key of the item is there twice.
 */
function withoutFollowers(found: readonly Blamed<Found>[], { text }: SourceFile): Blamed<Found>[] {
  const tops = [...text.matchAll(/^[^\s#-]/gm)].map(({ index }) => index);
  const broken = new Set<number | string>();
  return found.filter(({ offset, code, odd }) => {
    const block = tops.findLastIndex((top) => top <= offset);
    const isFollower = broken.has(block) || broken.has(`${block} ${code}`);
    broken.add(code === 'DUPLICATE_KEY' ? `${block} ${code}` : inLine.includes(code) ? '' : block);
    return !isFollower || odd || code === 'TAB_AS_INDENT';
  });
}

/** All nodes of a document, in its order. */
export function nodesOf(document: Document): Node[] {
  const nodes: Node[] = [];
  visit(document, { Node: (_, node) => void nodes.push(node) });
  return nodes;
}
