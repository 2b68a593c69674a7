import { type UdhrLanguage, udhrParagraphs } from '../test/support/udhr.ts';
import { MIXED } from './lab-languages.ts';
import type { Random } from './random.ts';

/** A text box to be tried; lengths in points. */
export type BoxSpec = {
  /** Inline Markdown, as content has it. */
  text: string;
  /** A role of the lab's theme. */
  role: string;
  width: number;
  /** Set in lines of even length, in a box that is just wide enough: as headlines are. */
  balanced: boolean;
};

export const SIZES = { low: 10, high: 32 };
/** 1.6 to 10.6 inches. */
const WIDTHS = { low: 115, high: 763 };
/** Characters of one box. */
const LENGTHS = { low: 12, high: 420 };

const CITATION = '[^source]';

export function roleName(face: string, size: number, bold: boolean): string {
  return `${face}-${size}${bold ? '-bold' : ''}`;
}

/** A box of real text in a language, in some size, width and style. */
export function randomBox(language: UdhrLanguage, random: Random): BoxSpec {
  const heading = random.chance(0.25);
  const size = random.between(SIZES.low, SIZES.high);
  return {
    text: marked(randomText(language, random), random),
    role: roleName(heading ? 'heading' : 'text', size, random.chance(0.25)),
    width: random.between(WIDTHS.low * 10, WIDTHS.high * 10) / 10,
    balanced: random.chance(heading ? 0.5 : 0.1),
  };
}

/** From the start of a paragraph, or from somewhere inside it, never cutting a word that spaces part. */
function randomText(language: UdhrLanguage, random: Random): string {
  const paragraph = random.pick(udhrParagraphs(language));
  const characters = graphemes(paragraph);
  const start = random.chance(0.5) ? 0 : random.between(0, Math.max(0, characters.length - LENGTHS.low));
  const part = characters.slice(start, start + random.between(LENGTHS.low, LENGTHS.high)).join('');
  const words = part.split(' ');
  const whole = words.length > 2 ? words.slice(start === 0 ? 0 : 1, -1).join(' ') : part;
  return random.chance(0.3) ? mixed(whole, language, random) : whole;
}

/** Characters with their marks: text that starts with a mark is no text. */
function graphemes(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** With a few words of another script, and figures. */
function mixed(text: string, language: UdhrLanguage, random: Random): string {
  const spaceless = ['ja', 'zh-Hans', 'zh-Hant', 'th'].includes(language);
  const places = spaceless ? graphemes(text) : text.split(' ');
  for (let count = random.between(1, 3); count > 0; count -= 1) {
    places.splice(random.between(0, places.length), 0, random.pick(MIXED));
  }
  return places.join(spaceless ? '' : ' ');
}

/** As Markdown, with some words bold or italic, and some citations. */
function marked(text: string, random: Random): string {
  const words = text.split(' ').map((word) => word.replace(/[\\*_[\]]/g, '\\$&'));
  for (const sign of ['**', '*']) {
    if (!random.chance(0.2)) continue;
    const at = random.between(0, words.length - 1);
    words[at] = `${sign}${words[at]}${sign}`;
  }
  if (random.chance(0.25)) words[random.between(0, words.length - 1)] += CITATION;
  return words.join(' ');
}
