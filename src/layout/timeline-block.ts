import { attribute, childElements, type Element } from '../markup/element.ts';
import type { Box } from '../page.ts';
import type { Block, DrawnItem, FlexStyle, Placed } from './block.ts';
import { build } from './build.ts';
import type { Context } from './context.ts';
import { takesRoom } from './takes-room.ts';

type At = Element['at'];
type Inset = NonNullable<FlexStyle['inset']>;
type Event = { element: Element; now: boolean; dated: boolean };

/** The height of the strip that the axis runs through, and the size of a dot on it, in points. */
const strip = 34;
const dot = 14;
const axisWidth = 1.5;
const panelPadding = 18;

/**
 * Events along an axis: when, above it; what, below it. Like parts of all events begin on one line. The present one
 * stands on a dark panel.
 */
export function timelineBlock(element: Element, flex: FlexStyle, context: Context): Block {
  const gap = context.theme.spaces[attribute(element, 'gap') ?? 'l'] ?? 0;
  const events = childElements(element).map((event): Event => {
    const is = (name: string) => attribute(event, name) === 'true';
    return { element: event, now: is('now'), dated: is('dated') };
  });
  const top = events.some(({ now }) => now) ? panelPadding : 0;
  const head: FlexStyle = { direction: 'column', justify: 'end', grow: 2, inset: { top } };
  const texts = events.map((event) =>
    cell(event, childElements(event.element).slice(1), { bottom: panelPadding }, context),
  );
  const children = [
    plainBlock(element, { ...head, gap: headGap(events, context) }, headRows(element, events, gap, context)),
    plainBlock(element, { height: strip }, []),
    plainBlock(element, { direction: 'row', gap, grow: 3 }, texts),
  ];
  return {
    ...plainBlock(element, { ...flex, direction: 'column' }, children),
    draw: (placed) => drawAxis(placed, events, context),
    reading: (placed) => eventByEvent(placed, events),
  };
}

function plainBlock({ at }: Element, style: FlexStyle, children: Block[]): Block {
  return { style, children, at, draw: () => [] };
}

/** What stands above the axis, a row for each part of the events, such as the dates and the titles. */
function headRows(element: Element, events: Event[], gap: number, context: Context): Block[] {
  const heads = events.map(headParts);
  const count = Math.max(0, ...heads.map(({ length }) => length));
  return Array.from({ length: count }, (_, row) => {
    const cells = events.map((event, index) =>
      cell(event, heads[index]?.slice(row, row + 1) ?? [], {}, context),
    );
    return plainBlock(element, { direction: 'row', gap }, cells);
  });
}

/** The blocks of a column, which are set on lines with those of the other events; else the one block that there is. */
function headParts({ element }: Event): Element[] {
  const [first] = childElements(element);
  if (!first) return [];
  return isPlainColumn(first) ? childElements(first) : [first];
}

function isPlainColumn({ tag, attributes: { fill, padding } }: Element): boolean {
  return tag === 'column' && !fill && !padding;
}

function headGap(events: Event[], { theme }: Context): number {
  const [column] = events.flatMap(({ element }) => childElements(element).slice(0, 1).filter(isPlainColumn));
  const gap = column && attribute(column, 'gap');
  return theme.spaces[gap ?? ''] ?? 0;
}

/** The panel has room at its sides in each row, so that its columns are as wide as one another. */
function cell(event: Event, blocks: Element[], inset: Inset, context: Context): Block {
  const inside = event.now ? { ...context, ground: panelGround } : context;
  const style: FlexStyle = {
    direction: 'column',
    gap: 8,
    grow: 1,
    fromZero: true,
    ...(event.now && { inset: { ...inset, sides: panelPadding } }),
  };
  return plainBlock(
    event.element,
    style,
    blocks.filter(takesRoom).map((block) => build(block, inside)),
  );
}

const panelGround = 'navy';

/** What is laid out row by row is read event by event. */
function eventByEvent({ children: [head, , texts] }: Placed, events: Event[]): Placed[] {
  const rows = [...(head?.children ?? []), ...(texts ? [texts] : [])];
  return events.flatMap((_, index) => rows.flatMap(({ children }) => children.slice(index, index + 1)));
}

function drawAxis(placed: Placed, events: Event[], context: Context): DrawnItem[] {
  const [, strip, texts] = placed.children;
  if (!strip || !texts) return [];
  const columns = texts.children.map(({ box }) => box);
  const y = strip.box.y + strip.box.height / 2;
  const { at } = placed.block;
  const panels = columns
    .filter((_, index) => events[index]?.now)
    .map((column) => ({ ...column, y: placed.box.y, height: placed.box.height }));
  return [
    ...panels.map((panel) => drawPanel(panel, context, at)),
    ...segments(placed.box, columns, events, context).flatMap((segment) =>
      drawSegment(segment, panels, y, context, at),
    ),
    ...dots(columns, events, y, context, at),
  ];
}

function drawPanel(box: Box, context: Context, at: At): DrawnItem {
  return { ...box, type: 'shape', shape: 'rectangle', fill: fillOf(panelGround, context), at };
}

function fillOf(ground: string, { theme }: Context): string {
  return theme.grounds[ground]?.fill ?? '';
}

/** A stretch of the axis, in points; open where it leads to what has no date yet. */
type Segment = { from: number; to: number; open: boolean };

/** The axis from each event to the next. */
function segments(box: Box, columns: Box[], events: Event[], { language }: Context): Segment[] {
  const rtl = language.direction === 'rtl';
  return columns.map((column, index) => {
    const next = columns[index + 1];
    const open = !next || !(events[index + 1]?.dated || events[index + 1]?.now);
    const own = dotCenter(column, events[index], rtl);
    const end = rtl ? box.x : box.x + box.width;
    const other = next ? dotCenter(next, events[index + 1], rtl) : end;
    return { from: Math.min(own, other), to: Math.max(own, other), open };
  });
}

/** Solid or dashed; over a panel in the colour of its ground, since that of the slide could not be seen there. */
function drawSegment(
  { from, to, open }: Segment,
  panels: Box[],
  y: number,
  context: Context,
  at: At,
): DrawnItem[] {
  const edges = panels.flatMap(({ x, width }) => [x, x + width]).filter((edge) => edge > from && edge < to);
  const stops = [from, ...edges.sort((a, b) => a - b), to];
  const parts = stops.slice(1).map((stop, index): DrawnItem => {
    const start = stops[index] as number;
    const middle = (start + stop) / 2;
    const isOver = panels.some(({ x, width }) => middle > x && middle < x + width);
    const color = context.theme.grounds[isOver ? panelGround : context.ground]?.muted ?? '';
    const stroke = { color, width: axisWidth, ...(open && { dash: 'dash' as const }) };
    return { x: start, y, width: stop - start, height: 0, type: 'shape', shape: 'line', stroke, at };
  });
  return context.language.direction === 'rtl' ? parts.reverse() : parts;
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
