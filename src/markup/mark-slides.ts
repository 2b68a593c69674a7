import type { DeckMarkings } from '../content/deck-markings.ts';
import { placeKey } from '../problems.ts';
import { type Element, isElement } from './element.ts';
import { placesIn } from './places-in.ts';

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
      if (placeKey(child.at) !== placeKey(at)) return [child];
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
