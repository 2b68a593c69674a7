import type { z } from 'zod';
import type { Path } from './read-yaml.ts';
import { isRequired, keysAt, type Shape, shapeAt, shapeOf } from './shape.ts';

type Issue = z.core.$ZodIssue;

/** What the schema knows of how a value is written, or that it has to be. */
export function hintOf(code: string, issue: Issue, schema: z.ZodType): string | undefined {
  const [shape, path] = [shapeOf(schema), issue.path as Path];
  const written = shapeAt(shape, path)?.written;
  switch (code) {
    case 'wrong-type':
      return written ?? scalarHint(issue, schema) ?? keysHint(issue, schema);
    case 'missing-key':
      return Object.hasOwn(missingHints, String(path.at(-1))) ? undefined : written;
    case 'too-few':
    case 'too-many':
      return written ?? neededHint(issue, shape, path);
    case 'empty-value':
    case 'empty-text':
      return neededHint(issue, shape, path);
    default:
      return undefined;
  }
}

/** What to do about something empty that cannot be left out. */
function neededHint(issue: Issue, shape: Shape, path: Path): string | undefined {
  if (issue.code === 'too_big' || (issue.code === 'too_small' && Number(issue.minimum) > 1)) return undefined;
  if (typeof path.at(-1) === 'number') return 'Write something, or remove the item.';
  const needed = path.length > 0 && isRequired(shape, path);
  return needed ? (missingHints[String(path.at(-1))] ?? 'Write something: this is needed.') : undefined;
}

/** How a number or a choice is written that was written as a text. */
function scalarHint(issue: Issue, schema: z.ZodType): string | undefined {
  if (issue.code !== 'invalid_type' || typeof issue.input !== 'string') return undefined;
  const text = issue.input.trim();
  if (issue.expected === 'boolean')
    return /^(?:yes|y|on|true)$/i.test(text)
      ? 'Write true.'
      : /^(?:no|n|off|false)$/i.test(text)
        ? 'Write false.'
        : undefined;
  if (issue.expected !== 'number') return undefined;
  if (/^[-+]?\d+(?:\.\d+)?$/.test(text))
    return `Write ${Number(text)}, without quotation marks or a zero before it.`;
  const isWhole = shapeAt(shapeOf(schema), issue.path as Path)?.type === 'integer';
  return isWhole ? 'Write a whole number in digits, such as 12.' : undefined;
}

/** Names the keys that a value takes where it is none with keys. */
function keysHint(issue: Issue, schema: z.ZodType): string | undefined {
  const keys =
    issue.code === 'invalid_type' && issue.expected === 'object'
      ? keysAt(shapeOf(schema), issue.path as Path)
      : [];
  return keys.length > 0
    ? `It takes keys: ${keys.slice(0, mostKeys).join(', ')}${keys.length > mostKeys ? ' …' : '.'}`
    : undefined;
}

const mostKeys = 6;

/** What keys take that are known by more than their type. */
export const missingHints: Record<string, string> = {
  id: 'Give each item a name of its own, such as id: first: translations and links go by it.',
  language: 'Say what language the texts are in, such as language: en.',
  date: 'Write year-month-day, such as date: 2025-08-23.',
  country: 'Write a code of two letters, such as country: JP.',
};
