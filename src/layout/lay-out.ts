import { childElements, type Element } from '../markup/element.ts';
import { elementRows } from '../markup/elements.ts';
import type { Page } from '../page.ts';
import type { Found } from '../problems.ts';
import { createCitations } from './citations.ts';
import type { Setup } from './context.ts';
import { layOutSlide } from './lay-out-slide.ts';
import { modelPages } from './model-pages.ts';
import { hasEvidence, hasReferenceTable, listsEvidence, orderEvidence } from './order-evidence.ts';
import { recallSlides } from './recall-slides.ts';

/**
 * The pages of a deck, and one for each kind of slide with stand-in text, which layouts are made after: laid out when
 * asked for, since pictures need none.
 */
export type LaidOutDeck = { pages: Page[]; models: () => Page[] };

/** A slide with the pages it became. */
type LaidOutSlide = { slide: Element; pages: Page[] };

/** More are not tried: a slide number of one digit more could take a page more, and the next try give it back. */
const attempts = 4;

/**
 * Lays out the slides of a deck. References come last, wherever they stand, because only then is it known what is
 * cited where. Where slides stand behind them, the number of pages that they take is tried until it holds; should it not
 * hold after four times, those slides have the numbers of the last try.
 */
export function layOut(deck: Element, setup: Setup): LaidOutDeck {
  let taken: readonly number[] = [];
  for (let attempt = 1; ; attempt += 1) {
    const problems: Found[] = [];
    const report = (problem: Found) => void problems.push(problem);
    const slides = layOutOnce(deck, { ...setup, report }, taken);
    const counts = slides.map(({ pages }) => pages.length);
    if (attempt === attempts || numbersHold(slides, taken, counts)) {
      for (const problem of firstOfEach(problems)) setup.report(problem);
      return { pages: slides.flatMap(({ pages }) => pages), models: () => modelPages(deck, setup) };
    }
    taken = counts;
  }
}

/** What is wrong with the foot of every slide is told once; what is wrong with slides, with each. */
function firstOfEach(problems: readonly Found[]): Found[] {
  const told = new Set<string>();
  return problems.filter(({ code, message, at, of }) => {
    const key = JSON.stringify([code, at, of && 'foot' in of ? of : message]);
    return !told.has(key) && told.add(key);
  });
}

/** Whether the slides behind each reference have the numbers that its true length gives them. */
function numbersHold(
  slides: readonly LaidOutSlide[],
  taken: readonly number[],
  counts: readonly number[],
): boolean {
  return slides.every(({ slide }, index) => {
    const last = index === slides.length - 1;
    return last || !listsEvidence(slide) || counts[index] === (taken[index] ?? 1);
  });
}

function layOutOnce(deck: Element, setup: Setup, taken: readonly number[]): LaidOutSlide[] {
  const citations = createCitations();
  const frame = childElements(deck).filter(({ tag }) => elementRows[tag].kind === 'frame');
  const slides = childElements(deck).filter(({ tag }) => tag === 'slide');
  const lay = recallSlides(setup, frame);
  const laidOut: LaidOutSlide[] = [];
  const starts: number[] = [];
  let next = 1;
  for (const [index, slide] of slides.entries()) {
    starts.push(next);
    const pages = listsEvidence(slide) ? [] : lay(slide, { ...setup, citations, slideNumber: next });
    laidOut.push({ slide, pages });
    next += listsEvidence(slide) ? (taken[index] ?? 1) : pages.length;
  }
  return laidOut.map(({ slide, pages }, index) => {
    if (!listsEvidence(slide)) return { slide, pages };
    const at = { ...setup, citations, slideNumber: starts[index] ?? 1 };
    citeOwn(slide, frame, at);
    const ordered = orderEvidence(slide, citations);
    const isLeftOut = hasReferenceTable(slide) && !hasEvidence(ordered);
    return { slide, pages: isLeftOut ? [] : lay(ordered, at) };
  });
}

/** A slide may list what it cites itself: that is known once it was laid out without the list. */
function citeOwn(slide: Element, frame: Element[], context: Parameters<typeof layOutSlide>[2]): void {
  if (hasReferenceTable(slide)) return;
  layOutSlide(orderEvidence(slide, createCitations()), frame, { ...context, report: () => {} });
}
