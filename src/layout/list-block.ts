import { attribute, childElements, type Element } from '../markup/element.ts';
import type { Box, Bullet, Paragraph } from '../page.ts';
import type { Block, DrawnItem, FlexStyle, Placed } from './block.ts';
import type { Context } from './context.ts';
import { type SetText, setText, slack, type TextContent, textItem } from './text-block.ts';
import { textPlace } from './text-place.ts';
import { type TextStyle, textStyle } from './text-style.ts';
import { toParagraphs } from './to-runs.ts';

type List = {
  style: TextStyle;
  rules: boolean;
  gap: number;
  indent: number;
  items: ListItem[];
  context: Context;
};
type ListItem = { content: TextContent; bullet: Bullet | undefined; level: number };

/** A list: laid out as a column of items, so that they share the room; drawn as native paragraphs. */
export function listBlock(element: Element, flex: FlexStyle, context: Context): Block {
  const list = readList(element, context);
  const children = list.items.map((item) => itemBlock(item, list));
  return {
    style: { ...flex, direction: 'column', ...(list.rules && { equal: true }) },
    children,
    at: element.at,
    draw: (placed) => drawList(placed, list),
  };
}

function readList(element: Element, context: Context): List {
  const style = textStyle(attribute(element, 'role') ?? 'body', context);
  const kind = attribute(element, 'bullet') ?? 'disc';
  const start = Number(attribute(element, 'start') ?? 1);
  const items = childElements(element).map((item, index) => ({
    content: {
      role: 'body' as const,
      ...itemText(item, style, context),
      align: 'start' as const,
      at: textPlace(item),
    },
    bullet: bullets[kind]?.(start + index, style.key),
    level: Number(attribute(item, 'level') ?? 0),
  }));
  const last = String(start + items.length - 1).length;
  const indent =
    kind === 'none' ? 0 : Math.round(style.run.size * (kind === 'number' ? 0.75 + 0.55 * last : 1));
  const gap = context.theme.spaces[attribute(element, 'gap') ?? 's'] ?? 0;
  return { style, rules: attribute(element, 'rules') !== undefined, gap, indent, items, context };
}

/** An item may have a role of its own. */
function itemText(item: Element, listStyle: TextStyle, context: Context) {
  const role = attribute(item, 'role');
  const style = role === undefined ? listStyle : textStyle(role, context);
  return { style, paragraphs: toParagraphs(item, style, context) };
}

const bullets: Record<string, (value: number, color: string) => Bullet | undefined> = {
  number: (value, color) => ({ kind: 'number', value, color }),
  disc: (_, color) => ({ kind: 'disc', color }),
  none: () => undefined,
};

/** Half of the gap stands above an item and half below; a hairline runs above all. */
function itemBlock({ content, level }: ListItem, list: List): Block {
  const { typesetter } = list.context;
  return {
    style: {},
    children: [],
    at: content.at,
    measure: (width) => {
      const set = setText(content, width - list.indent * (level + 1), typesetter);
      return {
        width,
        height: set.height + list.gap,
        fits: set.fits,
        ...(set.tooWide && { tooWide: set.tooWide }),
      };
    },
    draw: () => [],
  };
}

function drawList(placed: Placed, list: List): DrawnItem[] {
  const { box, children } = placed;
  const set = list.items.map(({ content, level }) =>
    setText(content, box.width - list.indent * (level + 1), list.context.typesetter),
  );
  const texts = list.rules ? drawApart(list, set, children) : [drawTogether(list, set, box, placed.block.at)];
  return [...rules(placed, list), ...texts];
}

/** Between hairlines each item has a text box of its own, so that it stays between them when it is edited. */
function drawApart(list: List, set: readonly SetText[], places: readonly Placed[]): DrawnItem[] {
  return places.flatMap(({ box, block }, index) => {
    const text = set[index];
    if (!text) return [];
    const paragraphs = itemParagraphs(list, text, index, 0);
    const place = { ...box, y: box.y + list.gap / 2, height: text.height };
    return [{ ...textItem('body', paragraphs), ...place, at: block.at }];
  });
}

/** The most that the distance between items grows, in lines, when a list fills its area. */
const mostAir = 1.5;

/** One text box of native paragraphs at even distances, so that edits flow. */
function drawTogether(list: List, set: readonly SetText[], box: Box, at: Element['at']): DrawnItem {
  const natural = set.reduce((sum, { height }) => sum + height - slack + list.gap, slack);
  const spare = Math.max(0, box.height - natural) / Math.max(1, set.length - 1);
  const distance = round(list.gap + Math.min(spare, mostAir * list.style.lineHeight));
  const paragraphs = set.flatMap((text, index) =>
    itemParagraphs(list, text, index, index > 0 ? distance : 0),
  );
  const height = natural - list.gap + (distance - list.gap) * (set.length - 1);
  return { ...textItem('body', paragraphs), ...box, y: box.y + list.gap / 2, height, at };
}

/** The paragraphs of an item: the first has its bullet, and its distance from the item before. */
function itemParagraphs(list: List, { paragraphs }: SetText, index: number, distance: number): Paragraph[] {
  const { bullet, level = 0 } = list.items[index] ?? {};
  return paragraphs.map((paragraph, part) => ({
    ...paragraph,
    level,
    indent: list.indent * (level + 1),
    ...(part === 0 && { spaceBefore: distance }),
    ...(part === 0 && bullet && { bullet }),
  }));
}

function rules(placed: Placed, { rules: wanted, context }: List): DrawnItem[] {
  if (!wanted) return [];
  const color = context.theme.grounds[context.ground]?.rule ?? '';
  return placed.children.map(({ box, block }) => ({
    ...box,
    height: 0,
    type: 'shape',
    shape: 'line',
    stroke: { color, width: context.theme.rule.thin },
    at: block.at,
  }));
}

function round(points: number): number {
  return Math.round(points * 100) / 100;
}
