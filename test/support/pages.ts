import { vi } from 'vitest';
import type { WriterInput } from '../../src/output/deck-info.ts';
import { writers } from '../../src/output/writers.ts';
import type { Item, Page, Paragraph } from '../../src/page.ts';
import type { Problem } from '../../src/problems.ts';
import { build, type deckBytes } from './build.ts';

/** A deck that has to succeed, with the pages that it was written from, as the pipeline hands them to the writer. */
export async function deckWithPages(
  wanted: Parameters<typeof deckBytes>[0] = {},
): Promise<{ bytes: Uint8Array; pages: Page[]; problems: Problem[] }> {
  const { bytes, input, problems } = await deckWithInput(wanted);
  return { bytes, pages: input.pages, problems };
}

/** A deck with all that it was written from. */
export async function deckWithInput(
  wanted: Parameters<typeof deckBytes>[0] = {},
): Promise<{ bytes: Uint8Array; input: WriterInput; problems: Problem[] }> {
  const writer = vi.spyOn(writers, 'pptx');
  try {
    const { files, problems } = await build(wanted);
    const [file] = files;
    if (!file) throw new Error(problems.map(({ message, hint }) => `${message} ${hint}`).join('\n'));
    return { bytes: file.bytes, input: writer.mock.calls[0]?.[0] as WriterInput, problems };
  } finally {
    writer.mockRestore();
  }
}

/** The paragraphs of a text, or of all cells of a table. */
export function paragraphsOf(item: Item): Paragraph[] {
  if (item.type === 'text') return item.paragraphs;
  return item.type === 'table'
    ? item.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.paragraphs))
    : [];
}

export function wordsOf(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n');
}

/** All that a page says, in the order of reading. */
export function wordsOn({ items }: Page): string {
  return wordsOf(items.flatMap(paragraphsOf));
}
