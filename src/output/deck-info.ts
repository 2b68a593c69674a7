import type { Adopted } from '../brand/adopt-brand.ts';
import type { Summit } from '../content/schema.ts';
import type { Settings } from '../content/settings.ts';
import type { Pictures } from '../images/load-images.ts';
import type { Page } from '../page.ts';
import type { Report } from '../problems.ts';
import type { Store } from '../store.ts';
import type { LanguageRow } from '../text/languages.ts';
import type { Areas } from '../theme/areas.ts';
import type { Theme } from '../theme/read-theme.ts';

/** What an output says of the deck as a whole. */
export type DeckInfo = {
  title: string;
  subject: string;
  keywords: string[];
  /** The day of the summit, YYYY-MM-DD: the deck's own date, so that no clock is asked. */
  date: string;
  language: LanguageRow;
  author: string | undefined;
  version: string | undefined;
  /** Who may see the deck, as it is shown. */
  marking: string | undefined;
};

/** A file of the output; `extension` is what follows the deck's name and a dot: `pptx`, `slide-01.png`, `sheet.png`. */
export type OutputFile = { extension: string; bytes: Uint8Array };

/** What every output is written from. */
export type WriterInput = {
  pages: Page[];
  /** One page for each kind of slide, with stand-in text: what its layout is made after. */
  models: () => Page[];
  theme: Theme;
  areas: Areas;
  /** The brand's presentation that the deck stands on; without it, one that is written from the theme. */
  adopted?: Adopted | undefined;
  info: DeckInfo;
  /** Pictures that the markup names, and those of the theme by their keys. */
  pictures: Pictures;
  /** Whether a PDF has the notes of each slide below it. */
  withNotes?: boolean;
  /** Font files of the user's own, and those installed here, to draw with. */
  fontFiles: readonly string[];
  /** Keeps pictures that take long to draw. */
  store?: Store | undefined;
  report: Report;
};

export type Writer = (input: WriterInput) => Promise<OutputFile[]>;

export function deckInfo(summit: Summit, language: LanguageRow, { author, version }: Settings): DeckInfo {
  return {
    title: summit.title,
    subject: summit.subtitle ?? summit.shortTitle,
    keywords: [summit.shortTitle, summit.place.city, ...summit.parties],
    date: summit.date,
    language,
    author,
    version,
    marking: summit.marking,
  };
}
