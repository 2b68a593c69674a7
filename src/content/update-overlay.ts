import { type Document, isMap, isScalar, isSeq, parseDocument, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { Path } from '../yaml/read-yaml.ts';
import type { AlignedText } from './align.ts';

/** What an overlay is brought up to: all texts of the source, in the order of its file, and the source itself. */
export type Target = { texts: readonly AlignedText[]; source: unknown };

type Draft = Target & { document: Document };

/**
 * The text of an overlay with a key for each missing text: no value yet, and the source text as a comment beside it.
 * What is there stays, its comments and its order too; new keys stand where the source has them.
 */
export function updateOverlay(text: string, missing: readonly AlignedText[], target: Target): string {
  const document: Document = parseDocument(text);
  if (!isMap(document.contents)) document.contents = new YAMLMap();
  for (const each of missing) addText(each, { ...target, document });
  // Sequences stay as far in as they are.
  return document.toString({ lineWidth: 0, indentSeq: !/^[\w-]+:\n- /m.test(text) });
}

function addText({ path, text }: AlignedText, draft: Draft): void {
  let node: unknown = draft.document.contents;
  for (const [depth, part] of path.entries()) {
    const next = path[depth + 1];
    const make = () =>
      next === undefined ? emptyText(text) : typeof next === 'number' ? new YAMLSeq() : new YAMLMap();
    const step = { here: path.slice(0, depth), part, make };
    node = isSeq(node) ? itemAt(node, step, draft) : isMap(node) ? valueAt(node, step, draft) : undefined;
  }
}

/** A value that is yet to be written, and the source text as its comment: of several lines, each has its own. */
function emptyText(source: string): Scalar {
  const scalar = new Scalar(null);
  scalar.source = '';
  scalar.comment = source
    .trim()
    .split('\n')
    .map((line) => ` ${line}`.trimEnd())
    .join('\n');
  return scalar;
}

/** A step down to a text: from the path `here` to one of its parts, which is made where it is missing. */
type Step = { here: Path; part: string | number; make(): unknown };

/** What a key holds. A new one stands behind those that are before it in the source. */
function valueAt(node: YAMLMap, { here, part, make }: Step, draft: Draft): unknown {
  const key = String(part);
  const pair = node.items.find((each) => keyOf(each) === key);
  if (pair && !isEmpty(pair.value)) return open(pair.value);
  const value = make();
  if (pair) {
    // A key without a value is waiting for its text already.
    if (!isScalar(value)) pair.value = value;
    return pair.value;
  }
  const before = [...partsBefore(here, part, draft).map(String), 'id', 'language'];
  const last = node.items.findLastIndex((each) => before.includes(keyOf(each)));
  node.items.splice(last + 1, 0, draft.document.createPair(key, value));
  return value;
}

/** An item of a list: by the id that the source gives it, or by its position. */
function itemAt(node: YAMLSeq, { here, part, make }: Step, draft: Draft): unknown {
  const id = idAt(draft.source, [...here, part]);
  const found = node.items[id === undefined ? Number(part) : indexOfId(node, id)];
  if (found !== undefined) return open(found);
  const value = make();
  if (isMap(value) && id !== undefined) value.items.push(draft.document.createPair('id', id));
  const before = partsBefore(here, part, draft).map((each) =>
    indexOfId(node, idAt(draft.source, [...here, each])),
  );
  const last = id === undefined ? node.items.length - 1 : Math.max(-1, ...before);
  node.items.splice(last + 1, 0, value);
  return value;
}

/** A comment would end a line inside brackets: what gets one is written out over lines. */
function open(node: unknown): unknown {
  if (isMap(node) || isSeq(node)) node.flow = false;
  return node;
}

function keyOf({ key }: { key: unknown }): string {
  return String(isScalar(key) ? key.value : key);
}

function isEmpty(value: unknown): boolean {
  return value === null || (isScalar(value) && value.value === null);
}

function indexOfId({ items }: YAMLSeq, id: unknown): number {
  return items.findIndex((item) => isMap(item) && item.get('id') === id);
}

function idAt(source: unknown, path: Path): unknown {
  const item = path.reduce<unknown>(
    (node, part) => (node as Record<string | number, unknown>)?.[part],
    source,
  );
  return typeof item === 'object' ? (item as { id?: unknown } | null)?.id : undefined;
}

/** The parts beside one that the source has before it. */
function partsBefore(here: Path, part: string | number, { texts }: Draft): (string | number)[] {
  const inside = texts.filter(({ path }) => here.every((each, depth) => path[depth] === each));
  const parts = [...new Set(inside.flatMap(({ path }) => path[here.length] ?? []))];
  return parts.slice(0, parts.indexOf(part));
}
