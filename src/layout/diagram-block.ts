import { flagFor } from '../flags/flag-for.ts';
import { attribute, childElements, type Element } from '../markup/element.ts';
import type { Box, Run } from '../page.ts';
import { scriptClass } from '../text/script-class.ts';
import type { Block, DrawnItem, FlexStyle, Measure } from './block.ts';
import type { Context } from './context.ts';
import type { Segment } from './diagram/geometry.ts';
import { type Diagram, type Party, type Plan, planDiagram, type Tie, type Words } from './diagram/plan.ts';
import { flagImage } from './flag-block.ts';
import { onceForEachWidth, type SetText, setText, type TextContent, textItem } from './text-block.ts';
import { textPlace } from './text-place.ts';
import { textStyle } from './text-style.ts';
import { toParagraphs } from './to-runs.ts';

type Node = Party & { element: Element; key: string; code: string | undefined; text: Text };
/** Words as they are planned and as they are drawn. */
type Text = Words & { content: TextContent; set(width: number): SetText };
type Link = {
  element: Element;
  emphasis: boolean;
  reversed: boolean;
  textAt(line: Segment): Text | undefined;
};
type Bond = Tie & { links: Link[]; bothWays: boolean };
type Drawing = Omit<Diagram, 'parties' | 'ties'> & {
  parties: Node[];
  ties: Bond[];
  context: Context;
  at: Element['at'];
};

/** With each step of its sizes, a slide's flags in a diagram become lower by this share of their height, to the least. */
const shrinking = 0.06;
const lowestFlag = 30;
/** A box around a short name is like most flags, by its height. */
const boxRatio = 1.5;
/** What a diagram asks for before its area is known, in points; it grows to what it is given. */
const leastHeight = 40;
/** Heights beyond the one given, as shares of it, at which a diagram that does not fit is tried to say by how much. */
const taller = [1.2, 1.5, 2];

/** Parties as flags, with connectors glued to them, and words beside these. */
export function diagramBlock(element: Element, flex: FlexStyle, context: Context): Block {
  const drawing = readDiagram(element, context);
  return {
    style: { ...flex, grow: flex.grow ?? 1 },
    children: [],
    at: element.at,
    measure: (width, height) =>
      height === undefined ? { width, height: leastHeight } : neededSize(drawing, width, height),
    draw: ({ box }) => {
      const plan = planDiagram(drawing, box);
      return plan ? drawPlan(plan, drawing) : [];
    },
  };
}

/** The size at which a diagram fits, if not at the one that it has. */
function neededSize(drawing: Drawing, width: number, given: number): ReturnType<Measure> {
  const fits = (height: number) => planDiagram(drawing, { x: 0, y: 0, width, height }) !== undefined;
  if (fits(given)) return { width, height: given };
  const enough = taller.map((share) => given * share).find(fits);
  return { width, height: enough ?? given, fits: enough !== undefined, at: largestPlace(drawing) };
}

function readDiagram(element: Element, context: Context): Drawing {
  const children = childElements(element);
  const tallest = context.theme.flags[attribute(element, 'size') ?? 'm'] ?? 0;
  const height = Math.max(Math.min(lowestFlag, tallest), tallest * (1 - shrinking * context.step));
  const parties = children.filter(({ tag }) => tag === 'node').map((node) => readNode(node, height, context));
  const links = children.filter(({ tag }) => tag === 'link');
  const ties = readTies(links, parties, context);
  const mirrored = context.language.direction === 'rtl';
  const box = { width: height * boxRatio, height };
  return { parties, ties, box, mirrored, context, at: element.at };
}

function readNode(element: Element, height: number, context: Context): Node {
  const code = attribute(element, 'country') || undefined;
  const text = textOf(element, context, 'text') ?? noText(element, context);
  const flag = code !== undefined && { flag: { width: height * (flagFor(code)?.ratio ?? 1), height } };
  return { element, key: attribute(element, 'id') ?? '', code, text, name: text, ...flag };
}

