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
const remembered = new Map<string, Known>();

/**
 * Lays slides out as `layOutSlide` does. A slide that was laid out before, from the same markup at the same places, in
 * the same setting, under its number and behind the same citations, is the same pages again: after a save, in a
 * preview that is downloaded, or in another edition, that is most of a deck.
 */
export function recallSlides(setup: Setup, frame: Element[]) {
  const around = digest([...dependencies(setup), frame, setup.marks !== undefined]);
  return (slide: Element, context: SlideContext): Page[] => {
    const { citations, slideNumber, report } = context;
    const cited = [...citations.known].map(([id, slides]) => [id, ...slides]);
    const key = `${around} ${digest([slide, slideNumber, cited])}`;
    const found = recall(key, setup.marks) ?? layOutAnew(slide, frame, context, key);
    citations.adopt(found.citations);
    for (const problem of found.problems) report(problem);
    return found.pages;
  };
}

/** What is remembered, if the markings still say of it what they said then. */
function recall(key: string, marks: MarkSlides | undefined): Known | undefined {
  const found = remembered.get(key);
  const holds = found?.asked.every(({ question, answer }) => marks && same(question(marks), answer));
  return holds ? found : undefined;
}

function same(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

function layOutAnew(slide: Element, frame: Element[], context: SlideContext, key: string): Known {
  const citations = context.citations.fork();
  const problems: Problem[] = [];
  const asked: Asked[] = [];
  const report = (problem: Problem) => void problems.push(problem);
  const marks = context.marks && listening(context.marks, asked);
  const before = guesses(context);
  const pages = layOutSlide(slide, frame, { ...context, citations, report, ...(marks && { marks }) });
  const found = { pages, citations, problems, asked };
  // What is only estimated is reported by the typesetter, for each deck.
  if (guesses(context) === before) remember(key, found);
  return found;
}

function remember(key: string, found: Known): void {
  if (remembered.size >= REMEMBERED_SLIDES) remembered.clear();
  remembered.set(key, found);
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
