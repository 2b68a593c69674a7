import type { ChartItem, ImageSource, Item } from '../../../page.ts';
import type { LanguageRow } from '../../../text/languages.ts';
import type { Theme } from '../../../theme/read-theme.ts';
import type { Filled } from '../base.ts';

/** What mending a slide needs of the package around it. */
export type Mending = {
  theme: Theme;
  language: LanguageRow;
  /** The placeholder of the slide's layout that an item fills. */
  placeholderOf(item: number): Filled | undefined;
  /** The relationship id of a picture. */
  relatePicture(source: ImageSource): string;
  /** The relationship id of a chart, given the one that PptxGenJS gave it. */
  relateChart(drawnId: string, item: ChartItem & Item): string;
  /** The relationship id of a link, given the one that PptxGenJS gave it. */
  relateLink(drawnId: string): string;
};
