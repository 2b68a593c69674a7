import { UDHR_LANGUAGES, type UdhrLanguage } from '../test/support/udhr.ts';

/** A font that scripts are drawn and measured in here: its family, and its files by style. */
type LabFont = { family: string; files: string[] };

/** Debian's fonts-noto-core has a regular and a bold of each, and no italic. */
const noto = (script: string): LabFont => ({
  family: `Noto Sans ${script}`,
  files: ['Regular', 'Bold'].map((style) => `/usr/share/fonts/truetype/noto/NotoSans${script}-${style}.ttf`),
});

/**
 * Scripts that the deck's own fonts have not: in the lab they are set in fonts that this machine has. The others are
 * set as in any deck; East Asian fonts are named as in any deck, and drawn by Noto CJK.
 */
export const LAB_FONTS: Partial<Record<UdhrLanguage, LabFont>> = {
  ar: noto('Arabic'),
  he: noto('Hebrew'),
  th: noto('Thai'),
  hi: noto('Devanagari'),
};

/** Words that real decks mix into text of any language. */
export const MIXED = ['UN', 'GDP', '2025', '12.5%', 'G7', 'COVID-19', '(EU)', '3–4', 'AI'];

export const LAB_LANGUAGES = UDHR_LANGUAGES;
