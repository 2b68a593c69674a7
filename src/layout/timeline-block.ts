import { childElements, type Element } from '../markup/element.ts';
import type { Box } from '../page.ts';
import type { Block, DrawnItem, FlexStyle, Placed } from './block.ts';
import { build } from './build.ts';
import type { Context } from './context.ts';

type Event = { element: Element; now: boolean; dated: boolean };

/** The height of the strip that the axis runs through, and the size of a dot on it, in points. */
const strip = 34;
const dot = 14;
const axisWidth = 1.5;
const panelPadding = 18;

/** Events along an axis: when, above it; what, below it. The present one stands on a dark panel. */
export function timelineBlock(element: Element, flex: FlexStyle, context: Context): Block {
  const gap = context.theme.spaces[element.attributes.gap?.value.trim() ?? 'l'] ?? 0;
  const events = childElements(element).map((event): Event => {
    const is = (name: string) => event.attributes[name]?.value.trim() === 'true';
    return { element: event, now: is('now'), dated: is('dated') };
  });
  const row = (part: (blocks: Element[]) => Element[], lower: boolean): Block => ({
    style: { direction: 'row', gap, ...(lower ? { grow: 3 } : { align: 'end', grow: 2 }) },
    children: events.map((event) => cell(event, part(childElements(event.element)), context)),
    at: element.at,
    draw: () => [],
  });
  const axis: Block = { style: { height: strip }, children: [], at: element.at, draw: () => [] };
  return {
    style: { ...flex, direction: 'column' },
    children: [row((blocks) => blocks.slice(0, 1), false), axis, row((blocks) => blocks.slice(1), true)],
    at: element.at,
    draw: (placed) => drawAxis(placed, events, context),
  };
}

function cell(event: Event, blocks: Element[], context: Context): Block {
  const inside = event.now ? { ...context, ground: panelGround } : context;
  return {
    style: {
      direction: 'column',
      gap: 8,
      grow: 1,
      fromZero: true,
      ...(event.now && { padding: panelPadding }),
    },
    children: blocks.map((block) => build(block, inside)),
    at: event.element.at,
    draw: () => [],
  };
}

const panelGround = 'navy';

function drawAxis(placed: Placed, events: Event[], context: Context): DrawnItem[] {
  const [head, strip, body] = placed.children;
  if (!head || !strip || !body) return [];
  const columns = head.children.map(({ box }) => box);
  const y = strip.box.y + strip.box.height / 2;
  const { at } = placed.block;
  const panels = columns.flatMap((column, index): DrawnItem[] =>
    events[index]?.now
      ? [
          {
            ...column,
            y: placed.box.y,
            height: placed.box.height,
            type: 'shape',
            shape: 'rectangle',
            fill: fillOf(panelGround, context),
            at,
          },
        ]
      : [],
  );
  return [
    ...panels,
    ...segments(placed.box, columns, events, y, context, at),
    ...dots(columns, events, y, context, at),
  ];
}

function fillOf(ground: string, { theme }: Context): string {
  return theme.grounds[ground]?.fill ?? '';
}

type At = Element['at'];

/** The axis from each event to the next: solid to a dated one, dashed to one that has no date yet. */
function segments(
  box: Box,
  columns: Box[],
  events: Event[],
  y: number,
  context: Context,
  at: At,
): DrawnItem[] {
  const rtl = context.language.direction === 'rtl';
  const ground = context.theme.grounds[context.ground];
  return columns.map((column, index) => {
    const next = columns[index + 1];
    const open = !next || !(events[index + 1]?.dated || events[index + 1]?.now);
    const [from, to] = rtl
      ? [next ? dotCenter(next, events[index + 1], true) : box.x, dotCenter(column, events[index], true)]
      : [
          dotCenter(column, events[index], false),
          next ? dotCenter(next, events[index + 1], false) : box.x + box.width,
        ];
    const stroke = { color: ground?.muted ?? '', width: axisWidth, ...(open && { dash: 'dash' as const }) };
    return { x: from, y, width: to - from, height: 0, type: 'shape', shape: 'line', stroke, at };
  });
}

function dotCenter(column: Box, event: Event | undefined, rtl: boolean): number {
  const inset = dot / 2 + (event?.now ? panelPadding : 0);
  return rtl ? column.x + column.width - inset : column.x + inset;
}

function dots(columns: Box[], events: Event[], y: number, context: Context, at: At): DrawnItem[] {
  const rtl = context.language.direction === 'rtl';
  return columns.map((column, index) => {
    const event = events[index];
    const ground = context.theme.grounds[event?.now ? panelGround : context.ground];
    const strong = event?.now ? (ground?.key ?? '') : (ground?.strong ?? '');
    const solid = event?.now || event?.dated;
    const stroke = { color: strong, width: 2 };
    const box = { x: dotCenter(column, event, rtl) - dot / 2, y: y - dot / 2, width: dot, height: dot };
    return {
      ...box,
      type: 'shape',
      shape: 'ellipse',
      fill: solid ? strong : (ground?.fill ?? ''),
      stroke,
      at,
    };
  });
}
