import { childElements, type Element, isElement } from '../markup/element.ts';
import type { Citations } from './citations.ts';

/** Whether an element lists evidence in the order of its citation. */
export function isReference(element: Element): boolean {
  return listsCitations(element) || childElements(element).some(isReference);
}

function listsCitations(element: Element): boolean {
  return element.attributes.order?.value.trim() === 'citations';
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

/** In tables and texts with `order="citations"`, entries of evidence in the order of their numbers; those never cited not at all. */
export function orderEvidence(element: Element, citations: Citations): Element {
  const children = element.children.map((child) =>
    isElement(child) ? orderEvidence(child, citations) : child,
  );
  if (!listsCitations(element)) return { ...element, children };
  const numberOf = (row: Element) => citations.numberOf(row.attributes.evidence?.value.trim() ?? '');
  const cited = childElements(element).filter(
    (row) => !row.attributes.evidence || numberOf(row) !== undefined,
  );
  return { ...element, children: cited.sort((a, b) => (numberOf(a) ?? 0) - (numberOf(b) ?? 0)) };
}
