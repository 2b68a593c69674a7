import { eachText } from '../content/each-text.ts';
import type { Summit } from '../content/schema.ts';
import { placeKey, type Report } from '../problems.ts';
import type { Path, Yaml } from '../yaml/read-yaml.ts';
import { attribute, type Element } from './element.ts';
import { placesIn } from './places-in.ts';

/** What a deck that is complete shows of a summit, and of each topic: the rest is data, or for other products. */
const parts = [
  'subtitle',
  'image',
  'people',
  'notes',
  'agenda',
  'bottomLine',
  'leaders',
  'risks',
  'outlook',
  'annexes',
] as const satisfies (keyof Summit)[];
const partsOfTopics = [
  'text',
  'points',
  'image',
  'chart',
  'figure',
  'chain',
  'diagram',
  'timeline',
  'stakes',
  'signals',
  'quotations',
  'notes',
] as const satisfies (keyof Summit['topics'][number])[];

/**
 * Warns of what the content has and nothing in the deck shows, where the template set says that it shows all: other
 * sets choose on purpose. A part is shown where one of its texts is.
 */
export function reportUnshown(deck: Element, { value, placeOf }: Yaml<Summit>, report: Report): void {
  if (attribute(deck, 'complete') !== 'true') return;
  const shown = new Set(placesIn(deck).map(placeKey));
  const topics = value.topics.flatMap((_, index) => partsOfTopics.map((key): Path => ['topics', index, key]));
  for (const path of [...parts.map((key): Path => [key]), ...topics]) {
    const texts = eachText(valueAt(value, path), path);
    if (texts.length === 0 || texts.some((text) => shown.has(placeKey(placeOf(text.path))))) continue;
    report({
      level: 'warning',
      code: 'not-shown',
      message: `No slide shows "${path.at(-1)}".`,
      at: placeOf(path),
      hint: 'Leave it out, or have a template show it: see "What it can show" in the README.',
    });
  }
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce((at, key) => (at as Record<string, unknown> | undefined)?.[key], value);
}
