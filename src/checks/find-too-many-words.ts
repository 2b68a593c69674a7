import type { Page, Paragraph } from '../page.ts';
import type { Problem } from '../problems.ts';
import type { CheckInput } from './check.ts';
import { itemsOf } from './check.ts';
import { titleOf } from './title-of.ts';

/**
 * The most of a slide that a room reads while somebody speaks. Handbooks say about 40 words; from half as many again
 * on nobody would disagree. Scripts without spaces are counted in characters that say as much.
 */
const most = { words: 60, characters: { zh: 110, ja: 150, ko: 150 } as Record<string, number> };

/** Slides to be shown that say more than can be read while somebody speaks. */
export function findTooManyWords({ pages, language }: CheckInput): Problem[] {
  const [code = ''] = language.tag.split('-');
  const characters = most.characters[code];
  return pages.flatMap((page, index) => {
    if (page.read) return [];
    const text = wordsOf(page);
    const count = characters === undefined ? countWords(text, code) : countCharacters(text);
    if (count <= (characters ?? most.words)) return [];
    const unit = characters === undefined ? 'words' : 'characters';
    return [
      {
        level: 'warning',
        code: 'too-many-words',
        message: `Slide ${index + 1} has ${count} ${unit} beside its title.`,
        at: titleOf(page)?.at ?? page.at,
        hint: `A room reads about ${characters ?? most.words} while somebody speaks: leave the rest to the notes, or make two slides of it.`,
      },
    ];
  });
}

/** What is read on a slide, beside its title and labels. */
function wordsOf(page: Page): string {
  const texts = itemsOf(page, 'text').filter(({ role }) => role === 'body' || role === 'subtitle');
  const rows = itemsOf(page, 'table').flatMap((table) => table.rows.filter(({ header }) => !header));
  const cells = rows.flatMap((row) => row.cells);
  return [...texts, ...cells].flatMap(({ paragraphs }) => paragraphs.map(textOf)).join('\n');
}

/** The words of a paragraph, without its citations. */
function textOf({ runs }: Paragraph): string {
  return runs.map(({ superscript, text }) => (superscript ? '' : text)).join('');
}

/** Words as the language parts them: some write none of the spaces between. */
function countWords(text: string, language: string): number {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  return [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).length;
}

function countCharacters(text: string): number {
  return [...text.matchAll(/[\p{L}\p{N}]/gu)].length;
}
