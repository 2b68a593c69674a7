import { attribute, childElements, type Element } from '../markup/element.ts';
import type { Tag } from '../markup/elements.ts';
import type { Alignment, Box } from '../page.ts';
import type { Place } from '../problems.ts';
import { arrowBlock } from './arrow-block.ts';
import type { Block, FlexStyle } from './block.ts';
import { cardsBlock } from './cards-block.ts';
import { chartBlock } from './chart/chart-block.ts';
import type { Context } from './context.ts';
import { diagramBlock } from './diagram-block.ts';
import { flagBlock } from './flag-block.ts';
import { flagListBlock } from './flag-list-block.ts';
import { flagsBlock } from './flags-block.ts';
import { imageBlock } from './image-block.ts';
import { inLanguage } from './in-language.ts';
import { listBlock } from './list-block.ts';
import { rowsOf } from './rows-of.ts';
import { tableBlock } from './table-block.ts';
import { takesRoom } from './takes-room.ts';
import { fittedLine, textBlock } from './text-block.ts';
import { textPlace } from './text-place.ts';
import { textStyle } from './text-style.ts';
import { timelineBlock } from './timeline-block.ts';
import { toParagraphs } from './to-runs.ts';

/** The block that an element is laid out as. */
export function build(element: Element, context: Context): Block {
  const builder = builders[element.tag];
  if (!builder) throw new Error(`<${element.tag}> is no block`);
  return builder(element, context);
}

/** How each element of kind `block` is laid out. */
const builders: Partial<Record<Tag, (element: Element, context: Context) => Block>> = {
  row: (element, context) => container(element, context, 'row'),
  column: (element, context) => container(element, context, 'column'),
  grid: gridBlock,
  cards: (element, context) => cardsBlock(element, flexStyle(element, context), context),
  rule: ruleBlock,
  arrow: arrowBlock,
  text: textElement,
  image: (element, context) => imageBlock(element, flexStyle(element, context), context),
  chart: (element, context) => chartBlock(element, flexStyle(element, context), context),
  flags: (element, context) => flagsElement(element, flexStyle(element, context), context),
  diagram: (element, context) => diagramBlock(element, flexStyle(element, context), context),
  timeline: (element, context) => timelineBlock(element, flexStyle(element, context), context),
  list: (element, context) => listBlock(element, flexStyle(element, context), context),
  flag: (element, context) => flagBlock(element, context),
  table: (element, context) => tableBlock(element, flexStyle(element, context), context),
};

function flagsElement(element: Element, flex: FlexStyle, context: Context): Block {
  const block = attribute(element, 'captions') === 'beside' ? flagListBlock : flagsBlock;
  return block(element, flex, context);
}

function textElement(element: Element, around: Context): Block {
  const context = inLanguage(element, around);
  const role = attribute(element, 'role') ?? 'body';
  const contentAt = (step: number) => {
    const style = textStyle(role, { ...context, step }, attribute(element, 'color'));
    return {
      role: labelRoles.has(role) ? ('label' as const) : ('body' as const),
      paragraphs: toParagraphs(element, style, context),
      style,
      align: (attribute(element, 'align') ?? 'start') as Alignment,
      at: textPlace(element),
      canShrink: step + (context.smaller?.[role] ?? 0) + 1 < (context.theme.roles[role]?.sizes.length ?? 0),
      // Between scripts East Asian renderers end lines at spaces that do not break, too: after the number of an entry.
      keepsLines: attribute(element, 'order') === 'citations' && context.language.eastAsian !== undefined,
    };
  };
  const flex = flexStyle(element, context);
  if (attribute(element, 'fit') === undefined)
    return textBlock(contentAt(context.step), flex, context.typesetter);
  const steps = context.theme.roles[role]?.sizes.length ?? 1;
  return fittedLine(
    Array.from({ length: steps }, (_, step) => contentAt(step)),
    flex,
    context,
  );
}

/** Roles of words that go with something beside them, and stay out of the outline. */
const labelRoles = new Set(['label', 'caption', 'eyebrow', 'footer', 'node', 'numeral', 'when']);

