import type { DeckMarkings } from '../content/deck-markings.ts';
import type { Place } from '../problems.ts';
import { type Element, isElement } from './element.ts';

/** What slides and their notes are marked with. */
export type MarkSlides = {
  /** The first slide, which is what is seen of a closed deck, carries the marking of the whole. */
  slide(slide: Element, number: number): string | undefined;
  /** Notes carry what their slide does, or more where they say more. */
  notes(slide: Element, number: number): string | undefined;
  /** The foot of a slide, with its marking where templates wrote that of the deck. */
  footer(footer: Element | undefined, marking: string | undefined): Element | undefined;
};

/** The highest of what stands on a slide, by the places where its texts were written. */
export function markSlides({ deck, at, of }: DeckMarkings): MarkSlides {
  const footer = (element: Element, marking: string | undefined): Element => ({
    ...element,
    children: element.children.flatMap((child): Element['children'] => {
      if (isElement(child)) return [footer(child, marking)];
      if (!isAt(child.at, at)) return [child];
      return marking === undefined ? [] : [{ ...child, text: child.text.replace(deck ?? '', () => marking) }];
    }),
  });
  const marked = (slide: Element, number: number) => (number === 1 ? deck : of(() => placesIn(slide)));
  return {
    slide: (slide, number) => {
      const children = slide.children.filter((child) => !(isElement(child) && child.tag === 'notes'));
      return marked({ ...slide, children }, number);
    },
    notes: marked,
    footer: (element, marking) => element && footer(element, marking),
  };
}

/** The places of all texts in an element, those of its attributes included. */
function placesIn({ attributes, children }: Element): Place[] {
  return [
    ...Object.values(attributes).map(({ at }) => at),
    ...children.flatMap((child) => (isElement(child) ? placesIn(child) : [child.at])),
  ];
}

/** Whether two places are one. */
export function isAt(one: Place, other: Place): boolean {
  return one.line === other.line && one.column === other.column && one.file === other.file;
}
