import type { Box, Item } from '../page.ts';
import type { Place } from '../problems.ts';

/** Flexbox terms; lengths in points. */
export type FlexStyle = {
  direction?: 'row' | 'column';
  gap?: number;
  padding?: number;
  /** Padding of some edges alone. */
  inset?: { sides?: number; top?: number; bottom?: number };
  align?: 'start' | 'center' | 'end' | 'stretch';
  justify?: 'start' | 'center' | 'end' | 'between';
  /** Its share of the room that is left over. */
  grow?: number;
  /** Starts from nothing instead of from its content, so that shares are proportions. */
  fromZero?: boolean;
  width?: number;
  height?: number;
  aspectRatio?: number;
  /** In a column: all children as high as the highest, where there is room for that. */
  equal?: boolean;
};

/** A word that is wider than its box, and the role that it is set in. */
export type TooWide = { word: string; role: string };

/**
 * The size of a block's own content, in points, at a width; the height that it has been given is known once boxes
 * are, for content whose shape depends on both. `fits` is false where the content cannot stand in
 * the width, such as for a word that is `tooWide`; `at` is the place of what takes the most room, where that is not
 * the block's own.
 */
export type Measure = (
  width: number,
  height?: number,
) => { width: number; height: number; fits?: boolean; tooWide?: TooWide; at?: Place };

/** Something that takes room on a slide. */
export type Block = {
  style: FlexStyle;
  children: Block[];
  measure?: Measure;
  /** Its own items, once it and its children have their boxes. */
  draw(placed: Placed): DrawnItem[];
  /** What is drawn of what is in it, in the order in which that is read, where it is laid out in another. */
  reading?(placed: Placed): Placed[];
  at: Place;
};

/** An item whose name is given later, when its neighbours are known. */
export type DrawnItem = Item extends infer I ? (I extends Item ? Omit<I, 'name'> : never) : never;

/** A block in its box, in points from the slide's corner. */
export type Placed = { block: Block; box: Box; children: Placed[] };
