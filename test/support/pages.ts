import { vi } from 'vitest';
import { writers } from '../../src/output/writers.ts';
import type { Page } from '../../src/page.ts';
import { deckBytes } from './build.ts';

/** A deck with the pages that it was written from, as the pipeline hands them to the writer. */
export async function deckWithPages(
  wanted: Parameters<typeof deckBytes>[0] = {},
): Promise<{ bytes: Uint8Array; pages: Page[] }> {
  const writer = vi.spyOn(writers, 'pptx');
  try {
    const bytes = await deckBytes(wanted);
    return { bytes, pages: writer.mock.calls[0]?.[0].pages ?? [] };
  } finally {
    writer.mockRestore();
  }
}
