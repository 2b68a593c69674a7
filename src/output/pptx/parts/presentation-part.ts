import type { Areas } from '../../../theme/areas.ts';
import type { Theme } from '../../../theme/read-theme.ts';
import type { Ground, Role } from '../../../theme/schema.ts';
import { el, type XmlElement } from '../../../xml/tree.ts';
import { emu } from '../units.ts';
import { levels } from './master-part.ts';
import { namespaces } from './namespaces.ts';
import { notesSize } from './notes-parts.ts';

/** The relationship ids of what the presentation is made of. */
export type PresentationIds = { master: string; notesMaster: string | undefined; slides: readonly string[] };

/** The presentation itself: its master, notes master and slides, its sizes and default text. */
export function presentationPart(ids: PresentationIds, theme: Theme, { slide }: Areas): XmlElement {
  const ground = Object.values(theme.grounds)[0] as Ground;
  return el(
    'p:presentation',
    { ...namespaces, saveSubsetFonts: 1 },
    el('p:sldMasterIdLst', {}, el('p:sldMasterId', { id: 2_147_483_648, 'r:id': ids.master })),
    ids.notesMaster && el('p:notesMasterIdLst', {}, el('p:notesMasterId', { 'r:id': ids.notesMaster })),
    el(
      'p:sldIdLst',
      {},
      ids.slides.map((id, index) => el('p:sldId', { id: 256 + index, 'r:id': id })),
    ),
    el('p:sldSz', { cx: emu(slide.width), cy: emu(slide.height) }),
    el('p:notesSz', { cx: emu(notesSize.width), cy: emu(notesSize.height) }),
    el('p:defaultTextStyle', {}, levels(theme.roles.body as Role, ground.text, theme, false)),
  );
}
