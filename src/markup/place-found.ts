import type { Found, Place, Report } from '../problems.ts';
import { type Element, isElement } from './element.ts';

/** Where a font is named; and the characters that the deck's language is written in, which stand everywhere. */
type Known = { fontPlace(name: string): Place | undefined; isOwn(character: string): boolean };

/** Reports what was found while text was measured or drawn, with the place of the first words in the deck that it is of. */
export function placeFound(deck: Element, { fontPlace, isOwn }: Known, report: Report): Report {
  const placeFor = (of: NonNullable<Found['of']>) => {
    if ('font' in of) return fontPlace(of.font);
    return 'has' in of ? placeOf(deck, (each) => of.has(each) && !isOwn(each)) : undefined;
  };
  return (found: Found) => {
    const at = found.at ?? (found.of && placeFor(found.of));
    report({ ...found, ...(at && { at }) });
  };
}

/** Where the first text stands that has such a character. */
function placeOf(element: Element, has: (character: string) => boolean): Place | undefined {
  for (const child of element.children) {
    const isOne = !isElement(child) && [...child.text].some(has);
    const found = isElement(child) ? placeOf(child, has) : isOne ? child.at : undefined;
    if (found) return found;
  }
  return undefined;
}
