import { describe, expect, test } from 'vitest';
import {
  type BrandName,
  brandNames,
  madeBrand,
  pandocReference,
  resavedReference,
} from '../support/brands.ts';
import { build } from '../support/build.ts';
import { summitText } from '../support/decks.ts';
import { hasLibreOffice, renderPictures } from '../support/libreoffice.ts';
import { lintPackage } from '../support/package-lint.ts';
import { deckWithPages } from '../support/pages.ts';
import { outline, readPackage, relatedPart, slideParts } from '../support/read-package.ts';
import { readPixels } from '../support/slide-pixels.ts';
import { expectTextInside } from '../support/text-inside.ts';
import { validateDeck } from '../support/validate.ts';

const reference = pandocReference();

/** Where each brand comes from; those that want a program are skipped without it. */
const sources: Record<string, { has: boolean; bytes: () => Promise<Uint8Array> }> = {
  ...Object.fromEntries(brandNames.map((name) => [name, { has: true, bytes: () => madeBrand(name) }])),
  "pandoc's reference": { has: reference !== undefined, bytes: async () => reference as Uint8Array },
  "pandoc's reference as LibreOffice saves it": {
    has: reference !== undefined && hasLibreOffice(),
    bytes: () => resavedReference(reference as Uint8Array),
  },
};

const made = new Map<string, Promise<Awaited<ReturnType<typeof makeOn>>>>();

/** The Tokyo deck on a brand; made once. */
function deckOn(name: string) {
  const deck = made.get(name) ?? makeOn(name);
  made.set(name, deck);
  return deck;
}

async function makeOn(name: string) {
  const brand = (await sources[name]?.bytes()) as Uint8Array;
  const deck = await deckWithPages({ brand: { path: 'house.potx', bytes: brand, layouts: {} } });
  return { brand, ...deck, pkg: readPackage(deck.bytes) };
}

/** The parts of a brand that decks carry. */
const carried = /^ppt\/(slideMasters|slideLayouts|theme|media)\//;

describe.each(Object.entries(sources))('the Tokyo deck on %s', (name, { has }) => {
  test.skipIf(!has)('is valid', { timeout: 60_000 }, async () => {
    const { bytes } = await deckOn(name);
    expect(await validateDeck(bytes)).toEqual([]);
  });

  test.skipIf(!has)('has no fault that the brand has not', { timeout: 60_000 }, async () => {
    const { bytes, brand } = await deckOn(name);
    const tell = ({ rule, part, message }: ReturnType<typeof lintPackage>[number]) =>
      `${rule}: ${part}: ${message}`;
    const own = new Set(lintPackage(brand).map(tell));
    expect(
      lintPackage(bytes)
        .map(tell)
        .filter((finding) => !own.has(finding)),
    ).toEqual([]);
  });

  test.skipIf(!has)('carries masters and layouts byte for byte', { timeout: 60_000 }, async () => {
    const { pkg, brand } = await deckOn(name);
    const theirs = [...readPackage(brand).parts].filter(
      ([part]) => carried.test(part) && pkg.parts.has(part),
    );
    expect(theirs.filter(([part]) => part.includes('/slideLayouts/')).length).toBeGreaterThan(1);
    const changed = theirs.filter(
      ([part, bytes]) => Buffer.compare(pkg.parts.get(part) as Uint8Array, bytes) !== 0,
    );
    expect(changed.map(([part]) => part)).toEqual([]);
  });

  test.skipIf(!has)('has its titles in the placeholders of the brand', { timeout: 60_000 }, async () => {
    const { pkg, pages, brand } = await deckOn(name);
    expect(outline(pkg).map(({ title }) => title)).toHaveLength(pages.length);
    expect(outline(pkg).filter(({ title }) => title === '')).toEqual([]);
    const theirs = readPackage(brand).parts;
    const layouts = slideParts(pkg).map((slide) => relatedPart(pkg, slide, 'slideLayout') ?? '');
    expect(layouts.filter((layout) => !theirs.has(layout))).toEqual([]);
  });

  test.skipIf(!has || !hasLibreOffice())(
    'shows all its text in LibreOffice, inside its boxes',
    { timeout: 120_000 },
    async () => {
      const { pages, bytes } = await deckOn(name);
      await expectTextInside(pages, bytes);
    },
  );
});

const drawn = new Map<string, Promise<Buffer[]>>();

/** The slides of a deck as LibreOffice draws them; drawn once. */
async function picturesOn(name: string): Promise<Buffer[]> {
  const pictures = drawn.get(name) ?? deckOn(name).then(({ bytes }) => renderPictures(bytes, 72));
  drawn.set(name, pictures);
  return pictures;
}

/** What is seen at a point of a slide; both from 1 and in points. */
const seen: { brand: BrandName; what: string; slide: number; at: [number, number]; color: string }[] = [
  { brand: 'a house with pictures on its layouts', what: 'logo', slide: 2, at: [880, 40], color: '0F766E' },
  { brand: 'a house with pictures on its layouts', what: 'bar', slide: 2, at: [480, 537], color: '0F766E' },
  {
    brand: 'a house with pictures on its layouts',
    what: 'picture',
    slide: 1,
    at: [480, 20],
    color: '0B3B39',
  },
  { brand: 'a dark master', what: 'ground', slide: 2, at: [5, 270], color: '0A1020' },
  { brand: 'four masters', what: 'cover', slide: 1, at: [480, 10], color: '0B3B39' },
  { brand: 'four masters', what: 'dark page', slide: 4, at: [480, 500], color: '0A1020' },
];

test.skipIf(!hasLibreOffice()).each(seen)(
  'LibreOffice shows the $what of $brand',
  { timeout: 120_000 },
  async ({ brand, slide, at: [x, y], color }) => {
    const picture = (await picturesOn(brand))[slide - 1];
    expect((await readPixels(picture as Buffer)).at(x, y)).toBe(color);
  },
);

test('A summit of twenty-one fits on a brand whose cover has no room for flags', {
  timeout: 60_000,
}, async () => {
  const bytes = await madeBrand('a 4:3 one');
  const deck = await build({
    content: summitText('twenty-one'),
    brand: { path: 'house.potx', bytes, layouts: {} },
  });
  expect(deck.problems.filter(({ level }) => level === 'error')).toEqual([]);
});

test.each(['ja', 'ko', 'ar'])(
  'A stamped deck in %s fits on a brand',
  { timeout: 60_000 },
  async (language) => {
    const bytes = await madeBrand('a house with pictures on its layouts');
    const settings = { stamp: 'Draft', asOf: '2025-09-01' };
    const deck = await build({ language, settings, brand: { path: 'house.potx', bytes, layouts: {} } });
    expect(deck.problems.filter(({ level }) => level === 'error')).toEqual([]);
  },
);

test('The same brand gives the same bytes', { timeout: 60_000 }, async () => {
  const brand = { path: 'house.potx', bytes: await madeBrand('four masters'), layouts: {} };
  const [one, other] = [await build({ brand }), await build({ brand })];
  expect(Buffer.compare(one.files[0]?.bytes ?? Buffer.of(1), other.files[0]?.bytes ?? Buffer.of(2))).toBe(0);
});
