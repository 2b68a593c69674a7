import { childElements, type Element } from '../markup/element.ts';
import { elementRows } from '../markup/elements.ts';
import type { Page } from '../page.ts';
import { createCitations } from './citations.ts';
import type { Setup } from './context.ts';
import { layOutSlide } from './lay-out-slide.ts';
import { orderEvidence } from './order-evidence.ts';

/** Lays out the slides of a deck, in order: what a slide cites is known to those after it. */
export function layOut(deck: Element, setup: Setup): Page[] {
  const citations = createCitations();
  const frame = childElements(deck).filter(({ tag }) => elementRows[tag].kind === 'frame');
  const pages: Page[] = [];
  for (const slide of childElements(deck).filter(({ tag }) => tag === 'slide')) {
    pages.push(
      ...layOutSlide(orderEvidence(slide, citations), frame, {
        ...setup,
        citations,
        slideNumber: pages.length + 1,
      }),
    );
  }
  return pages;
}
