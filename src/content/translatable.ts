import { z } from 'zod';
import type { Need } from './texts.ts';

/** What of a schema is translated: its texts, and the keys and lists that lead to them. */
export type Translatable =
  | { kind: 'text'; schema: z.ZodType; need: Need }
  | { kind: 'keys'; keys: Record<string, Translatable>; others: string[]; id?: z.ZodType | undefined }
  | { kind: 'map'; of: Translatable }
  | { kind: 'list'; of: Translatable };

/** The part of a schema that is translated; undefined where nothing is. */
export function translatableOf(schema: z.ZodType): Translatable | undefined {
  const bare = unwrap(schema);
  if (bare instanceof z.ZodObject) return keysOf(bare);
  if (bare instanceof z.ZodArray) return wrap('list', bare.element as z.ZodType);
  if (bare instanceof z.ZodRecord) return wrap('map', bare.valueType as z.ZodType);
  const need = bare.meta()?.translated as Need | undefined;
  return need && { kind: 'text', schema: bare, need };
}

function unwrap(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodPipe) return unwrap(schema.in as z.ZodType);
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
    ? unwrap(schema.unwrap() as z.ZodType)
    : schema;
}

function wrap(kind: 'list' | 'map', inner: z.ZodType): Translatable | undefined {
  const of = translatableOf(inner);
  return of && { kind, of };
}

/** The keys that lead to texts, and the others; the `id` is how an overlay names an item of a list. */
function keysOf({ shape }: z.ZodObject): Translatable | undefined {
  const found = Object.entries(shape).map(
    ([key, value]) => [key, translatableOf(value as z.ZodType)] as const,
  );
  const keys = found.flatMap(([key, value]) => (value ? [[key, value] as const] : []));
  const others = found.flatMap(([key, value]) => (value || key === 'id' ? [] : key));
  if (keys.length === 0) return undefined;
  return { kind: 'keys', keys: Object.fromEntries(keys), others, id: shape.id as z.ZodType | undefined };
}
