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

/** A block and its node. Children are kept beside them: Yoga's own `getChild` makes a new handle each time. */
type Flexed = { block: Block; node: YogaNode; children: Flexed[] };

/** Gives a block and all in it their boxes inside `area`. Yoga does the arithmetic of flexbox. */
export function arrange(block: Block, area: Box, direction: 'ltr' | 'rtl'): Placed {
  const root = flex(block);
  root.node.setWidth(area.width);
  root.node.setHeight(area.height);
  const calculate = () =>
    root.node.calculateLayout(area.width, area.height, direction === 'rtl' ? Direction.RTL : Direction.LTR);
  calculate();
  if (equalize(root)) calculate();
  const placed = readBoxes(root, area.x, area.y);
  free(root);
  return placed;
}

function flex(block: Block): Flexed {
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
  const children = block.children.map(flex);
  for (const [index, child] of children.entries()) node.insertChild(child.node, index);
  return { block, node, children };
}

function free({ node, children }: Flexed): void {
  for (const child of children) free(child);
  node.free();
}

function applyStyle(node: YogaNode, style: FlexStyle): void {
  if (style.direction === 'row') node.setFlexDirection(FlexDirection.Row);
  if (style.gap) node.setGap(Gutter.All, style.gap);
  if (style.padding) node.setPadding(Edge.All, style.padding);
  const { sides, top, bottom } = style.inset ?? {};
  if (sides) node.setPadding(Edge.Horizontal, sides);
  if (top) node.setPadding(Edge.Top, top);
  if (bottom) node.setPadding(Edge.Bottom, bottom);
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
function equalize({ block: { style }, node, children }: Flexed): boolean {
  const changed = children.map(equalize).includes(true);
  if (!style.equal || children.length === 0) return changed;
  const highest = Math.max(...children.map(contentHeight));
  const gaps = (style.gap ?? 0) * (children.length - 1) + 2 * (style.padding ?? 0);
  const room = highest * children.length + gaps <= node.getComputedHeight();
  for (const child of children) {
    if (room) child.node.setFlexBasis(highest);
    child.node.setFlexGrow(1);
  }
  return true;
}

/** What a node would take without a share of the room that is left over. */
function contentHeight({ node, children }: Flexed): number {
  if (children.length === 0) return node.getComputedHeight();
  const bottoms = children.map((child) => child.node.getComputedTop() + contentHeight(child));
  return Math.max(...bottoms) + node.getComputedPadding(Edge.Bottom);
}

function readBoxes({ block, node, children }: Flexed, left: number, top: number): Placed {
  const computed = node.getComputedLayout();
  const [x, y] = [left + computed.left, top + computed.top];
  return {
    block,
    box: { x, y, width: computed.width, height: computed.height },
    children: children.map((child) => readBoxes(child, x, y)),
  };
}
