import type { ChartItem, Item, Page } from '../../page.ts';
import type { LanguageRow } from '../../text/languages.ts';
import { childrenNamed } from '../../xml/tree.ts';
import { slidePartName } from './add-properties.ts';
import type { BasePresentation, Standing } from './base.ts';
import type { DrawnSlide } from './draw-slides.ts';
import { mendSlide } from './mend/mend-slide.ts';
import { bytesOf, type Relationship, relateIn } from './package.ts';
import { notesPart } from './parts/notes-parts.ts';
import type { PictureParts } from './pictures.ts';

/** What a slide is placed on, and with. */
export type Placing = {
  page: Page;
  number: number;
  standing: Standing;
  base: Pick<BasePresentation, 'notesMaster' | 'notesHeader'>;
  pictures: PictureParts;
  language: LanguageRow;
};

/** A part as it is written, and what it refers to, in the order of the ids. */
export type PlacedPart = { xml: Uint8Array; relations: readonly Relationship[] };

/** A slide and its notes, ready for a package. */
export type PlacedSlide = { slide: PlacedPart; notes?: PlacedPart };

/** Places a drawn slide on its layout, with its pictures, links and notes; `addChart` gives the part of a chart. */
export function placeSlide(
  drawn: DrawnSlide,
  { page, number, standing, base, pictures, language }: Placing,
  addChart: (id: string, item: ChartItem & Item) => string,
): PlacedSlide {
  const { layout, theme, colorMap, filled } = standing;
  const relations: Relationship[] = [];
  relateIn(relations, { type: 'slideLayout', target: layout });
  mendSlide(drawn.xml, page, {
    theme,
    language,
    placeholderOf: (item) => filled.get(item),
    relatePicture: (source) => relateIn(relations, { type: 'image', target: pictures(source) }),
    relateChart: (id, item) => relateIn(relations, { type: 'chart', target: addChart(id, item) }),
    relateLink: (id) =>
      relateIn(relations, { type: 'hyperlink', target: drawn.links[id] ?? '', external: true }),
  });
  drawn.xml.children = [...childrenNamed(drawn.xml, 'p:cSld'), colorMap];
  const slide = { xml: bytesOf(drawn.xml), relations };
  const { notesMaster, notesHeader } = base;
  if (page.notes.length === 0 || notesMaster === undefined) return { slide };
  relateIn(relations, { type: 'notesSlide', target: notesPartName(number) });
  const ofNotes: Relationship[] = [
    { type: 'notesMaster', target: notesMaster },
    { type: 'slide', target: slidePartName(number) },
  ];
  const relateLink = (target: string) => relateIn(ofNotes, { type: 'hyperlink', target, external: true });
  const xml = bytesOf(notesPart(page, language, notesHeader, relateLink));
  return { slide, notes: { xml, relations: ofNotes } };
}

export function notesPartName(number: number): string {
  return `ppt/notesSlides/notesSlide${number}.xml`;
}
