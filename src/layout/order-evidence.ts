import { attribute, childElements, type Element, isElement } from '../markup/element.ts';
import type { Citations } from './citations.ts';

/** Whether an element lists evidence in the order of its citation. */
export function listsEvidence(element: Element): boolean {
  return listsCitations(element) || childElements(element).some(listsEvidence);
}

function listsCitations(element: Element): boolean {
  return attribute(element, 'order') === 'citations';
}

/** Whether anything that it lists was cited. */
export function hasEvidence(element: Element): boolean {
  return element.attributes.evidence !== undefined || childElements(element).some(hasEvidence);
}

/** Whether it has a table of references: without evidence such a slide is left out. */
export function hasReferenceTable(element: Element): boolean {
  return (
    (element.tag === 'table' && listsCitations(element)) || childElements(element).some(hasReferenceTable)
  );
}

/**
 * Where `order="citations"` stands, entries of evidence in the order of their numbers, those never cited not at all;
 * a group of entries by the first of them. What then lists nothing is left out, but for tables, whose slide is.
 */
export function orderEvidence(element: Element, citations: Citations): Element {
  const children = element.children
    .map((child) => (isElement(child) ? orderEvidence(child, citations) : child))
    .filter((child) => !isElement(child) || !isEmptied(child));
  if (!listsCitations(element) && !isGroup(element)) return { ...element, children };
  const numberOf = (entry: Element) => numbersIn(entry, citations)[0];
  const shown = children
    .filter(isElement)
    .filter((child) => !isEntry(child) || numberOf(child) !== undefined)
    .sort((a, b) => (numberOf(a) ?? 0) - (numberOf(b) ?? 0));
  return { ...element, children: shown };
}

function isEmptied(element: Element): boolean {
  return element.tag !== 'table' && listsCitations(element) && !hasEvidence(element);
}

function isEntry({ tag, attributes }: Element): boolean {
  return tag === 'entry' || attributes.evidence !== undefined;
}

function isGroup(element: Element): boolean {
  return element.tag === 'entry' && element.attributes.evidence === undefined;
}

/** The numbers of the evidence in an entry, or in a group of them, in order. */
function numbersIn(element: Element, citations: Citations): number[] {
  const own = attribute(element, 'evidence');
  if (own !== undefined) return [citations.numberOf(own)].filter((number) => number !== undefined);
  return childElements(element)
    .flatMap((child) => numbersIn(child, citations))
    .sort((a, b) => a - b);
}
