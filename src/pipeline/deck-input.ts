import type { Mapping } from '../brand/choose-layouts.ts';
import type { BrandFile } from '../brand/read-brand.ts';
import type { Translation } from '../content/read-overlay.ts';
import type { Settings } from '../content/settings.ts';
import type { ReadFile } from '../images/load-images.ts';
import type { ReadThemeFile } from '../images/load-theme-pictures.ts';
import type { OutputFile } from '../output/deck-info.ts';
import type { Place, Problem } from '../problems.ts';
import type { Store } from '../store.ts';
import type { Orders } from '../template/orders.ts';
import type { OwnHelpers } from '../template/own-helpers.ts';
import type { TemplateSet } from '../template/template-set.ts';
import type { LanguageRow } from '../text/languages.ts';
import type { FindFonts } from '../text/own-fonts.ts';
import type { Path } from '../yaml/read-yaml.ts';
import type { SourceFile } from '../yaml/source-file.ts';

/**
 * The settings of a deck. What else `make-deck.yaml` may say names decks and files, which whoever calls chooses:
 * `language`, `templates`, `brand`.
 */
export type DeckSettings = Omit<
  Settings,
  'languages' | 'sets' | 'templates' | 'theme' | 'size' | 'brand' | 'out'
>;

/** All that a deck is made from. Nothing else is looked at: no clock, no disk but the package's own files. */
export type DeckInput = {
  summit: SourceFile;
  /** What its files are called, as far as that is the user's choice: an edition is searched for that, too. */
  name?: string;
  templates: TemplateSet;
  /** A BCP 47 tag: the summit's own language, or that of `translation`. */
  language: string;
  /** The texts of the summit in that language, where it is not the summit's own. */
  translation?: Translation;
  settings?: DeckSettings;
  /** Where a setting is written; undefined where it is not, as on a command line. */
  placeOfSetting?: (path: Path) => Place | undefined;
  /** Functions that templates may call by name, beside the built-in helpers. */
  helpers?: OwnHelpers;
  /** Reads what lies beside the content: pictures, texts of sources, `sources.lock.yaml`; without it there are none. */
  readFile?: ReadFile;
  /** A presentation whose masters and layouts the deck stands on, and which of its layouts stand for which of ours. */
  brand?: BrandInput;
  /** Finds the files that fonts are measured by; without it, those that come with the package are all there are. */
  findFonts?: FindFonts;
  /** Reads a picture that a theme names, from beside its file. */
  readThemeFile?: ReadThemeFile;
  /** Keeps flags that were drawn from one deck, or process, to the next; the deck is the same without it. */
  pictureStore?: Store;
  /**
   * Keeps what layouts are made after, which has the structure of slides and no word of the content; the deck is the same
   * without it. For one build of the code: keys do not say which.
   */
  modelStore?: Store;
};

export type BrandInput = BrandFile & Mapping;

/** A deck, or why there is none. */
export type Deck = { files: OutputFile[]; slides: number; problems: Problem[]; orders?: Orders };

/** The language of a deck, and what is known of it. */
export type DeckLanguage = LanguageRow & { code: string };
