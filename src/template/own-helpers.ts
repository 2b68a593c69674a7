import type { Report } from '../problems.ts';
import { findForbidden } from '../yaml/forbidden.ts';
import { keysOf, type Shape } from '../yaml/shape.ts';
import { type Helper, helpers } from './helpers.ts';
import { PlacedText } from './placed-text.ts';

/**
 * A function that templates may call by its name. It is given plain values, in the order in which the template
 * writes them: texts, numbers, true or false, lists and records; it gives one of these, or nothing. What it gives is
 * text to templates and never markup. As with all helpers, nothing is called for a single value that is not there.
 */
export type OwnHelper = { call(...values: unknown[]): unknown }['call'];

/** Helpers of a user's own, by the names that templates call them by. */
export type OwnHelpers = Readonly<Record<string, OwnHelper>>;

const taken = [...helpers.map(({ name }) => name), 'if', 'unless', 'with', 'each', 'lookup', 'log'];
const speakable = /^[A-Za-z_][\w-]*$/;

/** The built-in helpers and those of a user's own. Reports names that mean something else already. */
export function allHelpers(own: OwnHelpers, content: Shape, report: Report): readonly Helper[] {
  const keys = allKeys(content);
  const fail = (code: string, message: string, hint: string) =>
    report({ level: 'error', code, message, hint });
  const added = Object.entries(own).flatMap(([name, run]) => {
    if (!speakable.test(name))
      fail('helper-name', `Templates cannot call "${name}".`, 'Use letters, digits and _, a letter first.');
    else if (taken.includes(name))
      fail('helper-taken', `"${name}" is a built-in helper.`, 'Give yours another name.');
    else if (keys.has(name))
      fail('helper-taken', `"${name}" is a key of the content.`, 'Give the helper another name.');
    else if (typeof run !== 'function')
      fail('helper-no-function', `The helper "${name}" is no function.`, 'Give a function by that name.');
    else return [helperOf(name, run)];
    return [];
  });
  return [...helpers, ...added];
}

/** Every key that a template may write as a path. */
function allKeys(shape: Shape, keys: Set<string> = new Set()): Set<string> {
  for (const key of keysOf(shape)) keys.add(key);
  const { properties = {}, items, additionalProperties, anyOf = [], oneOf = [] } = shape;
  const inner = [...Object.values(properties), items, additionalProperties || undefined, ...anyOf, ...oneOf];
  for (const each of inner) if (each) allKeys(each, keys);
  return keys;
}

function helperOf(name: string, run: OwnHelper): Helper {
  return {
    name,
    own: true,
    usage: `{{${name} value}}`,
    does: 'A helper of your own.',
    arity: [0, Number.POSITIVE_INFINITY],
    gives: () => ({}),
    run: (_, values) => callOwn(run, values),
  };
}

/** Calls a function of a user's with plain values; texts in what it gives get back the places they came from. */
function callOwn(run: OwnHelper, values: unknown[]): unknown {
  const origins = new Map<unknown, unknown>();
  const given = run(...values.map((value) => toPlain(value, origins)));
  const wrong = forgotten(run, given) ?? wrongValue(given) ?? findForbidden(given)[0]?.message;
  if (wrong !== undefined) throw new Error(wrong);
  const placed = values.find((value) => value instanceof PlacedText);
  return toPlaced(given, origins, placed instanceof PlacedText ? placed : undefined);
}

function toPlain(value: unknown, origins: Map<unknown, unknown>): unknown {
  if (value instanceof PlacedText) return value.text;
  if (typeof value !== 'object' || value === null) return value;
  const plain = Array.isArray(value)
    ? value.map((item) => toPlain(item, origins))
    : Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toPlain(item, origins)]));
  origins.set(plain, value);
  return plain;
}

/** Nothing is an answer, unless it could be no other. */
function forgotten(run: OwnHelper, given: unknown): string | undefined {
  const written = Function.prototype.toString.call(run);
  const canAnswer = !written.endsWith('}') || /\breturn\b|\[native code\]/.test(written);
  return given === undefined && !canAnswer ? 'It gave nothing: it has no return.' : undefined;
}

const mostNested = 50;

/** What is wrong with a value that a helper gave, if anything. */
function wrongValue(value: unknown, depth = 0): string | undefined {
  const kind = typeof value;
  if (kind === 'number' && !Number.isFinite(value)) return `It gave ${value}, which is no number to show.`;
  if (kind === 'function' || kind === 'symbol') return `It gave a ${kind}.`;
  if (value instanceof Promise) {
    // What becomes of it is no news: the answer is wrong as it is.
    value.catch(() => {});
    return 'It gave a promise: helpers answer at once, without async.';
  }
  if (kind !== 'object' || value === null) return undefined;
  if (depth > mostNested) return 'What it gave holds itself.';
  const isPlain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
  if (!isPlain) return 'It gave an object that is no plain list or record.';
  for (const item of Object.values(value as object)) {
    const wrong = wrongValue(item, depth + 1);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

/** A record that was given and comes back, as from sorting a list, is the one that knows its places. */
function toPlaced(value: unknown, origins: Map<unknown, unknown>, near: PlacedText | undefined): unknown {
  if (typeof value === 'string') return near ? near.with(value) : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => toPlaced(item, origins, near));
  const origin = origins.get(value);
  if (origin !== undefined) return origin;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toPlaced(item, origins, near)]));
}
