import { childElements, type Element, isElement, type Text } from '../markup/element.ts';
import type { Context } from './context.ts';

/** A gentler or harder way to lay a slide out; what it leaves out, in the order of the slide. */
type Way = { slide: Element; context: Context; leftOut: Element[] };

/** How much of the spaces is kept, one after the other. */
const TIGHTNESS = [0.75, 0.5] as const;

/**
 * The ways to make room on a slide that does not fit at its smallest sizes, the gentlest first: less space between
 * things, and then the same without the elements that its template calls optional, of which the last goes first.
 */
export function* waysToMakeRoom(slide: Element, context: Context): Generator<Way> {
  const optional = optionalParts(slide);
  for (let kept = optional.length; kept >= 0; kept -= 1) {
    const leftOut = optional.slice(kept);
    const rest = without(slide, leftOut);
    const whole = leftOut.length > 0 ? [1] : [];
    for (const tightness of [...whole, ...TIGHTNESS])
      yield { slide: rest, context: tightened(context, tightness), leftOut };
  }
}

/** An element below an optional one goes with it. */
function optionalParts(element: Element): Element[] {
  return childElements(element).flatMap((child) =>
    child.attributes.optional || hasOptionalLabels(child) ? [child] : optionalParts(child),
  );
}

/** Whether what it is of stays where its labels, all of them, are left out. */
export function hasOptionalLabels({ attributes: { optional, labels } }: Element): boolean {
  return !optional && labels?.value.trim() === 'optional';
}

function without(element: Element, parts: readonly Element[]): Element {
  const children = element.children.flatMap((child): (Element | Text)[] => {
    if (!isElement(child)) return [child];
    if (!parts.includes(child)) return [without(child, parts)];
    return hasOptionalLabels(child) ? [unlabelled(child)] : [];
  });
  return { ...element, children };
}

function unlabelled(family: Element): Element {
  return { ...family, children: childElements(family).map((member) => ({ ...member, children: [] })) };
}

function tightened(context: Context, share: number): Context {
  const spaces = Object.entries(context.theme.spaces).map(([name, space]) => [name, space * share]);
  return { ...context, theme: { ...context.theme, spaces: Object.fromEntries(spaces) } };
}
