import { build } from '../src/layout/build.ts';
import { createCitations } from '../src/layout/citations.ts';
import type { Context, Setup } from '../src/layout/context.ts';
import type { Element } from '../src/markup/element.ts';
import type { Item, Page } from '../src/page.ts';
import type { Place } from '../src/problems.ts';
import { balancedWidth } from '../src/text/balanced-width.ts';
import type { UdhrLanguage } from '../test/support/udhr.ts';
import { PAGE } from './lab-theme.ts';
import type { Random } from './random.ts';
import { type BoxSpec, randomBox } from './random-box.ts';

/** A box on a page of the lab: which one, and the room around it that no other box has. */
export type PlacedBox = { spec: BoxSpec; page: number; item: Extract<Item, { type: 'text' }>; lines: number };

type Draft = Omit<PlacedBox, 'page'>;

/** Points between boxes, so that words of one never run into the next. */
const GUTTER = 60;
/** Lines left free below a box: what it needs more than planned is seen there. */
const SPARE_LINES = 4;

const at: Place = { file: 'lab', line: 1, column: 1 };

/** Lays out boxes of a language by chance, as the product would, and puts them side by side on pages. */
export function placeBoxes(language: UdhrLanguage, count: number, random: Random, setup: Setup): PlacedBox[] {
  const drafts: Draft[] = [];
  while (drafts.length < count) {
    // A word that is wider than its box is an error of the product: nothing is drawn then.
    const draft = layOutBox(randomBox(language, random), setup);
    if (draft?.fits) drafts.push(draft);
  }
  return onPages(drafts);
}

/** A box in the lines that the product gives it; `fits` is false where it would report an error instead. */
export function layOutBox(wanted: BoxSpec, setup: Setup): (Draft & { fits: boolean }) | undefined {
  const context: Context = {
    ...setup,
    ground: 'paper',
    step: 0,
    slideNumber: 1,
    paragraphs: new Map(),
    citations: createCitations(),
  };
  const block = build(element(wanted), context);
  const spec = wanted.balanced ? balanced(wanted, context) : wanted;
  const size = block.measure?.(spec.width);
  const box = { x: 0, y: 0, width: spec.width, height: size?.height ?? 0 };
  const [item] = block.draw({ block, box, children: [] });
  if (item?.type !== 'text') return undefined;
  const [paragraph] = item.paragraphs;
  const lines = paragraph?.lines.length ?? 0;
  return { spec, item: { ...item, role: 'label', name: '' }, lines, fits: size?.fits !== false };
}

function element({ role, text }: BoxSpec): Element {
  const md: Element = { tag: 'md', attributes: {}, children: [{ text, at }], at };
  return { tag: 'text', attributes: { role: { value: role, at } }, children: [md], at };
}

/** As `fitRegion` does for headlines. */
function balanced(spec: BoxSpec, context: Context): BoxSpec {
  const block = build(element(spec), context);
  const box = { x: 0, y: 0, width: spec.width, height: 0 };
  const [item] = block.draw({ block, box, children: [] });
  const runs = item?.type === 'text' ? (item.paragraphs[0]?.runs ?? []) : [];
  return { ...spec, width: balancedWidth(context.typesetter.setLines, runs, spec.width) };
}

/** From left to right, then in a new row below, then on a new page. */
export function onPages(drafts: Draft[]): PlacedBox[] {
  const placed: PlacedBox[] = [];
  let [page, x, y, rowHeight] = [0, GUTTER, GUTTER, 0];
  for (const draft of drafts) {
    const { width, height } = roomOf(draft);
    if (x + width > PAGE.width) [x, y, rowHeight] = [GUTTER, y + rowHeight, 0];
    if (y + height > PAGE.height) [page, x, y, rowHeight] = [page + 1, GUTTER, GUTTER, 0];
    placed.push({ ...draft, page, item: { ...draft.item, x, y, name: `Box ${placed.length + 1}` } });
    x += width;
    rowHeight = Math.max(rowHeight, height);
  }
  return placed;
}

/** The room that a box has for itself, at its right and below. */
export function roomOf({ item }: Pick<PlacedBox, 'item'>): { width: number; height: number } {
  const line = item.paragraphs[0]?.lineHeight ?? 0;
  return { width: item.width + GUTTER, height: item.height + SPARE_LINES * line };
}

export function toPages(boxes: readonly PlacedBox[]): Page[] {
  const count = Math.max(...boxes.map(({ page }) => page)) + 1;
  return Array.from({ length: count }, (_, number) => ({
    kind: 'content',
    layout: 'content',
    items: boxes.filter(({ page }) => page === number).map(({ item }) => item),
    notes: [],
    at,
  }));
}
