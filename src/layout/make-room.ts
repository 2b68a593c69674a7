import { childElements, type Element, isElement } from '../markup/element.ts';
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
    const rest = leftOut.reduce(without, slide);
    const whole = leftOut.length > 0 ? [1] : [];
    for (const tightness of [...whole, ...TIGHTNESS])
      yield { slide: rest, context: tightened(context, tightness), leftOut };
  }
}

/** An element below an optional one goes with it. */
function optionalParts(element: Element): Element[] {
  return childElements(element).flatMap((child) =>
    child.attributes.optional ? [child] : optionalParts(child),
  );
}

function without(element: Element, part: Element): Element {
  const children = element.children
    .filter((child) => child !== part)
    .map((child) => (isElement(child) ? without(child, part) : child));
  return { ...element, children };
}

function tightened(context: Context, share: number): Context {
  const spaces = Object.entries(context.theme.spaces).map(([name, space]) => [name, space * share]);
  return { ...context, theme: { ...context.theme, spaces: Object.fromEntries(spaces) } };
}
