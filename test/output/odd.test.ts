import { describe, expect, test } from 'vitest';
import type { SourceFile } from '../../src/yaml/source-file.ts';
import { deckBytes } from '../support/build.ts';
import { probe } from '../support/probe.ts';
import { outline, readPackage, shapeTexts, slideParts } from '../support/read-package.ts';
import { expectSoundDeck } from '../support/validate.ts';

const markdown = (text: string) =>
  `<text><md>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</md></text>`;

/** What a slide has that is odd, and its text in the outline. */
type Oddity = { what: string; blocks: string; text: string[]; kind?: string; section?: string };

const oddities: Oddity[] = [
  { what: 'A text of a line break only', blocks: '<text><br/></text><text>After</text>', text: ['After'] },
  { what: 'A text without words', blocks: '<text></text><text>After</text>', text: ['After'] },
  { what: 'A break before words', blocks: '<text><br/>Words<br/></text>', text: ['\nWords\n'] },
  { what: 'An item of a break', blocks: '<list><li><br/></li><li>After</li></list>', text: ['\n', 'After'] },
  { what: 'A list as deep as they go', blocks: '<list><li level="8">Deep</li></list>', text: ['Deep'] },
  { what: 'An address with marks', blocks: markdown('[a](https://a.org/?b="c"&d=<e>)'), text: ['a'] },
  { what: 'An address in other scripts', blocks: markdown('[a](https://例え.jp/道?q=é)'), text: ['a'] },
  { what: 'An address of a mailbox', blocks: markdown('[a](mailto:desk@example.org)'), text: ['a'] },
  {
    what: 'Two links to one address',
    blocks: markdown('[a](https://a.org) [b](https://a.org)'),
    text: ['a b'],
  },
  { what: 'Characters beyond the first plane', blocks: markdown('𝒜 👩🏽‍🚀 𠮷'), text: ['𝒜 👩🏽‍🚀 𠮷'] },
  { what: 'Characters that XML escapes', blocks: markdown(`a < b & "c" > 'd'`), text: [`a < b & "c" > 'd'`] },
  { what: 'Spaces around emphasis', blocks: markdown('a **b** *c*  d'), text: ['a b c d'] },
  {
    what: 'A table without a header',
    blocks: '<table columns="1" alt="Odd"><tr><td>1</td></tr></table>',
    text: [],
  },
  {
    what: 'A row that lacks cells',
    blocks: '<table columns="1 1" alt="Odd"><tr><td>1</td></tr></table>',
    text: [],
  },
  { what: 'A kind called like a layout of all decks', kind: 'blank', blocks: '', text: [] },
  { what: 'A kind that differs in capitals', kind: 'Blank', blocks: '', text: [] },
  { what: 'A part with marks in its name', section: 'A &amp; &quot;B&quot;', blocks: '', text: [] },
];

function slideOf({ what, blocks, kind = 'odd', section }: Oddity): string {
  const slide = `<slide name="${kind}" layout="content"><title>${what}</title>${blocks}</slide>`;
  return (section ? `<section name="${section}"/>` : '') + slide;
}

const deck: SourceFile = { path: 'odd/deck.hbs', text: `<deck>${oddities.map(slideOf).join('')}</deck>` };
const bytes = await deckBytes({ ...probe, templates: new Map([...probe.templates, ['deck.hbs', deck]]) });
const pkg = readPackage(bytes);

test('a deck of oddities is sound', { timeout: 60_000 }, async () => {
  await expectSoundDeck(bytes);
});

describe('a slide keeps its text that has', () => {
  test.each(oddities.map((oddity, index) => ({ ...oddity, index })))('$what', ({ what, text, index }) => {
    expect(outline(pkg)[index]).toEqual({ title: what, body: text });
  });
});

test('a text without words leaves no empty box', () => {
  const [, without = ''] = slideParts(pkg);
  const names = shapeTexts(pkg, without).map(({ name }) => name);
  expect(names).toEqual(['Title', 'Text 2', 'Footer', 'Slide number']);
});
