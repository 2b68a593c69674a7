import { flagFor } from '../flags/flag-for.ts';
import { attribute, type Element } from '../markup/element.ts';
import type { ImageItem } from '../page.ts';
import type { Block } from './block.ts';
import type { Context } from './context.ts';

/** A flag at one of the theme's heights, as wide as its official proportions make it. */
export function flagBlock(element: Element, context: Context): Block {
  const code = attribute(element, 'country') ?? '';
  const height = context.theme.flags[attribute(element, 'size') ?? 'm'] ?? 0;
  const { at } = element;
  const flag: Block = {
    style: { height, width: height * (flagFor(code)?.ratio ?? 1) },
    children: [],
    at,
    draw: ({ box }) => [{ ...box, at, ...flagImage(code, attribute(element, 'alt') ?? '', context) }],
  };
  // What is around it may be given more room, as in a grid: the flag stands where that starts.
  return { style: { direction: 'row', align: 'start' }, children: [flag], at, draw: () => [] };
}

/** The picture of a flag, with a hairline round it where its outline is a rectangle. */
export function flagImage(code: string, alt: string, { theme }: Context): ImageItem {
  const stroke = flagFor(code)?.rectangular ? { stroke: theme.flagBorder } : {};
  return { type: 'image', source: { kind: 'flag', code }, alt, ...stroke };
}
