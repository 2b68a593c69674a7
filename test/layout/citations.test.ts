import { expect, test } from 'vitest';
import { withFiles } from '../support/build.ts';
import { deckWithPages } from '../support/pages.ts';
import { plainContent } from '../support/plain.ts';

const ids = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'];
const evidence = ids
  .map((id) => `  ${id}: { source: paper, claim: Claim ${id}, quote: The words of ${id} }`)
  .join('\n');
const content = `${plainContent}
sources: { paper: { title: A paper, url: https://example.org } }
evidence:\n${evidence}`;

/** The lines of a text of one word with citations, in a box so wide, in points. */
async function linesOf(count: number, width: number) {
  const cited = ids
    .slice(0, count)
    .map((id) => `[^${id}]`)
    .join('');
  const templates = withFiles({
    'theme.yaml': `widths: { cited: ${width} }`,
    'deck.hbs': `<deck><slide name="cited" layout="content"><title>Cited</title>
<row><column width="cited"><text><md>Agreed${cited}</md></text></column></row></slide></deck>`,
  });
  const { pages } = await deckWithPages({ templates, content });
  const [text] = pages
    .flatMap(({ items }) => items)
    .filter((item) => item.type === 'text' && item.role === 'body');
  if (text?.type !== 'text') throw new Error('no text');
  return text.paragraphs.flatMap(({ lines }) =>
    lines.map(({ runs }) =>
      runs
        .map((run) => run.text)
        .join('')
        .replaceAll('\u202f', ' ')
        .trim(),
    ),
  );
}

test.each([
  [1, ['Agreed1']],
  [3, ['Agreed1, 2, 3']],
  [4, ['Agreed1, 2,', '3, 4']],
  [5, ['Agreed1, 2,', '3, 4, 5']],
  [7, ['Agreed1, 2,', '3, 4, 5, 6, 7']],
])('%i citations stay with their word and each other, until pairs have to part', async (count, lines) => {
  expect(await linesOf(count, 96)).toEqual(lines);
});

/** The runs of a text of a deck in a language, as they are written. */
async function runsOf(markup: string, language = 'en') {
  const templates = withFiles({
    'deck.hbs': `<deck><slide name="cited" layout="content"><title>Cited</title><text><md>A[^one][^two]</md></text><text><md>${markup}</md></text></slide></deck>`,
  });
  const written = content.replace('language: en', `language: ${language}`);
  const { pages } = await deckWithPages({ templates, content: written, language });
  const texts = pages
    .flatMap(({ items }) => items)
    .filter((item) => item.type === 'text' && item.role === 'body');
  const text = texts[1];
  if (text?.type !== 'text') throw new Error('no text');
  return text.paragraphs.flatMap(({ runs }) => runs.map((run) => run.text));
}

test('neighbouring citations stand in the order of their numbers, in whatever order they are written', async () => {
  expect(await runsOf('Agreed[^three][^two][^one]')).toEqual(['Agreed', '1,\u202f', '2,\u202f', '3']);
});

test('from right to left a citation stands to the left of a year and of Latin words, as it does of others', async () => {
  expect(await runsOf('عام 2032.[^one]', 'ar')).toEqual(['عام 2032.', '\u200f1']);
  expect(await runsOf('بيان WTO[^one]', 'ar')).toEqual(['بيان WTO', '\u200f1']);
  expect(await runsOf('بيان مشترك[^one]', 'ar')).toEqual(['بيان مشترك', '1']);
});
