import { join } from 'node:path';
import sharp from 'sharp';
import type { Page } from '../../src/page.ts';
import { readSource } from '../../src/project/read-source.ts';
import { type deckBytes, root } from './build.ts';
import { deckWithPages } from './pages.ts';
import { probe } from './probe.ts';
import { type PptxPackage, readPackage } from './read-package.ts';

export type TestDeck = { bytes: Uint8Array; pages: Page[]; pkg: PptxPackage };

/** The content of one of the summits that tests have. */
export function summitText(name: string): string {
  return readSource(join(root, 'test/summits', name, 'summit.yaml'), root).text;
}

const sea = { width: 1600, height: 1000, channels: 3, background: 'teal' } as const;
const harbour = await sharp({ create: sea }).png().toBuffer();

/** A summit with pictures and charts of its own. */
export const numbers = {
  content: summitText('numbers'),
  readFile: (path: string) => (path.endsWith('.png') ? harbour : undefined),
};

/** The decks that tests look at, each from other content or with other settings. */
const recipes = {
  Tokyo: {},
  'twenty-one parties': { content: summitText('twenty-one') },
  'a quiet summit': { content: summitText('quiet') },
  'a summit of other shapes': { content: summitText('plenty') },
  'Tokyo in brief': { settings: { length: 'brief' } },
  'Tokyo, stamped': {
    settings: { stamp: 'Draft', asOf: '2025-09-01', author: 'Asia <desk> & co', version: '2' },
  },
  'Tokyo in Arabic': { language: 'ar' },
  'a summit with numbers': numbers,
  'the probe': probe,
  'the probe in Japanese': { ...probe, language: 'ja' },
} as const satisfies Record<string, Parameters<typeof deckBytes>[0]>;

export type DeckName = keyof typeof recipes;

export const deckNames = Object.keys(recipes) as DeckName[];

const made = new Map<DeckName, Promise<TestDeck>>();

/** One of the decks; made once, however many tests ask for it. */
export function testDeck(name: DeckName): Promise<TestDeck> {
  const deck = made.get(name) ?? makeTestDeck(name);
  made.set(name, deck);
  return deck;
}

async function makeTestDeck(name: DeckName): Promise<TestDeck> {
  const { bytes, pages } = await deckWithPages(recipes[name]);
  return { bytes, pages, pkg: readPackage(bytes) };
}
