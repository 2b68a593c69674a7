import type { Place } from '../problems.ts';
import { childElements, type Element, isElement, type Text } from './element.ts';

/** Says in the notes of each slide that shows a text in the language of the source, and not on the slide. */
export function noteUntranslated(
  deck: Element,
  places: readonly Place[],
  words: string | undefined,
): Element {
  if (places.length === 0 || words === undefined) return deck;
  const wanted = new Set(places.map(keyOf));
  const children = deck.children.map((child) =>
    isElement(child) && child.tag === 'slide' && shows(child, wanted) ? noted(child, words) : child,
  );
  return { ...deck, children };
}

function keyOf({ file, line, column }: Place): string {
  return `${line}:${column}:${file}`;
}

function shows(node: Element | Text, wanted: ReadonlySet<string>): boolean {
  if (!isElement(node)) return wanted.has(keyOf(node.at));
  const { attributes, children } = node;
  return (
    Object.values(attributes).some(({ at }) => wanted.has(keyOf(at))) ||
    children.some((child) => shows(child, wanted))
  );
}

function noted(slide: Element, words: string): Element {
  const notes = childElements(slide).find(({ tag }) => tag === 'notes');
  const line: Element = { tag: 'p', attributes: {}, children: [{ text: words, at: slide.at }], at: slide.at };
  if (!notes) {
    const own: Element = { tag: 'notes', attributes: {}, children: [line], at: slide.at };
    return { ...slide, children: [...slide.children, own] };
  }
  const first = { ...notes, children: [line, ...notes.children] };
  return { ...slide, children: slide.children.map((child) => (child === notes ? first : child)) };
}
