import { eachText } from '../content/each-text.ts';
import type { Summit } from '../content/schema.ts';
import type { Place, Report } from '../problems.ts';
import type { Path, Yaml } from '../yaml/read-yaml.ts';
import { attribute, type Element, isElement } from './element.ts';

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
  const shown = placesIn(deck);
  const topics = value.topics.flatMap((_, index) => partsOfTopics.map((key): Path => ['topics', index, key]));
  for (const path of [...parts.map((key): Path => [key]), ...topics]) {
    const texts = eachText(valueAt(value, path), path);
    if (texts.length === 0 || texts.some((text) => shown.has(keyOf(placeOf(text.path))))) continue;
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

/** The places of all texts and attributes. */
function placesIn(element: Element): Set<string> {
  const places = new Set<string>();
  const visit = (node: Element): void => {
    for (const { at } of Object.values(node.attributes)) places.add(keyOf(at));
    for (const child of node.children) {
      if (isElement(child)) visit(child);
      else places.add(keyOf(child.at));
    }
  };
  visit(element);
  return places;
}

function keyOf({ file, line, column }: Place): string {
  return `${line}:${column}:${file}`;
}
