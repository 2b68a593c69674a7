import type { Element } from '../markup/element.ts';
import type { MarkSlides } from '../markup/mark-slides.ts';
import type { Page } from '../page.ts';
import type { Problem } from '../problems.ts';
import { digest } from '../text/digest.ts';
import type { Citations } from './citations.ts';
import type { Setup } from './context.ts';
import { dependencies } from './dependencies.ts';
import { layOutSlide } from './lay-out-slide.ts';

type SlideContext = Parameters<typeof layOutSlide>[2];

/** What was asked of the markings, and their answer. */
type Asked = { question(marks: MarkSlides): unknown; answer: unknown };

/** A slide that was laid out, with what was cited, found and asked on the way. */
type Known = { pages: Page[]; citations: Citations; problems: readonly Problem[]; asked: readonly Asked[] };

/** The slides of ten decks or so, at 60 KB a slide. */
const REMEMBERED_SLIDES = 200;

/**
 * The slides laid out in one setting. What they were laid out from becomes a key only when the setting comes again:
 * in most runs each deck has its own.
 */
type Remembered = { fresh: { from: unknown; found: Known }[]; known: Map<string, Known> };

const remembered = new Map<string, Remembered>();

/**
 * Lays slides out as `layOutSlide` does. A slide that was laid out before, from the same markup at the same places, in
 * the same setting, under its number and behind the same citations, is the same pages again: after a save, in a
 * preview that is downloaded, or in another edition, that is most of a deck.
 */
export function recallSlides(setup: Setup, frame: Element[]) {
  const around = digest([...dependencies(setup), frame, setup.marks !== undefined]);
  const slides = rememberedFor(around);
  for (const { from, found } of slides.fresh.splice(0)) slides.known.set(digest(from), found);
  return (slide: Element, context: SlideContext): Page[] => {
    const { citations, slideNumber, report } = context;
    const from = [slide, slideNumber, [...citations.known].map(([id, numbers]) => [id, ...numbers])];
    const keep = (found: Known) => {
      if (slides.fresh.length >= REMEMBERED_SLIDES) slides.fresh = [];
      slides.fresh.push({ from, found });
    };
    const found = recall(slides, from, setup.marks) ?? layOutAnew(slide, frame, context, keep);
    citations.adopt(found.citations);
    for (const problem of found.problems) report(problem);
    return found.pages;
  };
}

function rememberedFor(around: string): Remembered {
  if (countSlides() >= REMEMBERED_SLIDES) remembered.clear();
  const slides = remembered.get(around) ?? { fresh: [], known: new Map() };
  remembered.set(around, slides);
  return slides;
}

function countSlides(): number {
  return [...remembered.values()].reduce((sum, { fresh, known }) => sum + fresh.length + known.size, 0);
}

/** What is remembered, if the markings still say of it what they said then. */
function recall({ known }: Remembered, from: unknown, marks: MarkSlides | undefined): Known | undefined {
  const found = known.size > 0 ? known.get(digest(from)) : undefined;
  const holds = found?.asked.every(({ question, answer }) => marks && same(question(marks), answer));
  return holds ? found : undefined;
}

function same(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

function layOutAnew(
  slide: Element,
  frame: Element[],
  context: SlideContext,
  keep: (found: Known) => void,
): Known {
  const citations = context.citations.fork();
  const problems: Problem[] = [];
  const asked: Asked[] = [];
  const report = (problem: Problem) => void problems.push(problem);
  const marks = context.marks && listening(context.marks, asked);
  const before = guesses(context);
  const pages = layOutSlide(slide, frame, { ...context, citations, report, ...(marks && { marks }) });
  const found = { pages, citations, problems, asked };
  // What is only estimated is reported by the typesetter, for each deck.
  if (guesses(context) === before) keep(found);
  return found;
}

function guesses({ typesetter, typesetters = {} }: SlideContext): number {
  return [typesetter, ...Object.values(typesetters)].reduce((sum, each) => sum + each.guesses(), 0);
}

/** The same markings; what they are asked, and answer, is noted. */
function listening(marks: MarkSlides, asked: Asked[]): MarkSlides {
  const ask = <Answer>(question: (marks: MarkSlides) => Answer): Answer => {
    const answer = question(marks);
    asked.push({ question, answer });
    return answer;
  };
  return {
    slide: (...slide) => ask((each) => each.slide(...slide)),
    notes: (...slide) => ask((each) => each.notes(...slide)),
    footer: (...footer) => ask((each) => each.footer(...footer)),
  };
}
