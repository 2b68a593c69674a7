import { describe, expect, test, vi } from 'vitest';
import { writers } from '../src/output/writers.ts';
import type { Box, Item, Page } from '../src/page.ts';
import type { Deck } from '../src/pipeline/deck-input.ts';
import { build } from './support/build.ts';
import { hasLibreOffice } from './support/libreoffice.ts';
import { paragraphsOf } from './support/pages.ts';
import { expectTextInside } from './support/text-inside.ts';
import { UDHR_LANGUAGES, type UdhrLanguage } from './support/udhr.ts';
import { udhrSummit } from './support/udhr-summit.ts';
import { expectSoundDeck } from './support/validate.ts';

/** `npm run lab -- --decks` tries them all. */
const ALL = process.env.FIT_DECKS === 'all';
const LANGUAGES = ALL
  ? UDHR_LANGUAGES.filter((language) => !['ar', 'he', 'th', 'hi'].includes(language))
  : (['de', 'ja', 'uk'] as const);
const SEEDS = ALL ? [1, 2, 3, 4, 5] : [3];

/** How long texts are, of the sample's, by seed. What is too long for its slide is refused; then shorter ones are tried. */
const LENGTHS = [0.5, 1.1, 1.75, 2.4, 3];
const SHORTER = 0.8;

const CASES = LANGUAGES.flatMap((language) => SEEDS.map((seed) => ({ language, seed })));

describe.skipIf(!hasLibreOffice())('Whole decks of real text', () => {
  test.each(CASES)('in $language, seed $seed, fit or are refused', { timeout: 300_000 }, async (wanted) => {
    const { deck, pages, length } = await longestThatFits(wanted);
    if (ALL)
      console.log(
        `${wanted.language}, seed ${wanted.seed}: length ${length.toFixed(2)}, ${pages.length} slides`,
      );
    expect(pages.flatMap(complaints)).toEqual([]);
    const bytes = deck.files[0]?.bytes ?? new Uint8Array();
    await expectTextInside(pages.map(withDescent), bytes);
    await expectSoundDeck(bytes);
  });
});

type Wanted = { language: UdhrLanguage; seed: number };

/** From the seed's length downwards; every deck before it has to be refused for its fit, and for nothing else. */
async function longestThatFits({ language, seed }: Wanted) {
  let length = LENGTHS[(seed - 1) % LENGTHS.length] ?? 1;
  for (;;) {
    const { deck, pages } = await buildWithPages(language, udhrSummit(language, seed, length));
    const errors = deck.problems.filter(({ level }) => level === 'error');
    if (errors.length === 0) return { deck, pages, length };
    expect(new Set(errors.map(({ code }) => code))).toEqual(new Set(['does-not-fit']));
    expect(errors.every(({ at, message }) => at !== undefined && /^Slide \d+:/.test(message))).toBe(true);
    expect(deck.files).toEqual([]);
    length *= SHORTER;
    expect(length, 'shorter and shorter texts are refused').toBeGreaterThan(0.1);
  }
}

/**
 * Letters reach 0.2 to 0.22 em below the baseline in the fonts here; what looks at drawn text takes them for 0.24. That
 * counts in the largest type, at the foot of a box.
 */
const TAKEN_FOR_DEEPER = 0.04;

function withDescent(page: Page): Page {
  const items = page.items.map((item) =>
    item.type === 'text' ? { ...item, height: item.height + TAKEN_FOR_DEEPER * smallest(item) } : item,
  );
  return { ...page, items };
}

async function buildWithPages(language: string, content: string): Promise<{ deck: Deck; pages: Page[] }> {
  const writer = vi.spyOn(writers, 'pptx');
  try {
    const deck = await build({ content, language });
    return { deck, pages: writer.mock.calls[0]?.[0].pages ?? [] };
  } finally {
    writer.mockRestore();
  }
}

const SLIDE: Box = { x: 0, y: 0, width: 960, height: 540 };
/** The smallest that the briefing's theme sets anything in, in points: the foot of a slide. */
const FLOOR = 11;
const TITLE_FLOOR = 24;
/** Rounding, in points. */
const TOLERANCE = 0.6;

function complaints(page: Page, index: number): string[] {
  const texts = page.items.filter((item) => item.type === 'text' || item.type === 'table');
  return [
    ...page.items.filter((item) => !inside(item, SLIDE)).map(({ name }) => `${name} leaves the slide`),
    ...texts.flatMap((item, at) =>
      texts
        .slice(at + 1)
        .flatMap((other) => (apart(item, other) ? [] : [`${item.name} lies on ${other.name}`])),
    ),
    ...texts.filter((item) => smallest(item) < floorOf(item)).map(({ name }) => `${name} is below its floor`),
  ].map((complaint) => `slide ${index + 1}: ${complaint}`);
}

function inside(box: Box, around: Box): boolean {
  return (
    box.x >= around.x - TOLERANCE &&
    box.y >= around.y - TOLERANCE &&
    box.x + box.width <= around.x + around.width + TOLERANCE &&
    box.y + box.height <= around.y + around.height + TOLERANCE
  );
}

function apart(a: Box, b: Box): boolean {
  const overlap = (start: 'x' | 'y', size: 'width' | 'height') =>
    Math.min(a[start] + a[size], b[start] + b[size]) - Math.max(a[start], b[start]);
  return overlap('x', 'width') <= TOLERANCE || overlap('y', 'height') <= TOLERANCE;
}

function smallest(item: Item): number {
  return Math.min(...paragraphsOf(item).flatMap(({ runs }) => runs.map(({ size }) => size)));
}

function floorOf(item: Item): number {
  return item.type === 'text' && item.role === 'title' ? TITLE_FLOOR : FLOOR;
}