/** Links by the pair that they link: one line is drawn for each pair. */
function readTies(links: readonly Element[], nodes: readonly Node[], context: Context): Bond[] {
  const ends = (link: Element) =>
    ['from', 'to'].map((name) => nodes.findIndex(({ key }) => key === attribute(link, name)));
  const pairs = new Map<string, Element[]>();
  for (const link of links) {
    const pair = String(ends(link).sort((a, b) => a - b));
    pairs.set(pair, [...(pairs.get(pair) ?? []), link]);
  }
  return [...pairs.values()].flatMap((pair): Bond[] => {
    const [from = -1, to = -1] = ends(pair[0] as Element);
    if (from < 0 || to < 0 || from === to) return [];
    const bothWays = pair.some((link) => ends(link)[0] !== from);
    const own = pair.map((link) => readLink(link, ends(link)[0] !== from, bothWays, context));
    return [{ parties: [from, to], words: own.map(({ textAt }) => textAt), links: own, bothWays }];
  });
}

/** Where a pair is linked both ways, each text begins with an arrow that says whose it is. */
function readLink(element: Element, reversed: boolean, bothWays: boolean, context: Context): Link {
  const emphasis = attribute(element, 'emphasis') === 'true';
  const known = new Map<string, Text | undefined>();
  const textAt = (line: Segment) => {
    const arrow = bothWays ? arrowOf(line, reversed) : '';
    if (!known.has(arrow)) known.set(arrow, textOf(element, context, emphasis ? 'key' : 'muted', arrow));
    return known.get(arrow);
  };
  return { element, emphasis, reversed, textAt };
}

/** The arrow that comes nearest to the direction of a line; nearly all fonts have these four. */
function arrowOf({ start, end }: Segment, reversed: boolean): string {
  const sign = reversed ? -1 : 1;
  const [dx, dy] = [(end[0] - start[0]) * sign, (end[1] - start[1]) * sign];
  if (Math.abs(dx) >= Math.abs(dy)) return dx > 0 ? '→' : '←';
  return dy > 0 ? '↓' : '↑';
}

function textOf(element: Element, context: Context, color: string, arrow = ''): Text | undefined {
  const style = textStyle('node', context, color);
  const paragraphs = toParagraphs(element, style, context).map((runs) => withArrow(runs, arrow));
  const at = textPlace(element);
  return paragraphs.length === 0
    ? undefined
    : measured({ role: 'label', paragraphs, style, align: 'center', at }, context);
}

function noText(element: Element, context: Context): Text {
  const style = textStyle('node', context);
  return measured({ role: 'label', paragraphs: [], style, align: 'center', at: element.at }, context);
}

function withArrow([first, ...rest]: Run[], arrow: string): Run[] {
  if (!first) return [];
  return [arrow === '' ? first : { ...first, text: `${arrow}\u00a0${first.text}` }, ...rest];
}

function measured(content: TextContent, { typesetter }: Context): Text {
  const spare = spareOf(content);
  const widest = (width: (runs: Run[]) => number) =>
    Math.ceil(Math.max(0, ...content.paragraphs.map(width)) + spare);
  const set = (width: number) => setText(content, width - spare, typesetter);
  const at = onceForEachWidth((width) => {
    const { paragraphs, height } = set(width);
    return { width, height, lines: paragraphs.reduce((sum, { lines }) => sum + lines.length, 0) };
  });
  return {
    content,
    set,
    natural: widest((runs) => typesetter.naturalWidth(runs)),
    minimal: widest((runs) => typesetter.minimalWidth(runs)),
    at,
  };
}

/**
 * Letters of complex scripts are measured by their mean, and a short word may have none but wide ones: in the bold of
 * DejaVu Sans, a word of 711 names and labels in Arabic took up to 1.15 em more. A box no wider than such a word would
 * have it broken inside.
 */
const spareEms = 1.25;

function spareOf({ paragraphs, style }: TextContent): number {
  const isComplex = paragraphs.flat().some(({ text }) => [...text].some(isComplexLetter));
  return isComplex ? spareEms * style.run.size : 0;
}

