import type { DeckMarkings } from '../content/deck-markings.ts';
import { placeKey } from '../problems.ts';
import { childElements, type Element, type Text } from './element.ts';
import { placesIn } from './places-in.ts';

/**
 * A marked deck carries its marking at the foot of each slide, whatever templates write there: behind the words of a
 * footer that lacks it, or in a footer of its own.
 */
export function withMarking(deck: Element, { deck: marking, at }: DeckMarkings): Element {
  if (marking === undefined) return deck;
  const footer = childElements(deck).find(({ tag }) => tag === 'footer');
  if (footer && placesIn(footer).some((place) => placeKey(place) === placeKey(at))) return deck;
  const text = (words: string): Text => ({ text: words, at });
  const own: Element = footer
    ? { ...footer, children: [...footer.children, text(` · ${marking}`)] }
    : { tag: 'footer', attributes: {}, children: [text(marking)], at: deck.at };
  return { ...deck, children: [own, ...deck.children.filter((child) => child !== footer)] };
}
