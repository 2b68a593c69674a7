import type { z } from 'zod';
import { hintOf, missingHints } from './hint-of.ts';
import { didYouMean, nearest } from './nearest.ts';
import { findOddComma, findOddInKey, findOddInValue, type OddSign } from './odd-signs.ts';
import type { Path } from './read-yaml.ts';
import { choicesAt, keysAt, shapeOf } from './shape.ts';

export type Description = {
  path: Path;
  code: string;
  message: string;
  hint?: string;
  /** Whether the key itself is wrong, not its value. */
  onKey?: boolean;
  /** The key that the writer most likely meant. */
  meant?: string | undefined;
  /** What in the key or value is to be pointed at. */
  sign?: string;
};

type Issue = z.core.$ZodIssue;

/** All that zod found wrong. A key that is only misspelt is not missing as well. */
export function describeIssues(issues: readonly Issue[], schema: z.ZodType): Description[] {
  const all = issues.flatMap((issue) => describeIssue(issue, schema));
  const key = (path: Path, last: string | number | undefined) => JSON.stringify([...path.slice(0, -1), last]);
  const meant = new Set(all.flatMap((each) => (each.meant ? [key(each.path, each.meant)] : [])));
  return all.filter(({ code, path }) => code !== 'missing-key' || !meant.has(key(path, path.at(-1))));
}

/** Says what a zod issue means to someone who writes YAML: one description for each wrong key or value. */
function describeIssue(issue: Issue, schema: z.ZodType): Description[] {
  const path = issue.path as Path;
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(shapeOf(schema), path);
    return issue.keys.map((key) => describeUnknown(key, path, known));
  }
  if (issue.code === 'invalid_union') return describeUnion(issue, schema);
  if (issue.code === 'invalid_key') return issue.issues.flatMap((inner) => describeKey(inner, path));
  const said = describeValue(issue, path);
  const odd = oddInText(issue, schema);
  if (odd) return [{ path, code: said.code, message: odd.message, hint: odd.hint, sign: odd.sign }];
  const hint = hintOf(said.code, issue, schema);
  return [{ path, ...said, ...(hint !== undefined && { hint }) }];
}

function describeUnknown(key: string, path: Path, known: string[]): Description {
  const odd = findOddInKey(key);
  const at = { path: [...path, key], code: 'unknown-key', onKey: true };
  if (!odd) {
    const message = `Unknown key "${key}"${where(path)}.`;
    return { ...at, message, hint: didYouMean(key, known), meant: nearest(key, known) };
  }
  const { message, hint, sign } = odd;
  const word = key.split(sign).find((part) => part !== '') ?? '';
  return { ...at, message, hint, sign, meant: nearest(word, known) };
}

/** What a text begins with that should be keys or a list, or what is between two items that were read as one. */
function oddInText(issue: Issue, schema: z.ZodType): OddSign | undefined {
  if (typeof issue.input !== 'string') return undefined;
  if (issue.code !== 'invalid_type')
    return typeof issue.path.at(-1) === 'number' ? findOddComma(issue.input) : undefined;
  if (!['object', 'record', 'array'].includes(issue.expected)) return undefined;
  const odd = findOddInValue(issue.input);
  // "Paris:FR" is no key, unless one is called so.
  const isKey = keysAt(shapeOf(schema), issue.path as Path).includes(issue.input.slice(0, odd?.offset));
  return odd?.sign === ':' && !isKey ? undefined : odd;
}

function describeUnion(issue: Extract<Issue, { code: 'invalid_union' }>, schema: z.ZodType): Description[] {
  const path = issue.path as Path;
  const types = issue.errors.flatMap(([only, ...more]) => typeWanted(only, more) ?? []);
  if (types.length > 1 && types.length === issue.errors.length)
    return [{ path, ...describeType([...new Set(types)], kindOf(issue.input), path) }];
  const [best] = [...issue.errors].sort((a, b) => depth(b) - depth(a) || wrongs(a) - wrongs(b));
  if (!best) {
    // No alternative has this value of the key that tells them apart.
    const hint = `Allowed: ${choicesAt(shapeOf(schema), path).join(', ')}.`;
    return [{ path, code: 'unknown-value', message: `${nameOf(path)} does not take this value.`, hint }];
  }
  return best.flatMap((inner) =>
    describeIssue({ ...inner, path: [...path, ...inner.path] } as Issue, schema),
  );
}

/** The type that a branch of a union takes, where nothing but the type is wrong. */
function typeWanted(only: Issue | undefined, more: readonly Issue[]): string | undefined {
  return only?.code === 'invalid_type' && only.path.length === 0 && more.length === 0
    ? only.expected
    : undefined;
}

/** What zod calls the kind of a value. */
function kindOf(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
}

/** How far into the data a union's branch got: the branch that the writer meant got furthest. */
function depth(issues: readonly Issue[]): number {
  return Math.max(0, ...issues.map((issue) => issue.path.length));
}

/** How much is wrong in a union's branch, an unknown key counted once each. */
function wrongs(issues: readonly Issue[]): number {
  return issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1), 0);
}

/** A key that the writer chooses, such as the name of a piece of evidence. */
function describeKey(issue: Issue, path: Path): Description[] {
  const said = describeValue({ ...issue, input: path.at(-1) } as Issue, path.slice(0, -1));
  return [{ path, ...said, onKey: true }];
}

type Said = Omit<Description, 'path'>;

