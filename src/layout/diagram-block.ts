import { flagFor } from '../flags/flag-for.ts';
import { childElements, type Element } from '../markup/element.ts';
import type { Box, Side } from '../page.ts';
import type { Block, DrawnItem, FlexStyle } from './block.ts';
import type { Context } from './context.ts';
import { flagImage } from './flag-block.ts';
import { setText, type TextContent, textItem } from './text-block.ts';
import { textStyle } from './text-style.ts';
import { toParagraphs } from './to-runs.ts';

type Point = readonly [x: number, y: number];

/** Where parties stand, as shares of the room: facing each other, a triangle, a square, a pentagon. */
const places: Record<number, readonly Point[]> = {
  1: [[0.5, 0.5]],
  2: [
    [0, 0.5],
    [1, 0.5],
  ],
  3: [
    [0.5, 0],
    [0, 1],
    [1, 1],
  ],
  4: [
    [0, 0],
    [1, 0],
    [0, 1],
    [1, 1],
  ],
  5: [
    [0.5, 0],
    [0, 0.42],
    [1, 0.42],
    [0.12, 1],
    [0.88, 1],
  ],
};

type Node = {
  element: Element;
  key: string;
  code: string | undefined;
  label: TextContent;
  box: Box;
  above: boolean;
};
type Diagram = { nodes: Node[]; links: Element[]; context: Context };

const labelGap = 6;
/** The least room between a party's box and its label's ends, so that long names have room, in points. */
const labelWidth = 150;

/** Parties as flags, with connectors glued to them. */
export function diagramBlock(element: Element, flex: FlexStyle, context: Context): Block {
  return {
    style: { ...flex, grow: flex.grow ?? 1, fromZero: true },
    children: [],
    at: element.at,
    draw: ({ box }) => drawDiagram(element, box, context),
  };
}

function drawDiagram(element: Element, box: Box, context: Context): DrawnItem[] {
  const children = childElements(element);
  const height = context.theme.flags[element.attributes.size?.value.trim() ?? 'm'] ?? 0;
  const parties = children.filter(({ tag }) => tag === 'node');
  const nodes = parties.map((party, index) =>
    placeNode(party, places[parties.length]?.[index] ?? [0.5, 0.5], box, height, context),
  );
  const diagram = { nodes, links: children.filter(({ tag }) => tag === 'link'), context };
  return [
    ...diagram.links.flatMap((link) => drawLink(link, diagram)),
    ...nodes.flatMap((node) => drawNode(node, diagram)),
  ];
}

function placeNode(
  element: Element,
  [across, down]: Point,
  area: Box,
  height: number,
  context: Context,
): Node {
  const code = element.attributes.country?.value.trim() || undefined;
  const ratio = (code && flagFor(code)?.ratio) || labelWidth / height;
  const style = { ...textStyle('node', context) };
  const label: TextContent = {
    role: 'label',
    paragraphs: toParagraphs(element, style, context),
    style,
    align: 'center',
    at: element.at,
  };
  const labelHeight = setText(label, labelWidth, context.typesetter).height;
  const width = height * ratio;
  const side = Math.max(width, labelWidth) / 2;
  const centre = area.x + side + (area.width - 2 * side) * mirrored(across, context);
  const above = down < 0.5;
  const room = area.height - height - labelHeight - labelGap;
  const y = area.y + room * down + (above ? labelHeight + labelGap : 0);
  return {
    element,
    key: element.attributes.id?.value.trim() ?? '',
    code,
    label,
    above,
    box: { x: centre - width / 2, y, width, height },
  };
}

function mirrored(share: number, { language }: Context): number {
  return language.direction === 'rtl' ? 1 - share : share;
}

