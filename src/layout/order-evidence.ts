import { childElements, type Element, isElement } from '../markup/element.ts';
import type { Citations } from './citations.ts';

/** In tables with `order="citations"`, rows of evidence in the order of their numbers; those never cited not at all. */
export function orderEvidence(element: Element, citations: Citations): Element {
  const children = element.children.map((child) =>
    isElement(child) ? orderEvidence(child, citations) : child,
  );
  if (element.attributes.order?.value.trim() !== 'citations') return { ...element, children };
  const numberOf = (row: Element) => citations.numberOf(row.attributes.evidence?.value.trim() ?? '');
  const cited = childElements(element).filter(
    (row) => !row.attributes.evidence || numberOf(row) !== undefined,
  );
  return { ...element, children: cited.sort((a, b) => (numberOf(a) ?? 0) - (numberOf(b) ?? 0)) };
}
