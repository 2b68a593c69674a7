import type { Page } from '../../page.ts';
import type { LanguageRow } from '../../text/languages.ts';
import { childrenNamed } from '../../xml/tree.ts';
import type { WriterInput } from '../deck-info.ts';
import { addChart } from './add-chart.ts';
import { contentType, slidePartName } from './add-properties.ts';
import type { BasePresentation } from './base.ts';
import type { DrawnSlide } from './draw-slides.ts';
import { mendSlide } from './mend/mend-slide.ts';
import type { Package } from './package.ts';
import { notesPart } from './parts/notes-parts.ts';
import type { PictureParts } from './pictures.ts';

type Placing = {
  page: Page;
  slide: DrawnSlide;
  number: number;
  base: BasePresentation;
  pictures: PictureParts;
  input: WriterInput;
  pack: Package;
};

/** Places a drawn slide on its layout, with its pictures, links and notes. */
export function addSlide({ page, slide, number, base, pictures, input, pack }: Placing): void {
  const name = slidePartName(number);
  const { info } = input;
  const { layout, theme, colorMap, filled } = base.standingOf(page);
  pack.relate(name, { type: 'slideLayout', target: layout });
  mendSlide(slide.xml, page, {
    theme,
    language: info.language,
    placeholderOf: (item) => filled.get(item),
    relatePicture: (source) => pack.relate(name, { type: 'image', target: pictures(source) }),
    relateChart: (drawn, item) =>
      addChart({ drawn: slide.charts[drawn], item, slide: name, theme, language: info.language, pack }),
    relateLink: (drawn) =>
      pack.relate(name, { type: 'hyperlink', target: slide.links[drawn] ?? '', external: true }),
  });
  slide.xml.children = [...childrenNamed(slide.xml, 'p:cSld'), colorMap];
  pack.addXml(name, contentType('slide'), slide.xml);
  if (page.notes.length > 0) addNotes(page, number, base, info.language, pack);
}

function addNotes(
  page: Page,
  number: number,
  { notesMaster, notesHeader }: BasePresentation,
  language: LanguageRow,
  pack: Package,
): void {
  if (notesMaster === undefined) return;
  const name = `ppt/notesSlides/notesSlide${number}.xml`;
  pack.addXml(name, contentType('notesSlide'), notesPart(page, language, notesHeader));
  pack.relate(name, { type: 'notesMaster', target: notesMaster });
  pack.relate(name, { type: 'slide', target: slidePartName(number) });
  pack.relate(slidePartName(number), { type: 'notesSlide', target: name });
}
