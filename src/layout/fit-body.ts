import { childElements, type Element } from '../markup/element.ts';
import { elementRows } from '../markup/elements.ts';
import type { Box } from '../page.ts';
import type { Place } from '../problems.ts';
import type { LayoutAreas } from '../theme/areas.ts';
import { arrange } from './arrange.ts';
import type { Block, DrawnItem, Placed, TooWide } from './block.ts';
import { build } from './build.ts';
import type { Context } from './context.ts';
import { takesRoom } from './takes-room.ts';

/** The worst case of something that does not fit: by how many points, or for which word, and where it comes from. */
export type Overflow = {
  over: number;
  side: 'high' | 'wide';
  at: Element['at'];
  tooWide?: TooWide | undefined;
};

/** A body laid out, the step of sizes it is set at, and what does not fit even so. Trials are not drawn. */
export type Body = { step: number; overflow: Overflow | undefined; draw(): DrawnItem[] };

/** Half a point: less is rounding. */
const tolerance = 0.5;

/** The number of steps that any role of the theme can be stepped down by. */
export function stepCount({ theme }: Pick<Context, 'theme'>): number {
  return Math.max(...Object.values(theme.roles).map(({ sizes }) => sizes.length));
}

/**
 * Lays the blocks of a slide out in its body area, all text of it at the first step, from `from`, that fits. Where only
 * a word is too wide, text of its role alone gets smaller: one long word in a narrow panel does not shrink the slide.
 */
export function fitBody(slide: Element, areas: LayoutAreas, context: Context, from = 0): Body {
  const blocks = childElements(slide).filter(({ tag }) => elementRows[tag].kind === 'block');
  if (blocks.length === 0 || !areas.body) return { step: from, overflow: undefined, draw: () => [] };
  const last = stepCount(context) - 1;
  let step = Math.min(from, last);
  let smaller: Record<string, number> = {};
  for (;;) {
    const root = bodyBlock(slide, blocks, { ...context, step, smaller });
    const placed = arrange(root, areas.body, context.language.direction);
    const overflow = findOverflow(placed);
    const shrunk = overflow && shrinkRole(overflow, step, smaller, context);
    if (!overflow || (step === last && !shrunk)) return { step, overflow, draw: () => draw(placed) };
    if (!shrunk) step += 1;
    smaller = shrunk ?? {};
  }
}

/** The role of a word that is too wide, one size further down; undefined where it has none, or more is wrong. */
function shrinkRole(
  { over, tooWide }: Overflow,
  step: number,
  smaller: Readonly<Record<string, number>>,
  { theme }: Context,
): Record<string, number> | undefined {
  if (over > 0 || tooWide === undefined) return undefined;
  const { role } = tooWide;
  const by = (smaller[role] ?? 0) + 1;
  return step + by < (theme.roles[role]?.sizes.length ?? 0) ? { ...smaller, [role]: by } : undefined;
}

/** The blocks of a slide, one below the other; a single one has all the room. */
function bodyBlock(slide: Element, blocks: Element[], context: Context): Block {
  const children = blocks.filter(takesRoom).map((block) => build(block, context));
  const [only] = children;
  if (only && children.length === 1) only.style.grow ??= 1;
  return { style: { direction: 'column' }, children, at: slide.at, draw: () => [] };
}

function findOverflow(placed: Placed): Overflow | undefined {
  const found = [...overflows(placed, placed.box)];
  return found.sort((a, b) => b.over - a.over)[0];
}

/** Blocks that reach below or beside what is around them, or have a word wider than themselves. */
function* overflows({ block, box, children }: Placed, around: Box): Generator<Overflow> {
  const content = block.measure?.(box.width, box.height);
  const at = () => content?.at ?? placeOfMost({ block, box, children });
  const below = box.y + box.height - around.y - around.height;
  const beside = Math.max(box.x + box.width - around.x - around.width, around.x - box.x);
  if (below > tolerance) yield { over: below, side: 'high', at: at() };
  if (beside > tolerance) yield { over: beside, side: 'wide', at: at() };
  if (content && content.height > box.height + tolerance) {
    yield { over: content.height - box.height, side: 'high', at: at() };
  }
  if (content?.fits === false) yield { over: 0, side: 'wide', at: at(), tooWide: content.tooWide };
  for (const child of children) yield* overflows(child, box);
}

/** The place of what takes the most room in a block: what is to be shortened, and not the template around it. */
function placeOfMost({ block, box, children }: Placed): Place {
  const [tallest] = [...children].sort((a, b) => contentHeight(b) - contentHeight(a));
  return tallest ? placeOfMost(tallest) : (block.measure?.(box.width, box.height).at ?? block.at);
}

/** The height that a block's content needs at its width, whatever it was given. */
function contentHeight({ block, box, children }: Placed): number {
  if (block.measure) return block.measure(box.width).height;
  const heights = children.map(contentHeight);
  return block.style.direction === 'row'
    ? Math.max(0, ...heights)
    : heights.reduce((sum, each) => sum + each, 0);
}

function draw(placed: Placed): DrawnItem[] {
  const { block, children } = placed;
  return [...block.draw(placed), ...(block.reading?.(placed) ?? children).flatMap(draw)];
}
