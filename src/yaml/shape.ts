import { z } from 'zod';
import type { Path } from './read-yaml.ts';

/** The part of JSON Schema that our schemas come out as. */
export type Shape = {
  type?: string;
  description?: string;
  /** How a value is written, for who wrote another kind of it. */
  written?: string;
  properties?: Record<string, Shape>;
  required?: string[];
  items?: Shape;
  minItems?: number;
  additionalProperties?: Shape | false;
  anyOf?: Shape[];
  oneOf?: Shape[];
  enum?: unknown[];
  const?: unknown;
};

const shapes = new WeakMap<z.ZodType, Shape>();

/** The JSON Schema of a zod schema: for what may be written where, in content as in templates. */
export function shapeOf(schema: z.ZodType): Shape {
  const known = shapes.get(schema);
  if (known) return known;
  const shape = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }) as Shape;
  shapes.set(schema, shape);
  return shape;
}

/** The shape of the value at `path`, if one may stand there. */
export function shapeAt(shape: Shape, path: Path): Shape | undefined {
  let at: Shape | undefined = shape;
  for (const part of path) at = at && stepInto(at, part);
  return at;
}

/** The keys that the object at `path` may have. */
export function keysAt(shape: Shape, path: Path): string[] {
  const at = shapeAt(shape, path);
  return at ? keysOf(at) : [];
}

/** Whether the last key of `path` has to be there. */
export function isRequired(shape: Shape, path: Path): boolean {
  const around = shapeAt(shape, path.slice(0, -1));
  const key = String(path.at(-1));
  return [around ?? {}, ...branchesOf(around ?? {})].some(({ required }) => required?.includes(key));
}

/** The values that tell the alternatives at `path` apart, where its last key does that. */
export function choicesAt(shape: Shape, path: Path): string[] {
  return branchesOf(shapeAt(shape, path.slice(0, -1)) ?? {}).flatMap((branch) => {
    const choice = branch.properties?.[path.at(-1) ?? '']?.const;
    return choice === undefined ? [] : [String(choice)];
  });
}

/** The shape of one key or list item. */
export function stepInto(shape: Shape, part: string | number): Shape | undefined {
  for (const branch of branchesOf(shape)) {
    const found = stepInto(branch, part);
    if (found) return found;
  }
  if (shape.items && isIndex(part)) return shape.items;
  const { properties = {}, additionalProperties } = shape;
  // Only what the schema itself lists: `constructor` is a property of every object.
  return Object.hasOwn(properties, part) ? properties[part] : additionalProperties || undefined;
}

/** The keys of an object shape, those of its alternatives included. */
export function keysOf(shape: Shape): string[] {
  return [...Object.keys(shape.properties ?? {}), ...branchesOf(shape).flatMap(keysOf)];
}

/** The alternatives that a value may take the shape of. */
export function branchesOf({ anyOf = [], oneOf = [] }: Shape): Shape[] {
  return [...anyOf, ...oneOf];
}

function isIndex(part: string | number): boolean {
  return typeof part === 'number' || /^\d+$/.test(part);
}
