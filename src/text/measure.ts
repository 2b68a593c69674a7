import type { Face, RunStyle } from '../page.ts';
import type { Report } from '../problems.ts';
import { type CharacterRule, characterRule } from './character-rules.ts';
import { type FontStyle, fontFile, KNOWN_FONTS, NEAREST, type StandIn, standIn } from './fonts.ts';
import { memoize } from './memoize.ts';
import { type OpenFont, openFont } from './open-font.ts';

/** The Latin font of each of the theme's faces, such as `{ heading: 'Georgia', text: 'Calibri' }`. */
export type Faces = Record<Face, string>;

/** The advance of a text in em, and whether some of it goes by rule instead of by a font's metrics. */
type Advance = { em: number; byRule: boolean };

/** The advance of a text in a style; the style's size is left to the caller. */
export type Measure = (text: string, style: Pick<RunStyle, 'face' | 'bold' | 'italic'>) => Advance;

/** A font to try, and what its advances are multiplied by. */
type Candidate = { font: OpenFont; factor: number; estimated: boolean };

type Source = Candidate | CharacterRule;

const FULL_WIDTH: CharacterRule = { em: 1, kind: 'eastAsian' };

/**
 * Letters that a font's stand-in lacks are as much wider than the nearest font's as its Latin ones are: within 3 %
 * for Cyrillic and Greek in DejaVu and Noto Serif.
 */
const LIKENESS = 1.03;
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';

/** Pieces of text remembered for each face and style. */
const REMEMBERED = 20_000;

/** Measures with the fonts that stand in for the theme's; `wide` are characters that are set a full em wide. */
export function createMeasure(faces: Faces, wide: RegExp | undefined, report: Report): Measure {
  const reportScript = onceForEach((script: string) => report(scriptEstimated(script)));
  const reportFont = onceForEach((name: string) => report(fontEstimated(name)));
  const opened = memoize(8, (key: string) => {
    const [face, weight, slope] = key.split(' ');
    const name = faces[face as Face];
    const main = standIn(name);
    if (main.estimated) reportFont(name);
    const candidates = openCandidates(main, { bold: weight === 'bold', italic: slope === 'italic' });
    return memoize(REMEMBERED, (text) =>
      advanceOf(text, (char) => sourceOf(char, candidates, wide, reportScript)),
    );
  });
  return (text, { face, bold, italic }) =>
    opened(`${face} ${bold ? 'bold' : 'regular'} ${italic ? 'italic' : 'upright'}`)(text);
}

/** The stand-in itself, then the nearest font that has more scripts. */
function openCandidates(main: StandIn, style: FontStyle): Candidate[] {
  const [font, nearest] = [openFont(fontFile(main, style)), openFont(fontFile(NEAREST, style))];
  const known = widening(main, style);
  const likeness = (LIKENESS * known * font.advance(ALPHABET)) / nearest.advance(ALPHABET);
  return [
    { font, factor: known, estimated: false },
    { font: nearest, factor: Math.max(widening(NEAREST, style), likeness), estimated: true },
  ];
}

function widening(row: StandIn, { bold }: FontStyle): number {
  return bold ? row.boldFactor : row.factor;
}

/** Where the width of a character comes from. */
function sourceOf(
  character: string,
  candidates: Candidate[],
  wide: RegExp | undefined,
  reportScript: (script: string) => void,
): Source {
  if (wide?.test(character)) return FULL_WIDTH;
  const rule = characterRule(character);
  if (rule.kind !== 'estimate') return rule;
  const codePoint = character.codePointAt(0) ?? 0;
  const candidate = candidates.find(({ font }) => font.has(codePoint));
  if (rule.script !== undefined && candidate?.estimated !== false) reportScript(rule.script);
  return candidate ?? rule;
}

/** Adds up a text, shaping whole each stretch that comes from one font. */
function advanceOf(text: string, sourceOf: (character: string) => Source): Advance {
  let em = 0;
  let byRule = false;
  for (const { source, text: stretch } of stretches(text, sourceOf)) {
    if ('font' in source) em += source.font.advance(stretch) * source.factor;
    else {
      em += source.em * [...stretch].length;
      byRule ||= source.kind !== 'mark';
    }
  }
  return { em, byRule };
}

type Stretch = { source: Source; text: string };

/** Cuts a text where the source of widths changes; marks between letters of one font do not cut it. */
function stretches(text: string, sourceOf: (character: string) => Source): Stretch[] {
  const result: Stretch[] = [];
  for (const character of text) {
    const source = sourceOf(character);
    const last = result.at(-1);
    if (last?.source === source) last.text += character;
    else if (!isMark(source) || last === undefined) result.push({ source, text: character });
  }
  return result;
}

function isMark(source: Source): boolean {
  return 'kind' in source && source.kind === 'mark';
}

function onceForEach(act: (value: string) => void): (value: string) => void {
  const seen = new Set<string>();
  return (value) => {
    if (seen.has(value)) return;
    seen.add(value);
    act(value);
  };
}

function fontEstimated(name: string) {
  return {
    level: 'warning' as const,
    code: 'font-estimated',
    message: `The widths of “${name}” are not known; its text is measured as a wide Calibri.`,
    hint: `Look at the deck before you present it, or use ${KNOWN_FONTS.join(' or ')}, whose widths are known.`,
  };
}

function scriptEstimated(script: string) {
  return {
    level: 'warning' as const,
    code: 'script-estimated',
    message: `The widths of ${script} characters are not known in the deck’s fonts; they are estimated on the wide side.`,
    hint: 'Look at the lines in this script before you present the deck.',
  };
}
