import type { Page, Paragraph } from '../page.ts';
import type { Problem } from '../problems.ts';
import { wordSegmenter } from '../text/word-segmenter.ts';
import type { CheckInput } from './check.ts';
import { type ItemOf, itemsOf } from './check.ts';
import { titleItem } from './title-item.ts';

/**
 * The most of a slide that a room reads while somebody speaks. Handbooks say about 40 words; from half as many again
 * on nobody would disagree. Scripts without spaces are counted in characters that say as much.
 */
const most = { words: 60, characters: { zh: 110, ja: 150, ko: 150 } as Record<string, number> };

/** A table is not read from end to end: it may have so many times as many words. */
const lookUp = 2;

/** Slides to be shown that say more than can be read while somebody speaks. */
export function findTooManyWords({ pages, language }: CheckInput): Problem[] {
  const [code = ''] = language.tag.split('-');
  const characters = most.characters[code];
  return pages.flatMap((page, index) => {
    if (page.read) return [];
    const count = characters === undefined ? countWords(code) : countCharacters;
    const read = count(textsOf(page));
    const lookedUp = count(cellsOf(page));
    if (read + lookedUp / lookUp <= (characters ?? most.words)) return [];
    const unit = characters === undefined ? 'words' : 'characters';
    return [
      {
        level: 'warning',
        code: 'too-many-words',
        message: `Slide ${index + 1} has ${read + lookedUp} ${unit} beside its title.`,
        at: longestText(page, count)?.at ?? titleItem(page)?.at ?? page.at,
        hint: `${capacity(lookedUp > 0, characters ?? most.words)}: leave the rest to the notes, or make two slides of it.`,
      },
    ];
  });
}

function capacity(hasTable: boolean, words: number): string {
  const table = hasTable ? `, or looks up ${words * lookUp} in a table` : '';
  return `A room reads about ${words} while somebody speaks${table}`;
}

/** The text of the content that says most, where it says more than half of all; others are of a list in the template. */
function longestText(page: Page, count: (text: string) => number): ItemOf<'text'> | undefined {
  const said = ({ paragraphs }: ItemOf<'text'>) => count(paragraphs.map(textOf).join('\n'));
  return bodiesOf(page).find(
    (item) => said(item) * 2 > count(textsOf(page)) && item.at.file !== page.at.file,
  );
}

/** What is read on a slide, beside its title and labels. */
function textsOf(page: Page): string {
  return bodiesOf(page)
    .flatMap(({ paragraphs }) => paragraphs.map(textOf))
    .join('\n');
}

function bodiesOf(page: Page): ItemOf<'text'>[] {
  return itemsOf(page, 'text').filter(({ role }) => role === 'body' || role === 'subtitle');
}

/** What is looked up in tables. */
function cellsOf(page: Page): string {
  const rows = itemsOf(page, 'table').flatMap((table) => table.rows.filter(({ header }) => !header));
  const cells = rows.flatMap((row) => row.cells);
  return cells.flatMap(({ paragraphs }) => paragraphs.map(textOf)).join('\n');
}

/** The words of a paragraph, without its citations. */
function textOf({ runs }: Paragraph): string {
  return runs.map(({ superscript, text }) => (superscript ? '' : text)).join('');
}

/** Words as the language parts them: some write none of the spaces between. */
function countWords(language: string): (text: string) => number {
  const segmenter = wordSegmenter(language);
  return (text) => [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).length;
}

function countCharacters(text: string): number {
  return [...text.matchAll(/[\p{L}\p{N}]/gu)].length;
}
