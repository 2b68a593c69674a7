import { attribute, childElements, type Element } from '../markup/element.ts';
import type { Block, FlexStyle, Placed } from './block.ts';
import { build, fromViewersLeft } from './build.ts';
import type { Context } from './context.ts';
import { rowsOf } from './rows-of.ts';

/**
 * Cards in rows of equal height. The first blocks of a row's cards, such as a name of one line and one of two, are
 * equally high, so that what stands below them begins on one line.
 */
export function cardsBlock(element: Element, flex: FlexStyle, context: Context): Block {
  const rows = rowsOf(childElements(element), element).map((cards) => cardRow(cards, element, context));
  const style: FlexStyle = { ...flex, direction: 'column', gap: gapOf(element, context), equal: true };
  return plainBlock(element, style, rows);
}

function cardRow(cards: (Element | undefined)[], element: Element, context: Context): Block {
  const partOf = (take: (blocks: Element[]) => Element[]) => {
    const cells = cards.map((card) => cardCell(card, take, element, context));
    const style: FlexStyle = { direction: 'row', gap: gapOf(element, context) };
    return plainBlock(element, style, fromViewersLeft(cells, element, context));
  };
  const parts = [partOf((blocks) => blocks.slice(0, 1)), partOf((blocks) => blocks.slice(1))];
  const gap = cards[0] ? gapOf(cards[0], context) : 0;
  return { ...plainBlock(element, { direction: 'column', gap, grow: 1 }, parts), reading: cardByCard };
}

/** The last row is filled up, so that its cards are as wide as the others. */
function cardCell(
  card: Element | undefined,
  take: (blocks: Element[]) => Element[],
  element: Element,
  context: Context,
): Block {
  const blocks = card ? take(childElements(card)).map((block) => build(block, context)) : [];
  const gap = card ? gapOf(card, context) : 0;
  return plainBlock(card ?? element, { direction: 'column', gap, grow: 1, fromZero: true }, blocks);
}

function gapOf(element: Element, { theme }: Context): number {
  return theme.spaces[attribute(element, 'gap') ?? ''] ?? 0;
}

function plainBlock({ at }: Element, style: FlexStyle, children: Block[]): Block {
  return { style, children, at, draw: () => [] };
}

/** What is laid out part by part is read card by card. */
function cardByCard({ children: [heads, rests] }: Placed): Placed[] {
  return (heads?.children ?? []).flatMap((head, index) => [
    head,
    ...(rests?.children.slice(index, index + 1) ?? []),
  ]);
}
