import { z } from 'zod';
import { overlaySchema } from '../../../src/content/overlay-schema.ts';
import { summitSchema } from '../../../src/content/schema.ts';
import { sensitiveNames } from '../../../src/content/sensitive-names.ts';
import { settingsSchema } from '../../../src/content/settings.ts';
import { country, date, dateOrWhen } from '../../../src/content/texts.ts';
import { flagCodes } from '../../../src/flags/flag-codes.ts';
import { shortName } from '../../../src/locale/country-name.ts';
import type { Rule } from '../../../src/rules/rule.ts';
import { rules } from '../../../src/rules/rules.ts';
import { themeSchema } from '../../../src/theme/schema.ts';

/** A JSON Schema (draft 7, which editors of YAML read), as far as ours go. */
export type JsonSchema = {
  $ref?: string;
  title?: string;
  description?: string;
  type?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema | JsonSchema[];
  additionalProperties?: JsonSchema | false;
  propertyNames?: JsonSchema;
  anyOf?: JsonSchema[];
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  minItems?: number;
  maxItems?: number;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  pattern?: string;
  enumDescriptions?: string[];
  errorMessage?: string;
  definitions?: Record<string, JsonSchema>;
};

/** The codes of countries and organisations, with what they are called, for completion. */
const codes: JsonSchema = {
  description: country.meta()?.description ?? '',
  type: 'string',
  enum: flagCodes(),
  // What editors of VS Code say, instead of listing all codes.
  errorMessage: 'This is not a code of a country or organisation. Write one such as JP or EU.',
  enumDescriptions: flagCodes().map((code) => shortName(code, 'en') ?? code),
};

const countryRef = '#/definitions/country';

const day: JsonSchema = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };

/** What zod cannot say of checks that are written as code. */
const known = new Map<unknown, JsonSchema>([
  [country, { $ref: countryRef }],
  [date, day],
  [dateOrWhen, day],
]);

/** A schema without what says that it may be missing. */
function bare(schema: unknown): unknown {
  return schema instanceof z.ZodOptional ? bare(schema.unwrap()) : schema;
}

function schemaOf(schema: z.ZodType, title: string): JsonSchema {
  const made = z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      // They say how far a text is translated, and how a value is written: nothing to an editor.
      delete (jsonSchema as { translated?: unknown }).translated;
      delete (jsonSchema as { written?: unknown }).written;
      const more = known.get(bare(zodSchema));
      if (more?.$ref) {
        const { description } = jsonSchema;
        for (const key of Object.keys(jsonSchema)) delete jsonSchema[key as keyof typeof jsonSchema];
        if (description !== codes.description) Object.assign(jsonSchema, { description });
      }
      Object.assign(jsonSchema, more);
    },
  }) as JsonSchema;
  const isUsed = JSON.stringify(made).includes(countryRef);
  return { ...made, title, ...(isUsed && { definitions: { country: codes } }) };
}

/** The schema of `summit.yaml`. */
export const summitJson = () => schemaOf(summitSchema, 'Summit content of make-deck');

/** The schema of `summit.<language>.yaml`: keys that are the same in all languages are none of its own. */
export const translationJson = () =>
  mapSchema(schemaOf(overlaySchema, 'Translation of a summit of make-deck'), (each) => {
    const properties = Object.entries(each.properties ?? {}).filter(
      ([, value]) => Object.keys(value).length > 0,
    );
    return each.properties ? { ...each, properties: Object.fromEntries(properties) } : each;
  });

/** The schema of `make-deck.yaml`, with the rules that may be ignored and the pairs that may be taken out. */
export function settingsJson(): JsonSchema {
  const made = schemaOf(settingsSchema, 'Settings of make-deck');
  const { ignore = {}, sensitive = {}, ...rest } = made.properties ?? {};
  const ignorable = Object.entries<Rule>(rules).filter(([, { level }]) => level === 'warning');
  const reason = (description: string): JsonSchema => ({ type: 'string', description });
  const { propertyNames: _, additionalProperties: __, ...plain } = ignore;
  const pairs = Object.entries(sensitiveNames).map(([key, names]) => {
    const listed = names.map(({ name }) => name.en ?? '').join(' / ');
    return [key, { description: listed, ...(sensitive.additionalProperties || {}) }];
  });
  const properties = {
    ...rest,
    sensitive: { ...sensitive, properties: Object.fromEntries(pairs) },
    ignore: {
      ...plain,
      properties: Object.fromEntries(
        ignorable.map(([code, { finds }]) => [code, reason(`${finds}. Say why.`)]),
      ),
      additionalProperties: false as const,
    },
  };
  return { ...made, properties };
}

/** The schema of `theme.yaml`, which changes the built-in one key by key, so that nothing has to be there. */
export const themeJson = () =>
  mapSchema(schemaOf(themeSchema, 'Theme of make-deck'), ({ required: _, ...each }) => each);

/** A schema with each schema in it changed, from the inside out. */
function mapSchema(schema: JsonSchema, change: (schema: JsonSchema) => JsonSchema): JsonSchema {
  const inside = (each: JsonSchema) => mapSchema(each, change);
  const { properties, items, additionalProperties, anyOf } = schema;
  return change({
    ...schema,
    ...(properties && {
      properties: Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, inside(value)])),
    }),
    ...(items && { items: Array.isArray(items) ? items.map(inside) : inside(items) }),
    ...(additionalProperties && { additionalProperties: inside(additionalProperties) }),
    ...(anyOf && { anyOf: anyOf.map(inside) }),
  });
}
