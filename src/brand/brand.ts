import type { Alignment, Box, Face, TextItem } from '../page.ts';
import type { Faces } from '../text/faces.ts';
import type { SchemeColor } from '../theme/read-theme.ts';
import type { Slot } from '../theme/schema.ts';
import type { XmlElement } from '../xml/tree.ts';

/** A colour of a brand: as RRGGBB, and as a colour of its scheme where it is one. */
export type BrandColor = { hex: string; scheme?: SchemeColor | undefined };

/** The names by which a master's text and grounds are called, and the slots that they are. */
export type ColorMap = Readonly<Record<string, Slot>>;

/** A master's colour scheme, and how it is called. */
export type Scheme = { slots: Readonly<Record<Slot, string>>; map: ColorMap };

export type PlaceholderType =
  | 'title'
  | 'ctrTitle'
  | 'subTitle'
  | 'body'
  | 'obj'
  | 'dt'
  | 'ftr'
  | 'sldNum'
  | 'other';

/** How a placeholder's text looks where a slide says nothing; what nobody says is missing. */
export type BrandLook = {
  /** Points. */
  size?: number | undefined;
  color?: BrandColor | undefined;
  /** Whether size and colour are inherited by slides: LibreOffice writes them in the prompt, where they are not. */
  inherits: { size: boolean; color: boolean };
  face: Face;
  /** A font of its own, that is neither of the theme's. */
  font?: string | undefined;
  bold: boolean;
  italic: boolean;
  capitals: boolean;
  /** Points between letters. */
  tracking: number;
  align: Alignment;
};

/** A placeholder of a layout; what the layout does not say is its master's. */
export type BrandPlaceholder = {
  type: PlaceholderType;
  idx: number | undefined;
  /** The room for text, in points: its box without the insets. */
  room: Box;
  insets: { left: number; right: number; bottom: number };
  anchor: TextItem['anchor'];
  /** Text runs from left to right in lines below each other, unrotated. */
  level: boolean;
  look: BrandLook;
};

/** What a layout or master draws beside its placeholders: a logo, a bar, a panel. */
export type Drawing = { box: Box; fill: BrandColor | undefined };

export type BrandLayout = {
  part: string;
  name: string;
  /** The name of its master's theme, which PowerPoint calls the master by. */
  master: string;
  type: string | undefined;
  placeholders: BrandPlaceholder[];
  /** From the lowest to the topmost. */
  drawings: Drawing[];
  background: BrandColor;
  scheme: Scheme;
  fonts: Faces;
  /** What a slide on it says of colours: `p:clrMapOvr`. */
  colorMap: XmlElement;
};

/** Parts as they go into a deck, byte for byte but for what leads out of the file. */
export type CarriedParts = {
  parts: ReadonlyMap<string, { type: string; bytes: Uint8Array }>;
  /** Relationship lists by the name of the part that they are of. */
  relations: ReadonlyMap<string, Uint8Array>;
  masters: readonly { part: string; id: string }[];
  theme: string;
  notesMaster: string | undefined;
  notesSize: { width: number; height: number } | undefined;
  defaultText: XmlElement | undefined;
  tableStyles: XmlElement | undefined;
};

/** A house's own presentation, as far as decks stand on it; lengths in points. */
export type Brand = {
  path: string;
  slide: { width: number; height: number };
  layouts: readonly BrandLayout[];
  carried: CarriedParts;
};
