import { attribute, childElements, type Element, isElement } from '../markup/element.ts';
import type { LayoutAreas } from '../theme/areas.ts';
import type { Context } from './context.ts';
import { fitBody, stepCount } from './fit-body.ts';

/**
 * The slides that a slide becomes whose body does not fit even at its smallest: each has a share of the items or
 * rows of the element that carries `flow`. `over` is by how many points all of it together is too high. Undefined where
 * nothing can be continued.
 */
export function continueSlide(
  slide: Element,
  areas: LayoutAreas,
  context: Context,
  over = 0,
): Element[] | undefined {
  const flow = findFlow(slide);
  if (!flow) return undefined;
  const count = flowing(flow).length;
  const fits = (from: number, to: number) => {
    const trial = { ...context, citations: context.citations.fork() };
    return !fitBody(share(slide, flow, from, to), areas, trial, stepCount(context)).overflow;
  };
  const { height = 0 } = areas.body ?? {};
  const ends = fillUp(count, Math.floor((count * height) / (height + over)), fits);
  if (!ends || ends.length < 2) return undefined;
  const even = ends.map((_, index) => Math.round((count * (index + 1)) / ends.length));
  const chosen = even.every((end, index) => fits(even[index - 1] ?? 0, end)) ? even : ends;
  return chosen.map((end, index) =>
    numbered(share(slide, flow, chosen[index - 1] ?? 0, end), index + 1, chosen.length),
  );
}

/** Where each slide ends when each takes as much as fits, about `usual` of the items; undefined where one alone does not. */
function fillUp(
  count: number,
  usual: number,
  fits: (from: number, to: number) => boolean,
): number[] | undefined {
  const ends: number[] = [];
  let taken = usual;
  for (let from = 0; from < count; from = ends.at(-1) ?? count) {
    // A slide takes about as much as the one before it: that, and one more, are tried first.
    const end = largest(from, count, [from + taken, from + taken + 1], (to) => fits(from, to));
    if (end === from) return undefined;
    ends.push(end);
    taken = end - from;
  }
  return ends;
}

/** The largest number above `low`, up to `high`, that holds, where smaller ones do too; `low` where none does. */
function largest(low: number, high: number, guesses: number[], holds: (value: number) => boolean): number {
  let [least, most] = [low, high];
  while (least < most) {
    const guess = guesses.shift() ?? 0;
    const value = guess > least && guess <= most ? guess : Math.ceil((least + most) / 2);
    if (holds(value)) least = value;
    else most = value - 1;
  }
  return least;
}

/** Whether something of a slide may go on, on a next slide. */
export function canContinue(slide: Element): boolean {
  return findFlow(slide) !== undefined;
}

/** The element whose items or rows may go on, on a next slide; validation sees to it that there is one at most. */
function findFlow(element: Element): Element | undefined {
  if (element.attributes.flow) return element;
  for (const child of childElements(element)) {
    const found = findFlow(child);
    if (found) return found;
  }
  return undefined;
}

function flowing(flow: Element): Element[] {
  return childElements(flow).filter((child) => !child.attributes.header);
}

/** The slide with only some of what flows: header rows stay, numbers go on. */
function share(slide: Element, flow: Element, from: number, to: number): Element {
  const kept = new Set(flowing(flow).slice(from, to));
  const children = childElements(flow).filter((child) => child.attributes.header || kept.has(child));
  const start = String(Number(attribute(flow, 'start') ?? 1) + from);
  const numbers = flow.tag === 'list' ? { start: { value: start, at: flow.at } } : {};
  const part: Element = { ...flow, children, attributes: { ...flow.attributes, ...numbers } };
  return replace(slide, flow, part);
}

function replace(element: Element, old: Element, by: Element): Element {
  if (element === old) return by;
  return {
    ...element,
    children: element.children.map((child) => (isElement(child) ? replace(child, old, by) : child)),
  };
}

/** Title "… (2/3)", so that no two slides have the same; notes on the first only. */
function numbered(slide: Element, page: number, pages: number): Element {
  const wording = slide.attributes.continued?.value ?? ' ({page}/{pages})';
  const words = wording.replace('{page}', String(page)).replace('{pages}', String(pages));
  const children = slide.children.flatMap((child): Element['children'] => {
    if (!isElement(child)) return [child];
    if (child.tag === 'notes' && page > 1) return [];
    return child.tag === 'title'
      ? [{ ...child, children: [...child.children, { text: words, at: child.at }] }]
      : [child];
  });
  return { ...slide, children };
}
