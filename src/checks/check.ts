import type { Pictures } from '../images/load-images.ts';
import type { Item, Page } from '../page.ts';
import type { Problem } from '../problems.ts';
import type { LanguageRow } from '../text/languages.ts';
import type { Areas } from '../theme/areas.ts';
import type { Theme } from '../theme/read-theme.ts';

/** Finished slides, and what they are held against. */
export type CheckInput = {
  pages: readonly Page[];
  theme: Theme;
  areas: Areas;
  pictures: Pictures;
  language: LanguageRow;
  /** How many times as large as the theme's lengths those of the pages are; a brand's slides may be smaller. */
  scale: number;
};

/**
 * How many points of the slides are as much as one of a slide of PowerPoint, 7.5 inches high: sizes are a matter of
 * how much of the screen they take.
 */
export function unitOf({ theme, scale }: CheckInput): number {
  const { width, height } = theme.slide;
  return theme.written ? Math.min(width / 720, height / 540) : scale;
}

/** Looks after one thing on all slides of a deck. */
export type Check = (input: CheckInput) => Problem[] | Promise<Problem[]>;

export type ItemOf<T extends Item['type']> = Extract<Item, { type: T }>;

export function itemsOf<T extends Item['type']>({ items }: Page, type: T): ItemOf<T>[] {
  return items.filter((item): item is ItemOf<T> => item.type === type);
}
