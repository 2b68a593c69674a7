import type { Page } from '../../src/page.ts';
import type { Problem } from '../../src/problems.ts';
import { withFiles } from './build.ts';
import { deckWithPages } from './pages.ts';
import { plainContent } from './plain.ts';

type Wanted = Omit<NonNullable<Parameters<typeof deckWithPages>[0]>, 'templates'> & {
  title?: string;
  /** Files of the template set, such as `theme.yaml`. */
  files?: Record<string, string>;
};

/** The first slide of a deck that has no other, with blocks of one's own; its body is 864 by 368 points. */
export async function slideOf(
  blocks: string,
  { title = 'A title', files = {}, ...wanted }: Wanted = {},
): Promise<{ page: Page; bytes: Uint8Array; problems: Problem[] }> {
  const slide = `<slide name="own" layout="content"><title>${title}</title>\n${blocks}</slide>`;
  const templates = withFiles({ 'deck.hbs': `<deck>${slide}</deck>`, ...files });
  const { pages, bytes, problems } = await deckWithPages({ content: plainContent, ...wanted, templates });
  return { page: pages[0] as Page, bytes, problems };
}
