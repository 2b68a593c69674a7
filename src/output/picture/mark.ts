import type { Box, Crop, ImageSource, Item, Paragraph } from '../../page.ts';
import type { Glyph, OpenFont } from '../../text/open-font.ts';

/** A line around or between things: RRGGBB, a width in points, and whether its ends are round. */
export type Ink = { color: string; width: number; dash?: boolean; round?: boolean };

/** Glyphs of one font that stand on a baseline; places in points, those of the glyphs in em from `x`. */
export type TextMark = {
  kind: 'text';
  text: string;
  font: OpenFont;
  glyphs: readonly Glyph[];
  x: number;
  baseline: number;
  width: number;
  size: number;
  color: string;
  link?: string | undefined;
  direction: 'ltr' | 'rtl';
  /** The language tag, where the words are not in the language of the deck. */
  lang?: string | undefined;
  /** What it is part of: the words, or the bullet before them. */
  paragraph: Paragraph;
  isBullet?: boolean;
  /** A space stands behind it, which is not drawn because a line ends there. */
  spaceAfter?: boolean;
};

/** Something drawn on a page; colours are RRGGBB, all lengths points. */
export type Mark =
  | {
      kind: 'rectangle' | 'ellipse';
      box: Box;
      fill?: string | undefined;
      ink?: Ink | undefined;
      opacity?: number;
    }
  | { kind: 'polygon'; points: readonly (readonly [number, number])[]; fill: string }
  | { kind: 'line'; from: readonly [number, number]; to: readonly [number, number]; ink: Ink }
  | {
      kind: 'image';
      box: Box;
      source: ImageSource;
      alt: string;
      crop?: Crop | undefined;
      ink?: Ink | undefined;
    }
  | TextMark;

/** What is drawn of an item; without one, of the layout. */
export type DrawnPart = { item?: Item; marks: Mark[] };
