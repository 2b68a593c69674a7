import type { Page, Paragraph } from '../../page.ts';
import type { DrawnPart, Mark } from '../picture/mark.ts';
import type { Placing } from './page/page.ts';

/** What stands on a page of the file: a slide, its notes, or both; sizes in points. */
export type Sheet = {
  page: Page;
  width: number;
  height: number;
  /** The slide, and where it stands; none where only its notes go on. */
  slide?: { parts: DrawnPart[]; placing: Placing };
  /** Who may see a sheet with notes, at its head. */
  marking: Mark[];
  /** What is around the slide and the notes, for the eyes only. */
  frame: Mark[];
  notes?: { heading: Mark[]; paragraphs: Paragraph[]; marks: Mark[] };
};

/** All marks of a sheet. */
export function marksOf({ slide, marking, frame, notes }: Sheet): Mark[] {
  const parts = slide?.parts.flatMap(({ marks }) => marks) ?? [];
  return [...parts, ...marking, ...frame, ...(notes ? [...notes.heading, ...notes.marks] : [])];
}
