import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import type { Settings } from '../../src/content/settings.ts';
import { fontFinder } from '../../src/find-fonts.ts';
import { makeDeck } from '../../src/make-deck.ts';
import type { Deck, DeckInput } from '../../src/pipeline/deck-input.ts';
import type { TemplateSet } from '../../src/template/template-set.ts';
import { briefing, root } from './build.ts';

const read = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../markings/${name}`, import.meta.url)), 'utf8');
export const summit = { path: 'summit.yaml', text: read('summit.yaml') };
const translation = { language: 'ja', file: { path: 'summit.ja.yaml', text: read('summit.ja.yaml') } };

const photo = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#a61e2d' } })
  .png()
  .toBuffer();

type Wanted = { language?: 'en' | 'ja'; templates?: TemplateSet; text?: string } & Omit<
  Settings,
  'templates'
>;

export function ferryInput({
  language = 'en',
  templates = briefing,
  text = summit.text,
  ...settings
}: Wanted): DeckInput {
  return {
    summit: { ...summit, text },
    templates,
    language,
    ...(language === 'ja' && { translation }),
    settings: { audiences: { delegation: 'TLP:AMBER' }, ...settings },
    readFile: (path) => (path.endsWith('.png') ? photo : undefined),
    findFonts: fontFinder(root),
  };
}

export const makeFerry = (wanted: Wanted): Promise<Deck> => makeDeck(ferryInput(wanted));

/** The words that the press must not see, and no other text has. */
export const secrets = [
  ...new Set(
    [summit.text, translation.file.text].flatMap((text) => text.match(/xq\p{L}+|極秘\p{L}+/giu) ?? []),
  ),
];
