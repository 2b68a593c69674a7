import { titleOf } from '../title-of.ts';
import { text } from './file/values.ts';
import type { PdfPage } from './page/page.ts';
import type { StructureElement } from './page/structure.ts';
import { isNews, type Told, tagItem, tagParagraphs } from './page/tag-item.ts';
import { type Resources, writeContent } from './page/write-content.ts';
import type { Sheet } from './sheet.ts';

/** A page that is written, and what is on it. */
export type WrittenSheet = { sheet: Sheet; page: PdfPage };

/** Draws the sheets, each slide with its notes as a section of the document. */
export function writeSheets(sheets: readonly Sheet[], resources: Resources): WrittenSheet[] {
  const { file, structure } = resources;
  let section = structure.root;
  const told: Told = new Map();
  return sheets.map((sheet, index) => {
    const { width, height } = sheet;
    const page: PdfPage = { ref: file.reserve(), width, height, operators: [], annotations: [], owners: [] };
    if (sheet.slide) section = structure.add(structure.root, 'Sect', { T: text(titleOf(sheet.page)) });
    writeSheet(sheet, page, { section, isFirst: index === 0, told, resources });
    return { sheet, page };
  });
}

type Setting = { section: StructureElement; isFirst: boolean; told: Told; resources: Resources };

function writeSheet(
  { page: { notesMarking = '' }, slide, marking, frame, notes }: Sheet,
  page: PdfPage,
  { section, isFirst, told, resources }: Setting,
): void {
  const writer = writeContent(page, { scale: 1, x: 0, y: 0 }, resources);
  if (slide) {
    const own = writeContent(page, slide.placing, resources);
    const place = { writer: own, section, heading: isFirst ? 'H1' : 'H2', told } as const;
    for (const part of slide.parts) tagItem(part, place);
  }
  writer.artifact(frame, 'Pagination');
  if (marking.length > 0 && isNews(told, 'notes', notesMarking))
    writer.tagged(writer.add(section, 'P'), marking);
  else writer.artifact(marking, 'Pagination');
  if (!notes) return;
  if (notes.heading.length > 0) writer.tagged(writer.add(section, isFirst ? 'H2' : 'H3'), notes.heading);
  tagParagraphs(notes.paragraphs, notes.marks, { writer, section });
}
