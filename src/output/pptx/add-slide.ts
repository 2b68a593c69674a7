import type { Page } from '../../page.ts';
import type { LanguageRow } from '../../text/languages.ts';
import type { LayoutAreas } from '../../theme/areas.ts';
import type { Ground } from '../../theme/schema.ts';
import { childrenNamed } from '../../xml/tree.ts';
import type { WriterInput } from '../deck-info.ts';
import { type Base, contentType, slidePartName } from './add-base.ts';
import { addChart } from './add-chart.ts';
import type { DrawnSlide } from './draw-slides.ts';
import { chooseLayout } from './layouts.ts';
import { mendSlide } from './mend/mend-slide.ts';
import type { Package } from './package.ts';
import { colorMapOverride } from './parts/color-map.ts';
import { notesPart } from './parts/notes-parts.ts';
import type { PictureParts } from './pictures.ts';
import { type Placeholder, placeholdersOf } from './placeholders.ts';

type Placing = {
  page: Page;
  slide: DrawnSlide;
  number: number;
  base: Base;
  pictures: PictureParts;
  input: WriterInput;
  pack: Package;
};

/** Places a drawn slide on its layout, with its pictures, links and notes. */
export function addSlide({ page, slide, number, base, pictures, input, pack }: Placing): void {
  const name = slidePartName(number);
  const { theme, info } = input;
  const entry = chooseLayout(base.layouts, page);
  if (entry) pack.relate(name, { type: 'slideLayout', target: entry.part });
  const areas = input.areas.layouts[page.layout] as LayoutAreas;
  const filled = placeholdersOf(page, areas, theme);
  mendSlide(slide.xml, page, {
    theme,
    language: info.language,
    placeholderOf: (item) => inLayout(filled.get(item), entry?.layout.placeholders ?? []),
    relatePicture: (source) => pack.relate(name, { type: 'image', target: pictures(source) }),
    relateChart: (drawn, item) =>
      addChart({ drawn: slide.charts[drawn], item, slide: name, theme, language: info.language, pack }),
    relateLink: (drawn) =>
      pack.relate(name, { type: 'hyperlink', target: slide.links[drawn] ?? '', external: true }),
  });
  const override = colorMapOverride(theme.grounds[areas.ground] as Ground, theme);
  slide.xml.children = [...childrenNamed(slide.xml, 'p:cSld'), override];
  pack.addXml(name, contentType('slide'), slide.xml);
  if (page.notes.length > 0 && base.notesMaster)
    addNotes(page, number, base.notesMaster, info.language, pack);
}

/** The layout's own placeholder, whose box may differ from the slide's. */
function inLayout(
  filled: Placeholder | undefined,
  placeholders: readonly Placeholder[],
): Placeholder | undefined {
  return filled && placeholders.find(({ idx }) => idx === filled.idx);
}

function addNotes(
  page: Page,
  number: number,
  notesMaster: string,
  language: LanguageRow,
  pack: Package,
): void {
  const name = `ppt/notesSlides/notesSlide${number}.xml`;
  pack.addXml(name, contentType('notesSlide'), notesPart(page, language));
  pack.relate(name, { type: 'notesMaster', target: notesMaster });
  pack.relate(name, { type: 'slide', target: slidePartName(number) });
  pack.relate(slidePartName(number), { type: 'notesSlide', target: name });
}
