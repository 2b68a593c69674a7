import { z } from 'zod';
import { summitSchema } from './schema.ts';
import { language } from './texts.ts';
import { type Translatable, translatableOf } from './translatable.ts';

/** What a translation of a summit may hold: the summit's own schema, of which only texts are left. */
export const translatedSummit = translatableOf(summitSchema) as Translatable;

/** The schema of `summit.<language>.yaml`. Everything may be missing; an empty value is yet to be translated. */
export const overlaySchema: z.ZodType<unknown> = schemaOf(translatedSummit, {
  language: language.optional(),
});

function schemaOf(tree: Translatable, more: Record<string, z.ZodType> = {}): z.ZodType {
  switch (tree.kind) {
    case 'text':
      return (tree.need === 'orNone' ? z.union([tree.schema, z.literal('')]) : tree.schema).nullish();
    case 'list':
      return z.array(schemaOf(tree.of)).nullish();
    case 'map':
      return z.record(z.string(), schemaOf(tree.of)).nullish();
    case 'keys':
      return z.strictObject({ ...shapeOf(tree), ...more }).nullish();
  }
}

function shapeOf(tree: Translatable & { kind: 'keys' }): Record<string, z.ZodType> {
  const texts = Object.entries(tree.keys).map(([key, inner]) => [key, schemaOf(inner)]);
  const others = tree.others.map((key) => [key, sameEverywhere(key)]);
  return { ...(tree.id && { id: tree.id }), ...Object.fromEntries([...others, ...texts]) };
}

/** A key that the source has, but that no translation changes. */
function sameEverywhere(key: string): z.ZodType {
  return z
    .unknown()
    .optional()
    .superRefine((value, context) => {
      if (value === undefined) return;
      const message = `"${key}" is the same in all languages.`;
      const params = { code: 'not-translated', hint: 'Remove it here: it comes from the source.' };
      context.addIssue({ code: 'custom', message, params });
    });
}
