import { type Place, placeKey } from '../problems.ts';
import { childElements, type Element, isElement } from './element.ts';
import { placesIn } from './places-in.ts';

/**
 * Says in the notes of each slide that shows a text in the language of the source, and not on the slide; and of each
 * such text in what language it is. `words` are what the notes say.
 */
export function noteUntranslated(
  deck: Element,
  places: readonly Place[],
  source: string,
  words: string | undefined,
): Element {
  if (places.length === 0) return deck;
  const wanted = new Set(places.map(placeKey));
  const marked = inSourceLanguage(deck, wanted, source);
  if (words === undefined) return marked;
  const children = marked.children.map((child) =>
    isElement(child) && child.tag === 'slide' && shows(child, wanted) ? noted(child, words) : child,
  );
  return { ...marked, children };
}

function inSourceLanguage(element: Element, wanted: ReadonlySet<string>, source: string): Element {
  const children = element.children.map((child) => {
    if (isElement(child)) return inSourceLanguage(child, wanted, source);
    return wanted.has(placeKey(child.at)) ? { ...child, lang: source } : child;
  });
  return { ...element, children };
}

function shows(slide: Element, wanted: ReadonlySet<string>): boolean {
  return placesIn(slide).some((place) => wanted.has(placeKey(place)));
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
