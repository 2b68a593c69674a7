import type { Page } from '../../../page.ts';
import type { Areas } from '../../../theme/areas.ts';
import type { Ground } from '../../../theme/schema.ts';
import { el, type XmlElement } from '../../../xml/tree.ts';
import { emu } from '../units.ts';
import { levels } from './master-part.ts';
import { namespaces } from './namespaces.ts';
import { notesSize } from './notes-parts.ts';
import type { Setting } from './placeholder-shape.ts';
import { sectionList } from './sections.ts';

/** The relationship ids of what the presentation is made of. */
export type PresentationIds = { master: string; notesMaster: string | undefined; slides: readonly string[] };

/** The presentation itself: its master, notes master, slides and sections, its sizes and default text. */
export function presentationPart(
  ids: PresentationIds,
  pages: readonly Page[],
  setting: Setting,
  { slide }: Areas,
  title: string,
): XmlElement {
  const ground = Object.values(setting.theme.grounds)[0] as Ground;
  const slideIds = ids.slides.map((_, index) => 256 + index);
  return el(
    'p:presentation',
    { ...namespaces, saveSubsetFonts: 1, ...(setting.rtl && { rtl: 1 }) },
    el('p:sldMasterIdLst', {}, el('p:sldMasterId', { id: 2_147_483_648, 'r:id': ids.master })),
    ids.notesMaster && el('p:notesMasterIdLst', {}, el('p:notesMasterId', { 'r:id': ids.notesMaster })),
    el(
      'p:sldIdLst',
      {},
      slideIds.map((id, index) => el('p:sldId', { id, 'r:id': ids.slides[index] })),
    ),
    el('p:sldSz', { cx: emu(slide.width), cy: emu(slide.height) }),
    el('p:notesSz', { cx: emu(notesSize.width), cy: emu(notesSize.height) }),
    el('p:defaultTextStyle', {}, levels(setting, ground, false)),
    sectionList(pages, slideIds, title),
  );
}
