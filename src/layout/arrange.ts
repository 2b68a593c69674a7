import Yoga, {
  Align,
  Direction,
  Edge,
  FlexDirection,
  Gutter,
  Justify,
  MeasureMode,
  type Node as YogaNode,
} from 'yoga-layout';
import type { Box } from '../page.ts';
import type { Block, FlexStyle, Placed } from './block.ts';

const config = Yoga.Config.create();
// Whole points would cut up to half a point off a text box.
config.setPointScaleFactor(0);

const aligns = { start: Align.FlexStart, center: Align.Center, end: Align.FlexEnd, stretch: Align.Stretch };
const justifies = {
  start: Justify.FlexStart,
  center: Justify.Center,
  end: Justify.FlexEnd,
  between: Justify.SpaceBetween,
};

/** Gives a block and all in it their boxes inside `area`. Yoga does the arithmetic of flexbox. */
export function arrange(block: Block, area: Box, direction: 'ltr' | 'rtl'): Placed {
  const root = createNode(block);
  root.setWidth(area.width);
  root.setHeight(area.height);
  const calculate = () =>
    root.calculateLayout(area.width, area.height, direction === 'rtl' ? Direction.RTL : Direction.LTR);
  calculate();
  if (equalize(block, root)) calculate();
  const placed = readBoxes(block, root, area.x, area.y);
  root.freeRecursive();
  return placed;
}

function createNode(block: Block): YogaNode {
  const node = Yoga.Node.createWithConfig(config);
  applyStyle(node, block.style);
  const { measure } = block;
  if (measure) {
    node.setMeasureFunc((width, mode) => {
      const size = measure(mode === MeasureMode.Undefined ? Number.POSITIVE_INFINITY : width);
      return {
        width: mode === MeasureMode.Exactly ? width : Math.min(size.width, width),
        height: size.height,
      };
    });
  }
  for (const [index, child] of block.children.entries()) node.insertChild(createNode(child), index);
  return node;
}

function applyStyle(node: YogaNode, style: FlexStyle): void {
  node.setFlexDirection(style.direction === 'row' ? FlexDirection.Row : FlexDirection.Column);
  if (style.gap) node.setGap(Gutter.All, style.gap);
  if (style.padding) node.setPadding(Edge.All, style.padding);
  if (style.align) node.setAlignItems(aligns[style.align]);
  if (style.justify) node.setJustifyContent(justifies[style.justify]);
  if (style.grow) node.setFlexGrow(style.grow);
  if (style.fromZero) {
    node.setFlexBasis(0);
    node.setFlexShrink(1);
  }
  if (style.width !== undefined) node.setWidth(style.width);
  if (style.height !== undefined) node.setHeight(style.height);
  if (style.aspectRatio !== undefined) node.setAspectRatio(style.aspectRatio);
}

/** Makes the children of `equal` blocks as high as the highest, where there is room for that; else shares the rest. */
function equalize(block: Block, node: YogaNode): boolean {
  let changed = false;
  for (const [index, child] of block.children.entries()) {
    changed = equalize(child, node.getChild(index)) || changed;
  }
  if (!block.style.equal || block.children.length === 0) return changed;
  const nodes = block.children.map((_, index) => node.getChild(index));
  const highest = Math.max(...nodes.map(contentHeight));
  const gaps = (block.style.gap ?? 0) * (nodes.length - 1) + 2 * (block.style.padding ?? 0);
  const room = highest * nodes.length + gaps <= node.getComputedHeight();
  for (const child of nodes) {
    if (room) child.setFlexBasis(highest);
    child.setFlexGrow(1);
  }
  return true;
}

/** What a node would take without a share of the room that is left over. */
function contentHeight(node: YogaNode): number {
  const count = node.getChildCount();
  if (count === 0) return node.getComputedHeight();
  const bottoms = Array.from({ length: count }, (_, index) => {
    const child = node.getChild(index);
    return child.getComputedTop() + contentHeight(child);
  });
  return Math.max(...bottoms) + node.getComputedPadding(Edge.Bottom);
}

function readBoxes(block: Block, node: YogaNode, left: number, top: number): Placed {
  const x = left + node.getComputedLeft();
  const y = top + node.getComputedTop();
  const children = block.children.map((child, index) => readBoxes(child, node.getChild(index), x, y));
  return { block, box: { x, y, width: node.getComputedWidth(), height: node.getComputedHeight() }, children };
}
