import type { Format } from '../content/settings.ts';
import type { Writer } from './deck-info.ts';

/** The output formats, one row each. Their modules are heavy, and load when first needed. */
export const writers = {
  pptx: async (input) => (await import('./pptx/write-pptx.ts')).writePptx(input),
  html: async (input) => (await import('./html/write-html.ts')).writeHtml(input),
  pdf: async (input) => (await import('./pdf/write-pdf.ts')).writePdf(input),
  svg: async (input) => (await import('./svg/write-svg.ts')).writeSvg(input),
  png: async (input) => (await import('./png/write-png.ts')).writePng(input),
  sheet: async (input) => (await import('./png/write-sheet.ts')).writeSheet(input),
} as const satisfies Record<Format, Writer>;
