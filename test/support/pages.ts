import { vi } from 'vitest';
import type { WriterInput } from '../../src/output/deck-info.ts';
import { writers } from '../../src/output/writers.ts';
import type { Page } from '../../src/page.ts';
import { deckBytes } from './build.ts';

/** A deck with the pages that it was written from, as the pipeline hands them to the writer. */
export async function deckWithPages(
  wanted: Parameters<typeof deckBytes>[0] = {},
): Promise<{ bytes: Uint8Array; pages: Page[] }> {
  const { bytes, input } = await deckWithInput(wanted);
  return { bytes, pages: input.pages };
}

/** A deck with all that it was written from. */
export async function deckWithInput(
  wanted: Parameters<typeof deckBytes>[0] = {},
): Promise<{ bytes: Uint8Array; input: WriterInput }> {
  const writer = vi.spyOn(writers, 'pptx');
  try {
    const bytes = await deckBytes(wanted);
    return { bytes, input: writer.mock.calls[0]?.[0] as WriterInput };
  } finally {
    writer.mockRestore();
  }
}
