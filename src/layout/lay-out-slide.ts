import { attribute, childElements, type Element, isElement } from '../markup/element.ts';
import { elementRows } from '../markup/elements.ts';
import type { Page } from '../page.ts';
import type { Found, Problem } from '../problems.ts';
import type { LayoutAreas, RegionName } from '../theme/areas.ts';
import type { DrawnItem } from './block.ts';
import type { Context } from './context.ts';
import { canContinue, continueSlide } from './continue-slide.ts';
import { fitBody, type Overflow, stepCount } from './fit-body.ts';
import { fitFoot } from './fit-foot.ts';
import { fitRegion } from './fit-region.ts';
import { waysToMakeRoom } from './make-room.ts';
import { nameItems } from './name-items.ts';
import { couldFlow, reportLeftOut, reportOverflow } from './report-overflow.ts';
import { setNotes } from './set-notes.ts';

type SlideContext = Omit<Context, 'ground' | 'step' | 'paragraphs'>;

/** The order in which a slide is read: the title first, then what stands around it; the foot last. */
const before: readonly RegionName[] = ['title', 'eyebrow', 'subtitle'];

/**
 * Lays one slide out in the areas of its layout: as one page, or as several where something of it flows on. What
 * does not fit is reported.
 */
export function layOutSlide(slide: Element, frame: Element[], setup: SlideContext): Page[] {
  const layout = attribute(slide, 'layout') ?? '';
  const areas = setup.areas.layouts[layout] as LayoutAreas;
  const theme = areas.theme ?? setup.theme;
  const typesetter = setup.typesetters?.[layout] ?? setup.typesetter;
  const context: Context = {
    ...setup,
    theme,
    typesetter,
    ground: areas.ground,
    step: 0,
    paragraphs: new Map(),
  };
  reportHomeless(slide, areas, context);
  // What may go on is tried at its smallest first: most of it would fail at each size above that.
  const trial = onTrial(context);
  const last = stepCount(context);
  const tooMuch = canContinue(slide) ? fitBody(slide, areas, trial, last).overflow : undefined;
  const whole = tooMuch ? undefined : tryPage(slide, frame, areas, context, 0);
  if (whole && !whole.overflow) return [whole.keep()];
  const parts = continueSlide(slide, areas, context, tooMuch?.over);
  if (!parts) {
    const overfull = whole ?? tryPage(slide, frame, areas, context, last);
    const roomy = context.isModel ? undefined : keepWithMoreRoom(slide, frame, areas, context);
    return [roomy ?? keepOverfull(slide, overfull, context)];
  }
  // Models are made of the first.
  const wanted = context.isModel ? parts.slice(0, 1) : parts;
  const smallestStep = wanted.reduce((from, part) => fitBody(part, areas, trial, from).step, 0);
  return wanted.map((part, index) => {
    const at = { ...context, slideNumber: context.slideNumber + index };
    return layOutPage(part, frame, areas, at, smallestStep).page;
  });
}

/** What is cited on trial counts for nothing. */
function onTrial(context: Context): Context {
  return { ...context, citations: context.citations.fork() };
}

/** A page that is laid out already; its citations and problems count once it is kept. */
type Attempt = { overflow: Overflow | undefined; keep(): Page };

function tryPage(
  slide: Element,
  frame: Element[],
  areas: LayoutAreas,
  context: Context,
  from: number,
): Attempt {
  const problems: Problem[] = [];
  const trial = { ...onTrial(context), report: (problem: Problem) => void problems.push(problem) };
  const { page, overflow } = layOutPage(slide, frame, areas, trial, from);
  return {
    overflow,
    keep() {
      context.citations.adopt(trial.citations);
      for (const problem of problems) context.report(problem);
      return page;
    },
  };
}

