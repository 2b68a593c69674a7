import { memoizeFor } from '../../memoize.ts';
import type { Page } from '../../page.ts';
import { digest } from '../../text/digest.ts';
import type { Theme } from '../../theme/read-theme.ts';
import type { WriterInput } from '../deck-info.ts';
import { addChart } from './add-chart.ts';
import { contentType, slidePartName } from './add-properties.ts';
import type { BasePresentation } from './base.ts';
import { type DrawnSlide, drawSlides } from './draw-slides.ts';
import type { Package } from './package.ts';
import type { PictureParts } from './pictures.ts';
import { notesPartName, type PlacedPart, type PlacedSlide, type Placing, placeSlide } from './place-slide.ts';

/** What a page was placed as the last time, and on what: as long as layout recalls the page. */
const placedBefore = new WeakMap<Page, { key: string; placed: PlacedSlide }>();

/** Draws the pages, and places them on the base; not again those that were placed so in a deck before. */
export async function addSlides(
  input: WriterInput,
  base: BasePresentation,
  pictures: PictureParts,
  pack: Package,
): Promise<void> {
  const { language } = input.info;
  const placingOf = (page: Page, index: number): Placing => {
    return { page, number: index + 1, standing: base.standingOf(page), base, pictures, language };
  };
  const known = input.pages.map((page, index) => recall(page, () => placingOf(page, index)));
  const draw = drawer(
    input.pages.filter((_, index) => !known[index]),
    input.areas,
  );
  for (const [index, page] of input.pages.entries())
    addParts(known[index] ?? place(await draw(), placingOf(page, index), pack), index + 1, pack);
}

/** Slides that are drawn at once: what PptxGenJS makes of all of a long deck takes much memory. */
const drawnAtOnce = 100;

/** Gives one page after the other as a slide. */
function drawer(pages: readonly Page[], areas: WriterInput['areas']): () => Promise<DrawnSlide> {
  let next = 0;
  let drawn: (index: number) => DrawnSlide;
  return async () => {
    const index = next % drawnAtOnce;
    if (index === 0) drawn = await drawSlides(pages.slice(next, next + drawnAtOnce), areas);
    next += 1;
    return drawn(index);
  };
}

function recall(page: Page, placing: () => Placing): PlacedSlide | undefined {
  const found = placedBefore.get(page);
  return found && found.key === keyOf(placing()) ? found.placed : undefined;
}

function place(drawn: DrawnSlide, placing: Placing, pack: Package): PlacedSlide {
  const { page, standing, language } = placing;
  const placed = placeSlide(drawn, placing, (id, item) =>
    addChart({ drawn: drawn.charts[id], item, theme: standing.theme, language, pack }),
  );
  // A chart has parts of its own, which are numbered within the deck.
  const isAlone = page.items.every(({ type }) => type !== 'chart');
  if (isAlone) placedBefore.set(page, { key: keyOf(placing), placed });
  return placed;
}

/** All that the parts of a slide depend on beside its page. */
function keyOf({ page, number, standing, base, pictures, language }: Placing): string {
  const { layout, theme, colorMap, filled } = standing;
  const shown = page.items.map((item) => item.type === 'image' && pictures(item.source));
  return JSON.stringify([
    ...[number, language.tag, base.notesMaster, base.notesHeader],
    ...[layout, keyOfTheme(theme), colorMap, [...filled], shown],
  ]);
}

const keyOfTheme = memoizeFor((theme: Theme) => digest(theme));

function addParts({ slide, notes }: PlacedSlide, number: number, pack: Package): void {
  addPart(slidePartName(number), 'slide', slide, pack);
  if (notes) addPart(notesPartName(number), 'notesSlide', notes, pack);
}

function addPart(name: string, type: string, { xml, relations }: PlacedPart, pack: Package): void {
  pack.addPart(name, contentType(type), xml);
  for (const relation of relations) pack.relate(name, relation);
}