/** The flexbox terms of an element's attributes; tokens become points. */
function flexStyle(element: Element, { theme }: Context): FlexStyle {
  const grow = attribute(element, 'grow');
  const width = attribute(element, 'width');
  return {
    ...(grow !== undefined && { grow: Number(grow), fromZero: true }),
    ...(width !== undefined && { width: theme.widths[width] ?? 0 }),
  };
}

function container(element: Element, context: Context, direction: 'row' | 'column'): Block {
  const fill = attribute(element, 'fill');
  const built = childElements(element)
    .filter(takesRoom)
    .map((child) => build(child, on(fill, context)));
  const children = fromViewersLeft(built, element, context);
  const style = { ...containerStyle(element, context), direction };
  if (direction === 'column') for (const child of children) child.style.fromZero = false;
  return { style, children, at: element.at, draw: ({ box }) => background(box, fill, context, element) };
}

/** Protocol has flags from the viewer's left: what stands in their order is not mirrored with the rest. */
export function fromViewersLeft(blocks: Block[], element: Element, { language }: Context): Block[] {
  const isKept = attribute(element, 'order') === 'flags' && language.direction === 'rtl';
  return isKept ? blocks.toReversed() : blocks;
}

/** What is in a container with a fill stands on that ground. */
function on(fill: string | undefined, context: Context): Context {
  return fill === undefined ? context : { ...context, ground: fill };
}

function containerStyle(element: Element, context: Context): FlexStyle {
  const space = (name: string) => context.theme.spaces[attribute(element, name) ?? ''] ?? 0;
  const align = attribute(element, 'align') as FlexStyle['align'];
  const justify = attribute(element, 'justify') as FlexStyle['justify'];
  return {
    ...flexStyle(element, context),
    gap: space('gap'),
    padding: space('padding'),
    ...(align && { align }),
    ...(justify && { justify }),
    ...(attribute(element, 'equal') && { equal: true }),
  };
}

function background(box: Box, fill: string | undefined, context: Context, element: Element) {
  const color = fill === undefined ? undefined : context.theme.grounds[fill]?.fill;
  return color === undefined
    ? []
    : [{ ...box, type: 'shape' as const, shape: 'rectangle' as const, fill: color, at: element.at }];
}

/** Rows of equal cells; the last row is filled up, so that its cells are as wide as the others. */
function gridBlock(element: Element, context: Context): Block {
  // Across, the cells share the grid's width whatever their alignment.
  const { gap = 0, align, ...style } = containerStyle(element, context);
  const fill = attribute(element, 'fill');
  const cells = childElements(element)
    .filter(takesRoom)
    .map((child) => gridCell(build(child, on(fill, context))));
  const rows = rowsOf(cells, element).map((cellsOfRow): Block => {
    const row = cellsOfRow.map((cell) => cell ?? emptyCell(element));
    return {
      style: { direction: 'row', gap, grow: 1, ...(align && { align }) },
      children: fromViewersLeft(row, element, context),
      at: element.at,
      draw: () => [],
    };
  });
  return {
    style: { ...style, gap, direction: 'column', equal: true },
    children: rows,
    at: element.at,
    draw: ({ box }) => background(box, fill, context, element),
  };
}

/** Round a block that shares the width of its row: a box is never narrower than its padding, and this one has none. */
function gridCell(block: Block): Block {
  Object.assign(block.style, { grow: 1, fromZero: true });
  return { ...emptyCell(block), style: { ...cellStyle, direction: 'row' }, children: [block] };
}

const cellStyle = { grow: 1, fromZero: true } as const;

function emptyCell({ at }: { at: Place }): Block {
  return { style: { ...cellStyle }, children: [], at, draw: () => [] };
}

function ruleBlock(element: Element, context: Context): Block {
  const weight = context.theme.rule[(attribute(element, 'weight') ?? 'thin') as 'thin' | 'thick'];
  const ground = context.theme.grounds[context.ground];
  const color = ground?.[(attribute(element, 'color') ?? 'rule') as 'rule'] ?? '';
  return {
    style: { height: weight },
    children: [],
    at: element.at,
    draw: ({ box }) => [
      {
        ...box,
        height: 0,
        y: box.y + weight / 2,
        type: 'shape',
        shape: 'line',
        stroke: { color, width: weight },
        at: element.at,
      },
    ],
  };
}
