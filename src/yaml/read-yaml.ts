import { type Document, isMap, isNode, isPair, isScalar, isSeq, type YAMLMap } from 'yaml';
import type { z } from 'zod';
import type { Place, Report } from '../problems.ts';
import { describeIssues } from './describe-issue.ts';
import { findForbidden } from './forbidden.ts';
import { merge } from './merge.ts';
import { type Parsed, parseYaml } from './parse-yaml.ts';
import { layersOf, placeAt, placeOfWordsFrom, type SourceFile } from './source-file.ts';

/** Keys and indices from the top of a document to a value. */
export type Path = readonly (string | number)[];

/** Data from a YAML file, and where each of its values stands. */
export type Yaml<T> = {
  value: T;
  /** The place of the value at `path`, or of the nearest thing around it that exists. */
  placeOf(path: Path): Place;
  /** The place of the last key of `path` itself. */
  placeOfKey(path: Path): Place;
  /** The place of some words inside the value at `path`. */
  placeOfWords(path: Path, words: string): Place;
};

/**
 * Reads YAML 1.2 (core schema), laid over the file under it, and holds it against `schema`. Reports every problem
 * of the file and answers undefined where there was one.
 */
export function readYaml<T>(file: SourceFile, schema: z.ZodType<T>, report: Report): Yaml<T> | undefined {
  const layers = parseLayers(file, report);
  if (!layers) return undefined;
  const data = layers.map((layer) => layer.data).reduceRight(merge);
  const result = schema.safeParse(data, { reportInput: true });
  const problems = result.success ? findForbidden(data) : describeIssues(result.error.issues, schema);
  for (const { path, onKey, meant: _, sign, ...said } of problems) {
    const at = onKey ? keyPlace(layers, path) : placeOf(layers, path);
    const exact = sign === undefined ? at : placeOfWordsFrom(furthest(layers, path).file, at, sign);
    report({ level: 'error', ...said, at: exact });
  }
  if (!result.success || problems.length > 0) return undefined;
  return {
    value: result.data,
    placeOf: (path) => placeOf(layers, path),
    placeOfKey: (path) => keyPlace(layers, path),
    placeOfWords: (path, words) => wordsPlace(layers, path, words),
  };
}

/** The file and those under it, the topmost first; one that holds no keys changes nothing. */
function parseLayers(file: SourceFile, report: Report): Parsed[] | undefined {
  const files = layersOf(file);
  const parsed = files.flatMap((each) => parseYaml(each, report) ?? []);
  if (parsed.length < files.length) return undefined;
  const full = parsed.filter(({ isEmpty }) => !isEmpty);
  if (full.length > 0) return full;
  report({
    level: 'error',
    code: 'file-empty',
    message: 'The file is empty.',
    at: placeAt(file, 0),
    hint: 'Write its keys; the README shows an example.',
  });
  return undefined;
}

function placeOf(layers: Parsed[], path: Path): Place {
  const { file, start } = furthest(layers, path);
  return placeAt(file, start);
}

/** The layer that writes the value at `path`, or the most of the way there, and where that is written. */
function furthest(layers: Parsed[], path: Path): Parsed & Reached {
  const reached = layers.map((layer) => ({
    ...layer,
    document: layer.document,
    ...reach(layer.document, path),
  }));
  return reached.reduce((best, each) => (each.steps > best.steps ? each : best));
}

/** How many steps of a path a document goes along, and the offset of the last value there that is written. */
type Reached = { steps: number; start: number };

function reach({ contents }: Document, path: Path): Reached {
  let node: unknown = contents;
  let start = startOf(node) ?? 0;
  let steps = 0;
  for (; steps < path.length; steps += 1) {
    node = isMap(node)
      ? valuesOf(node).get(path[steps])
      : isSeq(node)
        ? node.get(path[steps], true)
        : undefined;
    if (node === undefined) break;
    start = startOf(node) ?? start;
  }
  return { steps, start };
}

const known = new WeakMap<YAMLMap, Map<unknown, unknown>>();

/** The values of a map by their keys; the library goes through all keys for each. */
function valuesOf(map: YAMLMap): Map<unknown, unknown> {
  const values =
    known.get(map) ?? new Map(map.items.map(({ key, value }) => [isScalar(key) ? key.value : key, value]));
  known.set(map, values);
  return values;
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

/** Where the last key of `path` itself is written. */
function keyPlace(layers: Parsed[], path: Path): Place {
  const { file, document, start: around } = furthest(layers, path);
  const parent = document.getIn(path.slice(0, -1), true);
  const key = String(path.at(-1));
  const pair = isMap(parent)
    ? parent.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === key)
    : undefined;
  const start = pair && isNode(pair.key) ? pair.key.range?.[0] : undefined;
  return placeAt(file, start ?? around);
}

function wordsPlace(layers: Parsed[], path: Path, words: string): Place {
  const { file, document, start: around } = furthest(layers, path);
  const [start = around, end = 0] = rangeOf(document.getIn(path, true)) ?? [];
  const found = file.text.slice(start, end).indexOf(words);
  return placeAt(file, start + Math.max(found, 0));
}

function rangeOf(node: unknown): readonly number[] | undefined {
  return isScalar(node) || isMap(node) || isSeq(node) ? (node.range ?? undefined) : undefined;
}
