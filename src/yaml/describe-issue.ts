import type { z } from 'zod';
import { didYouMean } from './nearest.ts';
import type { Path } from './read-yaml.ts';
import { keysAt, shapeOf } from './shape.ts';

export type Description = { path: Path; code: string; message: string; hint?: string; onKey?: boolean };

type Issue = z.core.$ZodIssue;

/** Says what a zod issue means to someone who writes YAML: one description for each wrong key or value. */
export function describeIssue(issue: Issue, schema: z.ZodType): Description[] {
  const path = issue.path as Path;
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(shapeOf(schema), path);
    return issue.keys.map((key) => ({
      path: [...path, key],
      code: 'unknown-key',
      message: `Unknown key "${key}"${where(path)}.`,
      hint: didYouMean(key, known),
      onKey: true,
    }));
  }
  if (issue.code === 'invalid_union') {
    const best = [...issue.errors].sort((a, b) => depth(b) - depth(a))[0] ?? [];
    return best.flatMap((inner) =>
      describeIssue({ ...inner, path: [...path, ...inner.path] } as Issue, schema),
    );
  }
  return [{ path, ...describeValue(issue, path) }];
}

/** How far into the data a union's branch got: the branch that the writer meant got furthest. */
function depth(issues: readonly Issue[]): number {
  return Math.max(0, ...issues.map((issue) => issue.path.length));
}

function describeValue(issue: Issue, path: Path): Omit<Description, 'path'> {
  const name = path.length > 0 ? `"${path.at(-1)}"` : 'The file';
  switch (issue.code) {
    case 'invalid_type':
      return describeType(issue.expected, /received (\w+)/.exec(issue.message)?.[1] ?? '', path);
    case 'invalid_value':
      return {
        code: 'unknown-value',
        message: `${name} does not take this value.`,
        hint: `Allowed: ${issue.values.map(String).join(', ')}.`,
      };
    case 'too_small':
      return {
        code: 'too-few',
        message: `${name} is empty.`,
        hint: 'Write something, or leave the key out.',
      };
    case 'custom':
      return {
        code: typeof issue.params?.code === 'string' ? issue.params.code : 'wrong-value',
        message: issue.message,
        ...(typeof issue.params?.hint === 'string' && { hint: issue.params.hint }),
      };
    default:
      return { code: 'wrong-value', message: `${name}: ${issue.message}.` };
  }
}

const kinds: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'keys with values',
  record: 'keys with values',
};

function describeType(expected: string, received: string, path: Path): Omit<Description, 'path'> {
  const wanted = kinds[expected] ?? expected;
  if (received === 'undefined') {
    const message = `"${path.at(-1)}" is missing${where(path.slice(0, -1))}.`;
    return { code: 'missing-key', message, hint: `It takes ${wanted}.` };
  }
  const name = path.length > 0 ? `"${path.at(-1)}"` : 'The file';
  const hint = typeHints[expected];
  const message = `${name} takes ${wanted}, not ${kinds[received] ?? 'an empty value'}.`;
  return { code: 'wrong-type', message, ...(hint && { hint }) };
}

const typeHints: Record<string, string> = {
  string: 'Put the value between quotation marks to make it a text.',
  array: 'Begin each item on a line of its own with "- ".',
};

function where(path: Path): string {
  const parts = path.map((part) => (typeof part === 'number' ? `${part + 1}` : part));
  return parts.length > 0 ? ` in ${parts.join(' › ')}` : '';
}
