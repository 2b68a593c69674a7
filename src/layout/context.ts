import type { Pictures } from '../images/load-images.ts';
import type { MarkSlides } from '../markup/mark-slides.ts';
import type { Report } from '../problems.ts';
import type { Store } from '../store.ts';
import type { LanguageRow } from '../text/languages.ts';
import type { Typesetter } from '../text/typesetter.ts';
import type { Areas } from '../theme/areas.ts';
import type { Theme } from '../theme/read-theme.ts';
import type { Citations } from './citations.ts';
import type { KnownParagraphs } from './to-runs.ts';

/** What all slides of a deck are laid out with. */
export type Setup = {
  theme: Theme;
  areas: Areas;
  language: LanguageRow;
  typesetter: Typesetter;
  /** By layout, where its fonts are not the deck's. */
  typesetters?: Readonly<Record<string, Typesetter>>;
  pictures: Pictures;
  /** What slides are marked with; without it they carry what templates write. */
  marks?: MarkSlides;
  report: Report;
  /** Whether its words are stand-ins, which need not all fit. */
  isModel?: boolean;
  /** What models are laid out with instead: typesetters for their English words. Without it, with the deck's own. */
  forModels?: Pick<Setup, 'typesetter' | 'typesetters'>;
  /** Keeps them from one process to the next. */
  modelStore?: Store;
  /** How notes are set: in points, and line distance in em. Without it, their lines are not broken. */
  notes?: { width: number; size: number; leading: number };
};

/** Where on the deck an element is being laid out. */
export type Context = Setup & {
  /** The ground it stands on: what the roles' colours mean. */
  ground: string;
  /** How many sizes down from the first the slide's body is. */
  step: number;
  /** How many sizes further down some roles are, whose words would be too wide. */
  smaller?: Readonly<Record<string, number>>;
  slideNumber: number;
  /** The language of the words, where it is not that of the deck. */
  lang?: string;
  /** What stands at the edges of such words where they run the other way. */
  edge?: string;
  citations: Citations;
  /** What was made of the slide's elements so far. */
  paragraphs: KnownParagraphs;
};
