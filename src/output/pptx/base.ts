import type { Page, TextItem } from '../../page.ts';
import type { Theme } from '../../theme/read-theme.ts';
import type { XmlElement } from '../../xml/tree.ts';
import type { Placeholder } from './placeholders.ts';
import type { TextLook } from './text-look.ts';

/** A placeholder of a layout that a slide's text fills, and what the text need not say because of it. */
export type Filled = Pick<Placeholder, 'type' | 'idx' | 'box'> & {
  anchor: TextItem['anchor'];
  look: Partial<TextLook>;
  /** Of a placeholder that is not ours: how far its text is from its edges, in points. */
  insets?: { left: number; right: number; bottom: number };
};

/** Where a slide stands: its layout, what it says of colours, and the placeholders that its items fill, by position. */
export type Standing = {
  layout: string;
  theme: Theme;
  colorMap: XmlElement;
  filled: ReadonlyMap<number, Filled>;
};

/** The presentation that slides are placed on: one written from the theme, or a brand's own. */
export type BasePresentation = {
  notesMaster: string | undefined;
  /** Whether the notes master has a header. */
  notesHeader: boolean;
  standingOf(page: Page): Standing;
};
