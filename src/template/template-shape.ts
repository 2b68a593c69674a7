import { summitSchema } from '../content/schema.ts';
import { settingsSchema } from '../content/settings.ts';
import { type Shape, shapeOf } from '../yaml/shape.ts';

/** What templates see: the summit, and under `deck` the settings that the deck is made with. */
export function templateShape(): Shape {
  const summit = shapeOf(summitSchema);
  return { ...summit, properties: { ...summit.properties, deck: shapeOf(settingsSchema) } };
}
