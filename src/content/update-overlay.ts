import { type Document, isMap, isScalar, isSeq, parseDocument, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { Path } from '../yaml/read-yaml.ts';
import type { AlignedText } from './align.ts';

/** What an overlay is brought up to: all texts of the source, in the order of its file, and the source itself. */
export type Target = { texts: readonly AlignedText[]; source: unknown };

/** What is written to; `missing` are the paths of all texts that are. */
type Draft = Target & { document: Document; missing: ReadonlySet<string> };

/**
 * The text of an overlay with a key for each missing text: no value yet, and the source text as a comment beside it.
 * What is there stays, its comments and its order too; new keys stand where the source has them.
 */
export function updateOverlay(text: string, missing: readonly AlignedText[], target: Target): string {
  const document: Document = parseDocument(text);
  if (!isMap(document.contents)) document.contents = new YAMLMap();
  const draft = { ...target, document, missing: new Set(missing.map(({ path }) => JSON.stringify(path))) };
  for (const each of missing) addText(each, draft);
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
  if (id === undefined) return positionAt(node, here, Number(part), draft);
  const found = node.items[indexOfId(node, id)];
  if (found !== undefined) return open(found);
  const value = make();
  if (isMap(value)) value.items.push(draft.document.createPair('id', id));
  const before = partsBefore(here, part, draft).map((each) =>
    indexOfId(node, idAt(draft.source, [...here, each])),
  );
  node.items.splice(Math.max(-1, ...before) + 1, 0, value);
  return value;
}

/**
 * An item of a list that goes by position. Such a list is written whole, or else its first entry would translate
 * another: what needs no translation stands in it as in the source.
 */
function positionAt(node: YAMLSeq, here: Path, part: number, { document, source, missing }: Draft): unknown {
  const list = valueIn(source, here) as readonly unknown[];
  for (const [index, entry] of [...list.entries()].slice(node.items.length)) {
    const isMissing = missing.has(JSON.stringify([...here, index]));
    node.items.push(isMissing ? emptyText(String(entry)) : document.createNode(entry));
  }
  return open(node.items[part]);
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
  const item = valueIn(source, path);
  return typeof item === 'object' ? (item as { id?: unknown } | null)?.id : undefined;
}

function valueIn(source: unknown, path: Path): unknown {
  return path.reduce<unknown>((node, part) => (node as Record<string | number, unknown>)?.[part], source);
}

/** The parts beside one that the source has before it. */
function partsBefore(here: Path, part: string | number, { texts }: Draft): (string | number)[] {
  const inside = texts.filter(({ path }) => here.every((each, depth) => path[depth] === each));
  const parts = [...new Set(inside.flatMap(({ path }) => path[here.length] ?? []))];
  return parts.slice(0, parts.indexOf(part));
}
