import { flagFor } from '../flags/flag-for.ts';
import { attribute, childElements, type Element } from '../markup/element.ts';
import type { Context } from './context.ts';
import type { TextContent } from './text-block.ts';
import { textStyle } from './text-style.ts';
import { toParagraphs } from './to-runs.ts';

/** A flag with what is written by it; `ratio` is its width by its height. */
export type Member = { element: Element; code: string; ratio: number; caption: TextContent };

/** The members of a `<flags>`, and the height that its size names, in points. */
export type FlagFamily = { members: Member[]; tallest: number; context: Context; at: Element['at'] };

export function readFamily(element: Element, context: Context): FlagFamily {
  const style = textStyle('caption', context);
  const members = childElements(element).map((member): Member => {
    const code = attribute(member, 'country') ?? '';
    const paragraphs = toParagraphs(member, style, context);
    const caption = { role: 'label' as const, paragraphs, style, align: 'start' as const, at: member.at };
    return { element: member, code, ratio: flagFor(code)?.ratio ?? 1, caption };
  });
  const tallest = context.theme.flags[attribute(element, 'size') ?? 'l'] ?? 0;
  return { members, tallest, context, at: element.at };
}

/** Rows that differ by one at the most: 4, 3, 3 rather than 4, 4, 2. */
export function evenRows<T>(members: readonly T[], rows: number): T[][] {
  const end = (row: number) => Math.ceil((members.length * row) / rows);
  return Array.from({ length: rows }, (_, row) => members.slice(end(row), end(row + 1)));
}

/** The least number of columns for each number of rows that so many members can stand in: of 5, these are 1, 2, 3 and 5. */
export function columnCounts(members: number): number[] {
  const counts = Array.from({ length: members }, (_, index) => Math.ceil(members / (index + 1)));
  return [...new Set(counts)].reverse();
}