function drawNode({ element, key, code, label, above, box }: Node, { context }: Diagram): DrawnItem[] {
  const set = setText(label, labelWidth, context.typesetter);
  const x = box.x + box.width / 2 - labelWidth / 2;
  const inside = box.y + (box.height - set.height) / 2;
  const y = !code ? inside : above ? box.y - labelGap - set.height : box.y + box.height + labelGap;
  const words = {
    x,
    y,
    width: labelWidth,
    height: set.height,
    at: element.at,
    ...textItem('label', set.paragraphs),
  };
  const ground = context.theme.grounds[context.ground];
  const outline = { color: ground?.strong ?? '', width: context.theme.rule.thick };
  const party: DrawnItem = code
    ? { ...box, key, at: element.at, ...flagImage(code, element.attributes.alt?.value.trim() ?? '', context) }
    : {
        ...box,
        key,
        at: element.at,
        type: 'shape',
        shape: 'rectangle',
        fill: ground?.fill ?? '',
        stroke: outline,
      };
  return [party, words];
}

function drawLink(link: Element, { nodes, context }: Diagram): DrawnItem[] {
  const node = (name: string) => nodes.find(({ key }) => key === link.attributes[name]?.value.trim());
  const [from, to] = [node('from'), node('to')];
  if (!from || !to) return [];
  const emphasis = link.attributes.emphasis?.value.trim() === 'true';
  const ground = context.theme.grounds[context.ground];
  const [fromSide, toSide] = facingSides(from.box, to.box);
  const [start, end] = [siteOf(from.box, fromSide), siteOf(to.box, toSide)];
  const style = textStyle('node', context, emphasis ? 'key' : 'muted');
  const label: TextContent = {
    role: 'label',
    paragraphs: toParagraphs(link, style, context),
    style,
    align: 'center',
    at: link.at,
  };
  const words = label.paragraphs
    .flat()
    .map(({ text }) => text)
    .join('');
  const stroke = { color: (emphasis ? ground?.key : ground?.strong) ?? '', width: emphasis ? 3 : 1.5 };
  return [
    {
      ...span(start, end),
      type: 'connector',
      from: { key: from.key, side: fromSide },
      to: { key: to.key, side: toSide },
      flip: { horizontal: end[0] < start[0], vertical: end[1] < start[1] },
      stroke,
      alt: words,
      at: link.at,
    },
    ...drawLinkLabel(label, start, end, context),
  ];
}

/** Above a level link, in the room between its ends; beside the middle of a slanted one. */
function drawLinkLabel(label: TextContent, start: Point, end: Point, context: Context): DrawnItem[] {
  if (label.paragraphs.length === 0) return [];
  const level = Math.abs(end[1] - start[1]) < 12;
  const width = level ? Math.max(60, Math.abs(end[0] - start[0]) - 12) : labelWidth;
  const set = setText(label, width, context.typesetter);
  const [x, y] = [(start[0] + end[0]) / 2, (start[1] + end[1]) / 2];
  const box = level
    ? { x: x - width / 2, y: y - set.height - 5, width, height: set.height }
    : { x: x + 12, y: y - set.height / 2, width, height: set.height };
  return [{ ...box, at: label.at, ...textItem('label', set.paragraphs) }];
}

/** The sides of two boxes that face each other: left and right where they stand side by side. */
function facingSides(from: Box, to: Box): [Side, Side] {
  const [dx, dy] = [centre(to)[0] - centre(from)[0], centre(to)[1] - centre(from)[1]];
  if (Math.abs(dy) < (from.height + to.height) / 2) return dx > 0 ? ['right', 'left'] : ['left', 'right'];
  return dy > 0 ? ['bottom', 'top'] : ['top', 'bottom'];
}

function centre({ x, y, width, height }: Box): Point {
  return [x + width / 2, y + height / 2];
}

function siteOf({ x, y, width, height }: Box, side: Side): Point {
  const sites: Record<Side, Point> = {
    top: [x + width / 2, y],
    left: [x, y + height / 2],
    bottom: [x + width / 2, y + height],
    right: [x + width, y + height / 2],
  };
  return sites[side];
}

function span(start: Point, end: Point): Box {
  return {
    x: Math.min(start[0], end[0]),
    y: Math.min(start[1], end[1]),
    width: Math.abs(end[0] - start[0]),
    height: Math.abs(end[1] - start[1]),
  };
}
