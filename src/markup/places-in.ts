import type { Place } from '../problems.ts';
import { type Element, isElement } from './element.ts';

/** The places of all texts in an element, those of its attributes included. */
export function placesIn({ attributes, children }: Element): Place[] {
  return [
    ...Object.values(attributes).map(({ at }) => at),
    ...children.flatMap((child) => (isElement(child) ? placesIn(child) : [child.at])),
  ];
}
