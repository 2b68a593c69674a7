import type { Face } from '../page.ts';

/** The width of a character that no font at hand can tell. */
export type CharacterRule = {
  /** Advance in em, to keep room for. */
  em: number;
  /** What most fonts have, where some have more. */
  usual?: Record<Face, number>;
  /** Marks and East Asian characters go by rule even where a font has them; others are a wide estimate. */
  kind: 'mark' | 'eastAsian' | 'estimate';
  /** Unicode name of the script, for messages; none where there is nothing to warn of. */
  script?: string;
};

/**
 * Mean advance in em of a character that is no mark: over a few sentences in the bold of Noto Sans or Noto Serif,
 * whichever is wider, plus a tenth. For Latin, Cyrillic and Greek, characters that even Carlito lacks.
 */
const SCRIPT_ADVANCES: Record<string, number> = {
  Latin: 0.65,
  Cyrillic: 0.65,
  Greek: 0.6,
  Arabic: 0.54,
  Hebrew: 0.57,
  Thai: 0.66,
  Lao: 0.69,
  Khmer: 0.66,
  Myanmar: 0.82,
  Devanagari: 0.58,
  Bengali: 0.63,
  Tamil: 0.97,
  Telugu: 0.72,
  Kannada: 0.71,
  Malayalam: 0.92,
  Gujarati: 0.6,
  Gurmukhi: 0.63,
  Sinhala: 0.94,
  Georgian: 0.75,
  Armenian: 0.74,
  Ethiopic: 0.84,
};

type Row = CharacterRule & { match: RegExp };

/** What East Asian widths (Unicode's UAX 11) and the standard itself fix. */
const FIXED: Row[] = [
  // Turns the sign before it, at least a digit's half em, into an emoji.
  { match: /\uFE0F/u, em: 0.9, kind: 'eastAsian' },
  { match: /[\p{Mn}\p{Me}\p{Cc}\p{Default_Ignorable_Code_Point}]/u, em: 0, kind: 'mark' },
  // Vowels and finals of decomposed Hangul join the consonant before them.
  { match: /[\u1160-\u11FF\uD7B0-\uD7FF]/u, em: 0, kind: 'mark' },
  { match: /[\uFF61-\uFFDC\uFFE8-\uFFEE]/u, em: 0.5, kind: 'eastAsian' },
  {
    match: /[\u2E80-\u303F\u3200-\u33FF\uFE10-\uFE1F\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6]/u,
    em: 1,
    kind: 'eastAsian',
  },
  // An em in Batang; less in Noto Serif CJK, and in Noto Sans CJK and Malgun Gothic.
  { match: /[\uAC00-\uD7AF]/u, em: 1, usual: { heading: 0.966, text: 0.92 }, kind: 'eastAsian' },
  { match: /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Bopo}]/u, em: 1, kind: 'eastAsian' },
  // Segoe UI Emoji is wider than an em.
  { match: /\p{Emoji_Presentation}/u, em: 1.4, kind: 'estimate' },
];

/** Letters so much wider than the mean of their script that a short word with one of them is wider, too: bold, in em. */
const WIDE_LETTERS: Row[] = [
  { match: /[ฌญฒณ]/u, script: 'Thai', em: 0.95, kind: 'estimate' },
  { match: /[พฟฬ]/u, script: 'Thai', em: 0.75, kind: 'estimate' },
];

const ESTIMATED: Row[] = Object.entries(SCRIPT_ADVANCES).map(([script, em]) => ({
  match: new RegExp(`\\p{Script=${script}}`, 'u'),
  script,
  em,
  kind: 'estimate',
}));

/** First match counts. */
const ROWS = [...FIXED, ...WIDE_LETTERS, ...ESTIMATED];
const ANYTHING: CharacterRule = { em: 1, kind: 'estimate' };

const known = new Map<string, CharacterRule>();

/** The rule for one character (a string of one code point). */
export function characterRule(character: string): CharacterRule {
  const rule = known.get(character) ?? ROWS.find(({ match }) => match.test(character)) ?? ANYTHING;
  known.set(character, rule);
  return rule;
}
