import type { Writer } from './deck-info.ts';

/** The output formats, one row each. Their modules are heavy, and load when first needed. */
export const writers = {
  pptx: async (input) => (await import('./pptx/write-pptx.ts')).writePptx(input),
} as const satisfies Record<string, Writer>;
