import type { OutputFile, WriterInput } from '../deck-info.ts';
import { drawPages } from '../picture/draw-pages.ts';
import { pictureFiles } from '../picture/picture-files.ts';
import { createFile } from './file/create-file.ts';
import { embedFonts } from './fonts/embed-fonts.ts';
import { documentInfo } from './metadata.ts';
import { notesSheets } from './notes-sheets.ts';
import { embedPictures } from './page/embed-pictures.ts';
import { createStructure } from './page/structure.ts';
import type { Resources } from './page/write-content.ts';
import { marksOf, type Sheet } from './sheet.ts';
import { writeCatalog } from './write-catalog.ts';
import { writeSheets } from './write-sheets.ts';

/**
 * The deck as PDF: drawn from the same marks as the pictures, its text as text in embedded fonts, tagged for readers
 * for the blind, with bookmarks; with notes, each slide on a sheet above them.
 */
export async function writePdf(input: WriterInput): Promise<OutputFile[]> {
  const sheets = sheetsOf(input);
  const marks = sheets.flatMap(marksOf);
  const file = createFile();
  const words = marks.filter((mark) => mark.kind === 'text');
  const resources: Resources = {
    file,
    fonts: await embedFonts(words, file),
    pictures: await embedPictures(marks, pictureFiles(input.pictures, input.store), file),
    structure: createStructure(file),
    opacities: new Set(
      marks.flatMap((mark) => ('opacity' in mark && mark.opacity !== undefined ? [mark.opacity] : [])),
    ),
  };
  const root = writeCatalog(writeSheets(sheets, resources), resources, input);
  return [{ extension: 'pdf', bytes: file.bytes(root, file.add(documentInfo(input.info))) }];
}

function sheetsOf(input: WriterInput): Sheet[] {
  const { width, height } = input.areas.slide;
  const sheets: Sheet[] = [];
  for (const [index, drawn] of drawPages(input).entries()) {
    const { page, parts } = drawn;
    const slide = { parts, placing: { scale: 1, x: 0, y: 0 } };
    const numbers = { slide: index + 1, sheet: sheets.length + 1 };
    sheets.push(
      ...(input.withNotes
        ? notesSheets(drawn, numbers, input)
        : [{ page, width, height, slide, marking: [], frame: [] }]),
    );
  }
  return sheets;
}