function describeValue(issue: Issue, path: Path): Said {
  const describe = values[issue.code] as ((issue: Issue, path: Path) => Said) | undefined;
  return describe?.(issue, path) ?? { code: 'wrong-value', message: `${nameOf(path)}: ${issue.message}.` };
}

/** What is said of a wrong value, by zod's code for it. */
const values: { [C in Issue['code']]?: (issue: Extract<Issue, { code: C }>, path: Path) => Said } = {
  invalid_type: (issue, path) =>
    describeType([issue.expected], /received (\w+)/.exec(issue.message)?.[1] ?? '', path),
  invalid_value(issue, path) {
    const allowed = issue.values.map(String);
    if (issue.input === undefined) return missing(path, `It takes one of: ${allowed.join(', ')}.`);
    const message = `${nameOf(path)} does not take the value "${String(issue.input)}".`;
    return { code: 'unknown-value', message, hint: didYouMean(String(issue.input), allowed) };
  },
  too_small: (issue, path) =>
    issue.origin === 'number' || issue.origin === 'int'
      ? outOfRange(path, `${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}`)
      : tooFew(path, Number(issue.minimum), issue.origin === 'array' ? 'items' : 'characters'),
  too_big: (issue, path) =>
    issue.origin === 'array'
      ? {
          code: 'too-many',
          message: `${nameOf(path)} has too many items.`,
          hint: `It takes at most ${issue.maximum}.`,
        }
      : outOfRange(path, `at most ${issue.maximum}`),
  invalid_format(issue, path) {
    const message = `"${String(issue.input)}" is not a ${formats[issue.format] ?? 'value'} that ${nameOf(path)} takes.`;
    const hint = issue.format === 'url' ? 'Write it in full: https://…' : `It takes ${issue.message}.`;
    return { code: 'wrong-value', message, hint };
  },
  custom(issue, path) {
    const { code, hint, onKey } = issue.params ?? {};
    if (typeof code !== 'string')
      return {
        code: 'wrong-value',
        message: `${nameOf(path)} does not take the value "${String(issue.input)}".`,
        hint: `${issue.message.charAt(0).toUpperCase()}${issue.message.slice(1)}.`,
      };
    return {
      code,
      message: issue.message,
      ...(typeof hint === 'string' && { hint }),
      ...(onKey === true && { onKey }),
    };
  },
};

const formats: Record<string, string> = { url: 'web address', regex: 'name' };

function outOfRange(path: Path, range: string): Said {
  return { code: 'out-of-range', message: `${nameOf(path)} is out of range.`, hint: `It takes ${range}.` };
}

function tooFew(path: Path, least: number, noun: string): Said {
  const code = 'too-few';
  return least > 1
    ? { code, message: `${nameOf(path)} has too few ${noun}.`, hint: `It takes at least ${least}.` }
    : { code, message: `${nameOf(path)} is empty.`, hint: 'Write something, or leave the key out.' };
}

function missing(path: Path, hint: string): Said {
  const key = String(path.at(-1));
  const message = `"${key}" is missing${where(path.slice(0, -1))}.`;
  return { code: 'missing-key', message, hint: missingHints[key] ?? hint };
}

function nameOf(path: Path): string {
  const key = path.at(-1);
  if (key === undefined) return 'The file';
  return typeof key === 'number' ? `Item ${key + 1}${where(path.slice(0, -1))}` : `"${key}"`;
}

const kinds: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'keys with values',
  record: 'keys with values',
};

function describeType(expected: readonly string[], received: string, path: Path): Said {
  const wanted = expected.map((each) => kinds[each] ?? each).join(' or ');
  if (received === 'undefined') return missing(path, `It takes ${wanted}.`);
  if (received === 'null') {
    const hint = 'Write something, or leave the key out.';
    return { code: 'empty-value', message: `${nameOf(path)} is empty: it takes ${wanted}.`, hint };
  }
  const [first = ''] = expected;
  const isOne = !(first in nested) && first !== 'record' && first !== 'tuple';
  const isPair = isOne && received === 'object' && typeof path.at(-1) === 'number';
  const hint = isPair ? pairInList : isOne && received in nested ? nested[received] : typeHints[first];
  const given = first === 'int' ? 'a fraction' : (kinds[received] ?? 'this value');
  return {
    code: 'wrong-type',
    message: `${nameOf(path)} takes ${wanted}, not ${given}.`,
    ...(hint && { hint }),
  };
}

/** A text with a colon is read as a key with its value. */
const pairInList =
  'A text that holds ": " goes between quotation marks; keys with values are not taken here.';

/** What stands where one value is wanted, and has more of them inside. */
const nested: Record<string, string> = {
  object: 'Write a single value here, without keys of its own.',
  array: 'Write a single value here, and not a list.',
};

const typeHints: Record<string, string> = {
  number: 'Write it in digits, such as 12.5.',
  int: 'Write a whole number, such as 12.',
  boolean: 'Write true or false, without quotation marks.',
  tuple: 'Write numbers between brackets: [1, 2].',
  string: 'Put the value between quotation marks to make it a text.',
  object: 'Write keys with values, such as title: …',
  record: 'Write keys with values, such as name: …',
  array: 'Begin each item on a line of its own with "- ".',
};

function where(path: Path): string {
  const parts = path.map((part) => (typeof part === 'number' ? `${part + 1}` : part));
  return parts.length > 0 ? ` in ${parts.join(' › ')}` : '';
}
