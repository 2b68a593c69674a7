import type { WriterInput } from '../../src/output/deck-info.ts';
import type { Page } from '../../src/page.ts';
import type { Problem } from '../../src/problems.ts';
import { withFiles } from './build.ts';
import { deckWithInput } from './pages.ts';
import { plainContent } from './plain.ts';

type Wanted = Omit<NonNullable<Parameters<typeof deckWithInput>[0]>, 'templates'> & {
  title?: string;
  /** Files of the template set, such as `theme.yaml`. */
  files?: Record<string, string>;
};

/** The first slide of a deck that has no other, with blocks of one's own; its body is 864 by 368 points. */
export async function slideOf(
  blocks: string,
  { title = 'A title', files = {}, language = 'en', ...wanted }: Wanted = {},
): Promise<{ page: Page; bytes: Uint8Array; input: WriterInput; problems: Problem[] }> {
  const slide = `<slide name="own" layout="content"><title>${title}</title>\n${blocks}</slide>`;
  const templates = withFiles({ 'deck.hbs': `<deck>${slide}</deck>`, ...files });
  const content = plainContent.replace('language: en', `language: ${language}`);
  const deck = await deckWithInput({ content, language, ...wanted, templates });
  return { page: deck.input.pages[0] as Page, ...deck };
}
