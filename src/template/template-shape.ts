import { summitSchema } from '../content/schema.ts';
import { settingsSchema } from '../content/settings.ts';
import { type Shape, shapeOf } from '../yaml/shape.ts';

/**
 * What templates see: the summit, under `deck` the settings that the deck is made with, and of its evidence what was
 * checked against the texts of the sources.
 */
export function templateShape(): Shape {
  const summit = shapeOf(summitSchema);
  const { evidence = {} } = summit.properties ?? {};
  const each = evidence.additionalProperties || {};
  const marked = { ...each, properties: { ...each.properties, verified: { type: 'boolean' } } };
  const properties = {
    ...summit.properties,
    evidence: { ...evidence, additionalProperties: marked },
    verification: { type: 'string' },
    deck: shapeOf(settingsSchema),
  };
  return { ...summit, properties };
}