/** The page, once there is room for it; what was left out for that is reported. */
function keepWithMoreRoom(
  slide: Element,
  frame: Element[],
  areas: LayoutAreas,
  context: Context,
): Page | undefined {
  for (const way of waysToMakeRoom(slide, context)) {
    const { overflow, keep } = tryPage(way.slide, frame, areas, way.context, 0);
    if (overflow) continue;
    for (const part of way.leftOut) reportLeftOut(part, slide, context);
    return keep();
  }
  return undefined;
}

function keepOverfull(slide: Element, { overflow, keep }: Attempt, context: Context): Page {
  const isLong = overflow && !canContinue(slide) && couldFlow(slide, overflow.at);
  if (overflow) reportOverflow(overflow, 'the text', context, isLong ? 'flow' : 'text');
  return keep();
}

/** Reports what a slide says that its layout has no place for: it would be lost without a word. */
function reportHomeless(slide: Element, areas: LayoutAreas, { report }: SlideContext): void {
  const layout = attribute(slide, 'layout');
  for (const part of childElements(slide)) {
    const { kind } = elementRows[part.tag];
    const region = kind === 'part' && part.tag !== 'notes' && !areas.regions[part.tag as RegionName];
    if (!region && !(kind === 'block' && !areas.body)) continue;
    report({
      level: 'error',
      code: 'no-place',
      message: `The layout "${layout}" has no place for <${part.tag}>.`,
      at: part.at,
      hint: 'Choose another layout for the slide, or give this one the area in theme.yaml.',
    });
  }
}

function layOutPage(
  slide: Element,
  frame: Element[],
  areas: LayoutAreas,
  context: Context,
  from: number,
): { page: Page; overflow: Overflow | undefined } {
  const parts = childElements(slide);
  const part = (name: RegionName) => parts.find(({ tag }) => tag === name);
  const free = isStamped(frame) ? besideStamp(areas) : areas;
  const head = before.flatMap((name) => fitRegion(name, part(name), free, context));
  const body = fitBody(slide, areas, context, from);
  const layout = attribute(slide, 'layout') ?? '';
  const section = attribute(slide, 'section');
  const marking = context.marks?.slide(slide, context.slideNumber);
  const notesMarking = context.marks?.notes(slide, context.slideNumber);
  const page: Page = {
    kind: attribute(slide, 'name') ?? layout,
    layout,
    ...(section !== undefined && { section }),
    ...(slide.attributes.read && { read: true }),
    ...(marking !== undefined && { marking }),
    ...(notesMarking !== undefined && { notesMarking }),
    items: nameItems([...head, ...body.draw(), ...foot(slide, frame, head, areas, context)], context),
    notes: setNotes(
      parts.find(({ tag }) => tag === 'notes'),
      context,
    ),
    at: slide.at,
  };
  return { page, overflow: body.overflow };
}

function isStamped(frame: readonly Element[]): boolean {
  const stamp = frame.find(({ tag }) => tag === 'stamp');
  return stamp?.children.some((child) => isElement(child) || child.text.trim() !== '') === true;
}

/** The areas of a slide with a stamp. */
function besideStamp(areas: LayoutAreas): LayoutAreas {
  const regions = Object.entries(areas.regions).map(([name, area]) => [
    name,
    area.besideStamp ? { ...area, box: area.besideStamp } : area,
  ]);
  return { ...areas, regions: Object.fromEntries(regions) };
}

function foot(
  slide: Element,
  frame: Element[],
  head: DrawnItem[],
  areas: LayoutAreas,
  context: Context,
): DrawnItem[] {
  const number: Element = {
    tag: 'footer',
    attributes: {},
    children: [{ text: String(context.slideNumber), at: slide.at }],
    at: slide.at,
  };
  const find = (tag: string) => frame.find((element) => element.tag === tag);
  const { marks } = context;
  const footer = marks
    ? marks.footer(find('footer'), marks.slide(slide, context.slideNumber))
    : find('footer');
  const report = (problem: Problem) => {
    const ofFoot: Found = { ...problem, of: { foot: true } };
    context.report(ofFoot);
  };
  return fitFoot({ date: find('date'), footer, number, stamp: find('stamp') }, head, areas, {
    ...context,
    report,
  });
}
