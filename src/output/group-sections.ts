import type { Page } from '../page.ts';

/** A part of the deck: its first page, from 0, and how many there are. */
export type Section = { name: string; first: number; count: number };

/** The parts of a deck, in order; pages before the first are a part of the deck's `title`. */
export function groupSections(pages: readonly Page[], title: string): Section[] {
  const sections: Section[] = [];
  for (const [index, { section = title }] of pages.entries()) {
    const last = sections.at(-1);
    if (last?.name === section) last.count += 1;
    else sections.push({ name: section, first: index, count: 1 });
  }
  return sections;
}
