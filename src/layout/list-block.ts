import type { Element } from '../markup/element.ts';
import { childElements } from '../markup/element.ts';
import type { Bullet, Paragraph } from '../page.ts';
import type { Block, DrawnItem, FlexStyle, Placed } from './block.ts';
import type { Context } from './context.ts';
import { setText, slack, type TextContent, textItem } from './text-block.ts';
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
type ListItem = { content: TextContent; bullet: Bullet | undefined };

/**
 * A list: laid out as a column of items, so that they share the room, and drawn as one text box of native
 * paragraphs whose distances come from that column.
 */
export function listBlock(element: Element, flex: FlexStyle, context: Context): Block {
  const list = readList(element, context);
  const children = list.items.map((item) => itemBlock(item, list));
  return {
    style: { ...flex, direction: 'column', equal: true },
    children,
    at: element.at,
    draw: (placed) => drawList(placed, list),
  };
}

function readList(element: Element, context: Context): List {
  const value = (name: string) => element.attributes[name]?.value.trim();
  const style = textStyle(value('role') ?? 'body', context);
  const kind = value('bullet') ?? 'disc';
  const start = Number(value('start') ?? 1);
  const items = childElements(element).map((item, index) => ({
    content: {
      role: 'body' as const,
      ...itemText(item, style, context),
      align: 'start' as const,
      at: item.at,
    },
    bullet: bullets[kind]?.(start + index, style.key),
  }));
  const last = String(start + items.length - 1).length;
  const indent =
    kind === 'none' ? 0 : Math.round(style.run.size * (kind === 'number' ? 0.75 + 0.55 * last : 1));
  const gap = context.theme.spaces[value('gap') ?? 's'] ?? 0;
  return { style, rules: value('rules') !== undefined, gap, indent, items, context };
}

/** An item may have a role of its own. */
function itemText(item: Element, listStyle: TextStyle, context: Context) {
  const role = item.attributes.role?.value.trim();
  const style = role === undefined ? listStyle : textStyle(role, context);
  return { style, paragraphs: toParagraphs(item, style, context) };
}

const bullets: Record<string, (value: number, color: string) => Bullet | undefined> = {
  number: (value, color) => ({ kind: 'number', value, color }),
  disc: (_, color) => ({ kind: 'disc', color }),
  none: () => undefined,
};

/** Half of the gap stands above an item and half below; a hairline runs through the middle. */
function itemBlock({ content }: ListItem, list: List): Block {
  const { typesetter } = list.context;
  return {
    style: {},
    children: [],
    at: content.at,
    measure: (width) => {
      const set = setText(content, width - list.indent, typesetter);
      return { width, height: set.height + list.gap, fits: set.fits };
    },
    draw: () => [],
  };
}

function drawList(placed: Placed, list: List): DrawnItem[] {
  const { box } = placed;
  const top = list.gap / 2;
  const paragraphs: Paragraph[] = [];
  let bottom = box.y + top;
  for (const [index, { content, bullet }] of list.items.entries()) {
    const place = placed.children[index];
    if (!place) continue;
    const set = setText(content, box.width - list.indent, list.context.typesetter);
    const spaceBefore = index === 0 ? 0 : round(place.box.y + top - bottom);
    paragraphs.push(
      ...set.paragraphs.map((paragraph, part) => listParagraph(paragraph, part, spaceBefore, list, bullet)),
    );
    bottom = place.box.y + top + set.height - slack;
  }
  const text = {
    ...textItem('body', paragraphs),
    ...box,
    y: box.y + top,
    height: bottom + slack - box.y - top,
  };
  return [...rules(placed, list), { ...text, at: placed.block.at }];
}

function listParagraph(
  paragraph: Paragraph,
  part: number,
  spaceBefore: number,
  list: List,
  bullet?: Bullet,
): Paragraph {
  const first = part === 0;
  return {
    ...paragraph,
    indent: list.indent,
    ...(first && { spaceBefore }),
    ...(first && bullet && { bullet }),
  };
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