function isComplexLetter(character: string): boolean {
  return scriptClass(character) === 'complex';
}

/** The place of the longest text, which is what to shorten. */
function largestPlace({ parties, ties, at }: Drawing): Element['at'] {
  const line: Segment = { start: [0, 0], end: [1, 0] };
  const links = ties.flatMap(({ links: each }) => each.flatMap(({ textAt }) => textAt(line) ?? []));
  const [longest] = [...parties.map(({ text }) => text), ...links].sort((a, b) => b.natural - a.natural);
  return longest?.content.at ?? at;
}

function drawPlan(plan: Plan, drawing: Drawing): DrawnItem[] {
  return [
    ...drawing.ties.flatMap((tie, index) => drawTie(tie, index, plan, drawing)),
    ...drawing.parties.flatMap((node, index) => drawNode(node, index, plan, drawing)),
  ];
}

function drawNode(node: Node, index: number, { figures, names }: Plan, { context }: Drawing): DrawnItem[] {
  const { element, key, code, text } = node;
  const ground = context.theme.grounds[context.ground];
  const box = { ...(figures[index] as Box), key, at: element.at };
  const outline = { color: ground?.strong ?? '', width: context.theme.rule.thick };
  const party: DrawnItem =
    code === undefined
      ? { ...box, type: 'shape', shape: 'rectangle', fill: ground?.fill ?? '', stroke: outline }
      : { ...box, ...flagImage(code, attribute(element, 'alt') ?? '', context) };
  return [party, ...drawWords(text, names[index])];
}

/** The line of a pair, once for each of its links: those that are emphasized lie over the others. */
function drawTie(tie: Bond, index: number, plan: Plan, drawing: Drawing): DrawnItem[] {
  const line = plan.lines[index];
  if (!line) return [];
  const order = tie.links.map((link, number) => ({ link, box: plan.words[index]?.[number] }));
  const drawn = [...order].sort((a, b) => Number(a.link.emphasis) - Number(b.link.emphasis));
  return [
    ...drawn.map(({ link }) => drawLine(link, tie, line, drawing)),
    ...order.flatMap(({ link, box }) => drawWords(link.textAt(line), box)),
  ];
}

function drawLine(
  link: Link,
  tie: Bond,
  line: Plan['lines'][number],
  { parties, context }: Drawing,
): DrawnItem {
  const ground = context.theme.grounds[context.ground];
  const { emphasis, reversed, element } = link;
  const ends = tie.parties.map((party) => parties[party]?.key ?? '');
  const [first = '', second = ''] = ends;
  const one = { key: first, side: line.from, point: line.start };
  const two = { key: second, side: line.to, point: line.end };
  const [from, to] = reversed ? [two, one] : [one, two];
  const words = link
    .textAt(line)
    ?.content.paragraphs.flat()
    .map(({ text }) => text);
  return {
    ...span(line),
    type: 'connector',
    from: { key: from.key, side: from.side },
    to: { key: to.key, side: to.side },
    flip: { horizontal: to.point[0] < from.point[0], vertical: to.point[1] < from.point[1] },
    stroke: { color: (emphasis ? ground?.key : ground?.strong) ?? '', width: emphasis ? 3 : 1.5 },
    ...(tie.bothWays && { arrow: true as const }),
    alt: attribute(element, 'alt') || (words?.join('') ?? ''),
    at: element.at,
  };
}

function drawWords(text: Text | undefined, box: Box | undefined): DrawnItem[] {
  if (!text || !box || text.content.paragraphs.length === 0) return [];
  return [{ ...box, at: text.content.at, ...textItem('label', text.set(box.width).paragraphs) }];
}

function span({ start, end }: Segment): Box {
  return {
    x: Math.min(start[0], end[0]),
    y: Math.min(start[1], end[1]),
    width: Math.abs(end[0] - start[0]),
    height: Math.abs(end[1] - start[1]),
  };
}
