import { createHash } from 'node:crypto';
import type { Page } from '../../../page.ts';
import { el, type XmlElement } from '../../../xml/tree.ts';
import { groupSections } from '../../group-sections.ts';

const namespace = 'http://schemas.microsoft.com/office/powerpoint/2010/main';

/**
 * The parts of a deck as sections, in PowerPoint's list; `slideIds` are those of `p:sldIdLst`. Slides before the first
 * part are listed under the deck's `title`.
 */
export function sectionList(
  pages: readonly Page[],
  slideIds: readonly number[],
  title: string,
): XmlElement | undefined {
  const sections = groupSections(pages, title);
  if (!pages.some(({ section }) => section !== undefined)) return undefined;
  const list = sections.map(({ name, first, count }) =>
    el(
      'p14:section',
      { name, id: guid(`${name} ${first}`) },
      el(
        'p14:sldIdLst',
        {},
        slideIds.slice(first, first + count).map((id) => el('p14:sldId', { id })),
      ),
    ),
  );
  const extension = el('p14:sectionLst', { 'xmlns:p14': namespace }, list);
  return el('p:extLst', {}, el('p:ext', { uri: '{521415D9-36F7-43E2-AB2F-B90AF26B5E84}' }, extension));
}

/** An id that is the same for the same name and place, in the form that PowerPoint wants. */
function guid(seed: string): string {
  const hex = createHash('sha256').update(seed).digest('hex').toUpperCase();
  const groups = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)];
  return `{${groups.join('-')}}`;
}
