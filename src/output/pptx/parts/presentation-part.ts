import type { Page } from '../../../page.ts';
import { el, type XmlElement } from '../../../xml/tree.ts';
import { emu } from '../units.ts';
import { namespaces } from './namespaces.ts';
import { sectionList } from './sections.ts';

/** The relationship ids of what the presentation is made of; a master also has a number of its own. */
export type PresentationIds = {
  masters: readonly { id: string | number; relation: string }[];
  notesMaster: string | undefined;
  handoutMaster: string | undefined;
  slides: readonly string[];
};

/** What a presentation says of itself, beside its parts: sizes in points. */
export type PresentationFrame = {
  slide: { width: number; height: number };
  notes: { width: number; height: number };
  defaultText: XmlElement | undefined;
  rtl: boolean;
  title: string;
};

/** The presentation itself: its masters, notes master, slides and sections, its sizes and default text. */
export function presentationPart(
  ids: PresentationIds,
  pages: readonly Page[],
  { slide, notes, defaultText, rtl, title }: PresentationFrame,
): XmlElement {
  const slideIds = ids.slides.map((_, index) => 256 + index);
  return el(
    'p:presentation',
    { ...namespaces, saveSubsetFonts: 1, ...(rtl && { rtl: 1 }) },
    el(
      'p:sldMasterIdLst',
      {},
      ids.masters.map(({ id, relation }) => el('p:sldMasterId', { id, 'r:id': relation })),
    ),
    ids.notesMaster !== undefined &&
      el('p:notesMasterIdLst', {}, el('p:notesMasterId', { 'r:id': ids.notesMaster })),
    ids.handoutMaster !== undefined &&
      el('p:handoutMasterIdLst', {}, el('p:handoutMasterId', { 'r:id': ids.handoutMaster })),
    el(
      'p:sldIdLst',
      {},
      slideIds.map((id, index) => el('p:sldId', { id, 'r:id': ids.slides[index] })),
    ),
    el('p:sldSz', { cx: emu(slide.width), cy: emu(slide.height) }),
    el('p:notesSz', { cx: emu(notes.width), cy: emu(notes.height) }),
    defaultText,
    sectionList(pages, slideIds, title),
  );
}
