import type { Format } from '../content/settings.ts';
import type { OutputFile, WriterInput } from '../output/deck-info.ts';
import { writers } from '../output/writers.ts';
import type { Problem } from '../problems.ts';
import { drawingFamilies } from '../text/drawing-families.ts';
import type { DeckInput } from './deck-input.ts';
import type { LaidOut } from './make-pages.ts';

/** Writes each format in turn; one that is named twice, once. */
export async function writeFormats(
  formats: readonly Format[],
  input: DeckInput,
  laidOut: LaidOut,
): Promise<OutputFile[]> {
  const isDrawn = formats.some((format) => format !== 'pptx');
  const output = isDrawn ? await forDrawing(input, laidOut) : laidOut.output;
  const files: OutputFile[] = [];
  for (const format of new Set(formats)) files.push(...(await writers[format](output)));
  return files;
}

/** What pictures are drawn from: with fonts for scripts that decks leave to the machine that shows them. */
export async function forDrawing(
  { brand, findFonts }: DeckInput,
  { output, families }: LaidOut,
): Promise<WriterInput> {
  if (brand) output.report(undrawn(brand.path));
  const fontFiles = (await findFonts?.([...families, ...drawingFamilies()])) ?? [];
  return { ...output, fontFiles };
}

/** Pictures are drawn from pages, and what a brand's layouts draw is on none. */
function undrawn(path: string): Problem {
  return {
    level: 'warning',
    code: 'brand-pictures',
    message: `Pictures and PDF files show the text and colours of the deck on ${path}, but neither its logo nor its backgrounds.`,
    hint: 'Make them from the .pptx in PowerPoint or LibreOffice.',
  };
}
