import { expect, test } from 'vitest';
import type { Page } from '../../src/page.ts';
import { withFiles } from '../support/build.ts';
import { deckWithPages } from '../support/pages.ts';
import { plainContent } from '../support/plain.ts';

/** A slide of figures, one below the other, in a theme where they have one size, in points; its body is 368 high. */
async function figures(size: number, markup: string) {
  const templates = withFiles({
    'deck.hbs': `<deck><slide name="figures" layout="content"><title>Figures</title>
<column gap="xl">${markup}</column></slide></deck>`,
    'theme.yaml': `roles: { figure: { sizes: [${size}] } }`,
  });
  const { pages, problems } = await deckWithPages({ templates, content: plainContent });
  return { pages, problems: problems.filter(({ code }) => code === 'no-room') };
}

const figure = (words: string, attributes = '') => `<text role="figure"${attributes}>${words}</text>`;
const optional = ' optional="true"';

/** The texts of a body, and where they begin. */
function bodies([page]: Page[]) {
  return (page?.items ?? []).flatMap((item) =>
    item.type === 'text' && item.role === 'body'
      ? [
          {
            y: item.y,
            words: item.paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')).join(),
          },
        ]
      : [],
  );
}

const words = (pages: Page[]) => bodies(pages).map((body) => body.words);

test('where all sizes are too large, spaces shrink before anything is lost', async () => {
  const { pages, problems } = await figures(172, figure('1') + figure('2'));
  const [first, second] = bodies(pages);
  // 36 points between them otherwise; 172 and 2 are the line's.
  expect((second?.y ?? 0) - (first?.y ?? 0)).toBeCloseTo(174 + 18, 1);
  expect(problems).toEqual([]);
});

test('then what is optional is left out with a warning, the last first, and spaces are as they were', async () => {
  const three = figure('1') + figure('2', optional) + figure('3', optional);
  const { pages, problems } = await figures(150, three);
  expect(words(pages)).toEqual(['1', '2']);
  const [first, second] = bodies(pages);
  expect((second?.y ?? 0) - (first?.y ?? 0)).toBeCloseTo(152 + 36, 1);
  expect(problems.map(({ message }) => message)).toEqual([
    'Slide 1: a <text> was left out, since there was no room for it at the smallest sizes.',
  ]);
});

test('more than one part is left out where that makes the room', async () => {
  const three = figure('1') + figure('2', optional) + figure('3', optional);
  const { pages, problems } = await figures(300, three);
  expect(words(pages)).toEqual(['1']);
  expect(problems).toHaveLength(2);
});

test('what is optional stays where there is room', async () => {
  const { pages, problems } = await figures(100, figure('1') + figure('2', optional) + figure('3', optional));
  expect(words(pages)).toEqual(['1', '2', '3']);
  expect(problems).toEqual([]);
});

test('what goes on, on a next slide, does so before anything is left out', async () => {
  const list = `<list role="figure" flow="true"><li>1</li><li>2</li><li>3</li></list>${figure('note', ' optional="true" width="half"')}`;
  const { pages } = await figures(60, list);
  expect(pages.length).toBe(1);
  const long = await figures(110, list);
  expect(long.pages.length).toBeGreaterThan(1);
  expect(long.problems).toEqual([]);
});

test('one long word in a narrow panel makes the text of its role smaller, and no other', async () => {
  const panel = '<column width="narrow"><text role="message">Planfeststellungsverfahren</text></column>';
  const { pages } = await figures(48, `<row><text role="lead" grow="1">All other text</text>${panel}</row>`);
  const sizes = (pages[0]?.items ?? []).flatMap((item) =>
    item.type === 'text' && item.role === 'body' ? [item.paragraphs[0]?.runs[0]?.size] : [],
  );
  expect(sizes[0]).toBe(24);
  expect(sizes[1]).toBeLessThan(20);
});

test('the hint speaks of the text that takes the room, or of the flags', async () => {
  const { problems: text } = await figures(300, figure('1') + figure('2', optional));
  expect(text.map(({ hint }) => hint)).toEqual([
    'Shorten the other text of the slide to have it back; its template calls this part optional.',
  ]);
  const flags = '<flag country="JP" alt="" size="s"/>'.repeat(12);
  const { problems: many } = await figures(300, `<row>${flags}</row>${figure('1')}${figure('2', optional)}`);
  expect(many.map(({ hint }) => hint)).toEqual([
    'The 12 flags take the room. Give them less in the theme, or shorten the text of the slide, to have it back; its template calls this part optional.',
  ]);
});
