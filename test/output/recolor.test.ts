import { describe, expect, test } from 'vitest';
import { modulate } from '../../src/theme/color.ts';
import { readTheme, type Theme } from '../../src/theme/read-theme.ts';
import { el, findNamed, type XmlElement } from '../../src/xml/tree.ts';
import { briefing } from '../support/build.ts';
import { changePart } from '../support/change-package.ts';
import { type DeckName, type TestDeck, testDeck } from '../support/decks.ts';
import { hasLibreOffice, renderPictures } from '../support/libreoffice.ts';
import { placesOutside, readPixels } from '../support/slide-pixels.ts';

const theme = readTheme(briefing.get('theme.yaml') ?? { path: '', text: '' }, () => {}) as Theme;

/** Far from all colours of the briefing, and from what it makes of them. */
const others: Record<string, string> = {
  dk1: '4B0082',
  lt1: 'D8FFD8',
  dk2: '005A00',
  lt2: 'FFC0FF',
  accent1: '0040FF',
  accent2: 'E06000',
  accent3: 'B000B0',
  accent4: '00B0B0',
  accent5: '80FF00',
  accent6: '8000FF',
  hlink: 'FF0080',
  folHlink: '00FF80',
};

/** What choosing other colours in PowerPoint does. */
function recolor(top: XmlElement): void {
  for (const [slot, hex] of Object.entries(others)) {
    const color = findNamed(top, `a:${slot}`);
    if (color) color.children = [el('a:srgbClr', { val: hex })];
  }
}

const dotsPerInch = 50;

async function drawn(deck: Uint8Array) {
  return Promise.all((await renderPictures(deck, dotsPerInch)).map(readPixels));
}

/** Outside its pictures, how many pixels of each slide have a colour of the briefing, and how many are as before. */
async function leftOver({ pages, bytes }: TestDeck, recolored: Uint8Array) {
  const before = await drawn(bytes);
  const after = await drawn(recolored);
  expect(after).toHaveLength(pages.length);
  const palette = new Set(Object.values(theme.palette).map(({ hex }) => hex));
  return pages.map(({ items }, index) => {
    const [old, now] = [before[index], after[index]];
    const pictures = items.filter(({ type }) => type === 'image');
    const places = old ? [...placesOutside(old, theme.slide, pictures)] : [];
    const count = (is: (x: number, y: number) => boolean) => places.filter(([x, y]) => is(x, y)).length;
    return {
      coloredBefore: count((x, y) => palette.has(old?.at(x, y) ?? '')),
      colored: count((x, y) => palette.has(now?.at(x, y) ?? '')),
      same: count((x, y) => old?.at(x, y) === now?.at(x, y)),
    };
  });
}

/** At the edges of letters two mixtures of colours may be the same by chance: a pixel or two of 300,000. */
const chance = 3;

const theme1 = 'ppt/theme/theme1.xml';

test('the other colours are none of the briefing, nor what it makes of them', () => {
  const { palette } = theme;
  const made = Object.values(palette).map(({ scheme: { slot, ...change } }) =>
    modulate(others[slot] ?? '', change),
  );
  const old = Object.values(palette).map(({ hex }) => hex);
  expect(made.filter((hex) => old.includes(hex))).toEqual([]);
});

describe.skipIf(!hasLibreOffice())('choosing other colours changes all but the pictures', () => {
  test.each<DeckName>(['Tokyo', 'the probe'])('in the deck of %s', { timeout: 180_000 }, async (name) => {
    const deck = await testDeck(name);
    const slides = await leftOver(deck, changePart(deck.bytes, theme1, recolor));
    expect(slides.filter(({ coloredBefore }) => coloredBefore < 100_000)).toEqual([]);
    expect(slides.filter(({ colored, same }) => colored > 0 || same > chance)).toEqual([]);
  });

  test('but not what has a colour of its own', { timeout: 180_000 }, async () => {
    const deck = await testDeck('a quiet summit');
    const hard = changePart(deck.bytes, 'ppt/slides/slide2.xml', (top) => {
      const text = findNamed(top, 'a:solidFill');
      if (text) text.children = [el('a:srgbClr', { val: theme.palette.accent?.hex ?? '' })];
    });
    const [, slide] = await leftOver({ ...deck, bytes: hard }, changePart(hard, theme1, recolor));
    expect(slide?.colored).toBeGreaterThan(0);
    expect(slide?.same).toBeGreaterThan(chance);
  });
});
