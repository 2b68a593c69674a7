import { memoize, memoizeFor } from '../memoize.ts';
import type { Face, RunStyle } from '../page.ts';
import type { Found, Problem } from '../problems.ts';
import { type CharacterRule, characterRule } from './character-rules.ts';
import type { ScriptFaces } from './faces.ts';
import { type FontStyle, fontSource, KNOWN_FONTS, NEAREST, standInSource } from './fonts.ts';
import { type LanguageRow, languageRow } from './languages.ts';
import { type OpenFont, openFont } from './open-font.ts';
import type { OwnFonts } from './own-fonts.ts';
import { type ScriptClass, scriptClass } from './script-class.ts';

/**
 * The advance of a text in em, and whether some of it goes by rule instead of by a font's metrics. Text from right to
 * left is taken as by rule: which font draws its signs, and how they are measured, differs even within LibreOffice.
 */
type Advance = {
  em: number;
  /** The same as most fonts have it, for where lines are expected to end. */
  usual: number;
  byRule: boolean;
  /** What could only be estimated: the same problem for the same font or script. */
  estimated: readonly Problem[];
};

/**
 * The advance of a text in a style; the style's size is left to the caller. `before` is the class of the script that
 * the text follows, for spaces and punctuation at its start.
 */
export type Measure = (
  text: string,
  style: Pick<RunStyle, 'face' | 'bold' | 'italic' | 'lang'>,
  before?: ScriptClass,
) => Advance;

/** A font to try, and what its advances are multiplied by. */
type Candidate = { font: OpenFont; factor: number; estimated: boolean };

/** Fonts of a face in a style: `latin` in order, the others where they can be had. */
type Candidates = { latin: Candidate[]; eastAsian: Candidate | undefined; complex: Candidate | undefined };

/** Signs beside a complex script are drawn in its font by some programs, in the Latin one by others. */
type Either = { either: Candidate; or: Candidate };

type Source = Candidate | CharacterRule | Either;

const FULL_WIDTH: CharacterRule = { em: 1, kind: 'eastAsian' };

/**
 * Letters that a font's stand-in lacks are as much wider than the nearest font's as its Latin ones are: within 3 %
 * for Cyrillic and Greek in DejaVu and Noto Serif.
 */
const LIKENESS = 1.03;
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';

/** Pieces of text remembered for each face and style. */
const REMEMBERED = 20_000;

/** What a deck is measured with. */
type MeasureOptions = {
  faces: ScriptFaces;
  own: OwnFonts;
  language: Pick<LanguageRow, 'tag' | 'direction' | 'wide'>;
};

/** Measures with the fonts of the faces, or those that stand in for them. */
export function createMeasure({ faces, own, language }: MeasureOptions): Measure {
  const opened = memoize(16, (key: string) => {
    const [face, weight, slope, lang] = key.split(' ') as [Face, string, string, string];
    const style = { bold: weight === 'bold', italic: slope === 'italic' };
    // Words in another language have its signs: quotation marks of English are narrow in Japanese, too.
    const wide = lang ? languageRow(lang).wide : language.wide;
    const unknown = fontSource(faces.latin[face], style, own) ? [] : [fontEstimated(faces.latin[face])];
    const candidates = openCandidates(faces, face, style, own, language.tag);
    const plain = plainFont(candidates, language.direction);
    return memoize(REMEMBERED, (word) => {
      const [before = '', text = ''] = word.split('\0');
      if (plain && before !== 'complex' && PLAIN.test(text)) {
        const em = plain.font.advance(text) * plain.factor;
        return { em, usual: em, byRule: false, estimated: unknown };
      }
      const estimated = new Set(unknown);
      const noteScript = (script: string) => void estimated.add(scriptEstimated(script));
      const { em, usual, byRule } = advanceOf(
        text,
        face,
        sourceFinder(candidates, { ...language, wide }, before as ScriptClass, noteScript),
      );
      return { em, usual, byRule: byRule || language.direction === 'rtl', estimated: [...estimated] };
    });
  });
  return (text, { face, bold, italic, lang = '' }, before = 'weak') =>
    opened(`${face} ${bold ? 'bold' : 'regular'} ${italic ? 'italic' : 'upright'} ${lang}`)(
      `${before}\0${text}`,
    );
}

/** Signs and letters of ASCII: most words of most decks. */
const PLAIN = /^[ -~]*$/;
const plainSigns = Array.from({ length: 0x7f - 0x20 }, (_, index) => 0x20 + index);

/** The font that all of them come from, wherever they stand, if there is one. */
function plainFont({ latin: [first] }: Candidates, direction: 'ltr' | 'rtl'): Candidate | undefined {
  return direction === 'ltr' && plainSigns.every((sign) => first?.font.has(sign)) ? first : undefined;
}

function openCandidates(
  faces: ScriptFaces,
  face: Face,
  style: FontStyle,
  own: OwnFonts,
  tag: string,
): Candidates {
  const open = (name: string | undefined): Candidate | undefined => {
    const source = name === undefined ? undefined : fontSource(name, style, own);
    return source && { ...source, font: openFont(source.file, source.index) };
  };
  const complex = open(faces.complex?.[face]);
  return {
    latin: latinCandidates(open(faces.latin[face]), style),
    eastAsian: open(faces.eastAsian?.[face]),
    // A stand-in may have the Latin letters of its font and not those of the script.
    complex: complex?.font.has(letterOf(tag)) ? complex : undefined,
  };
}

/** A letter of a language's script: the first of its own name for itself. */
function letterOf(tag: string): number {
  return new Intl.DisplayNames(tag, { type: 'language' }).of(tag)?.codePointAt(0) ?? 0;
}

/** The face's font, if its widths are known, then the nearest font that has more scripts. */
function latinCandidates(known: Candidate | undefined, style: FontStyle): Candidate[] {
  const row = standInSource(NEAREST, style);
  const nearest = { ...row, font: openFont(row.file) };
  if (!known) return [{ ...nearest, estimated: false }, nearest];
  const likeness = (LIKENESS * known.factor * known.font.advance(ALPHABET)) / nearest.font.advance(ALPHABET);
  return [known, { ...nearest, factor: Math.max(nearest.factor, likeness) }];
}

/** Finds where the width of each character of a text comes from, in order: weak ones go with the one before. */
function sourceFinder(
  candidates: Candidates,
  { direction, wide }: MeasureOptions['language'],
  before: ScriptClass,
  noteScript: (script: string) => void,
): (character: string) => Source {
  let script = before;
  return (character) => {
    const own = scriptClass(character);
    if (own !== 'weak') script = own;
    const codePoint = character.codePointAt(0) ?? 0;
    const has = (candidate: Candidate | undefined): candidate is Candidate =>
      candidate?.font.has(codePoint) === true;
    const { complex, eastAsian } = candidates;
    if (script === 'complex' && own === 'complex' && has(complex)) return complex;
    if (own === 'eastAsian' && has(eastAsian)) return eastAsian;
    if (wide?.test(character)) return has(eastAsian) ? eastAsian : FULL_WIDTH;
    const rule = characterRule(character);
    if (rule.kind !== 'estimate') return rule;
    const candidate = candidates.latin.find(has);
    if (rule.script !== undefined && candidate?.estimated !== false) noteScript(rule.script);
    // In paragraphs from right to left LibreOffice sets even some Latin words in the complex font.
    const asComplex = direction === 'rtl' || (own === 'weak' && script === 'complex');
    if (!candidate || !asComplex) return candidate ?? rule;
    return has(complex) ? either(candidate)(complex) : borrowed(candidate);
  };
}

/** The same object for the same two fonts, so that stretches stay whole. */
const either = memoizeFor((or: Candidate) => memoizeFor((one: Candidate): Either => ({ either: one, or })));

/**
 * Signs and Latin letters in the font of a complex script, against Calibri's: Arial's space is 1.23 times as wide, its
 * digits 1.10 times; of Noto Sans, which many fonts of one script fall back on, 1.15, 1.13, and capitals 1.22 times.
 */
const BORROWED = 1.25;
const borrowed = memoizeFor(
  (candidate: Candidate): Candidate => ({ ...candidate, factor: candidate.factor * BORROWED }),
);

/** Adds up a text, shaping whole each stretch that comes from one font. */
function advanceOf(
  text: string,
  face: Face,
  sourceOf: (character: string) => Source,
): Pick<Advance, 'em' | 'usual' | 'byRule'> {
  let em = 0;
  let usual = 0;
  let byRule = false;
  for (const { source, text: stretch } of stretches(text, sourceOf)) {
    const ruled = 'em' in source;
    const count = ruled ? [...stretch].length : 1;
    const each = ruled ? source.em : shapedAdvance(source, stretch);
    em += each * count;
    usual += ((ruled && source.usual?.[face]) || each) * count;
    byRule ||= ruled && source.kind !== 'mark';
  }
  return { em, usual, byRule };
}

function shapedAdvance(source: Candidate | Either, text: string): number {
  if ('either' in source) return Math.max(shapedAdvance(source.either, text), shapedAdvance(source.or, text));
  return source.font.advance(text) * source.factor;
}

type Stretch = { source: Source; text: string };

/** Cuts a text where the source of widths changes; marks belong to the letter before, and never cut it off. */
function stretches(text: string, sourceOf: (character: string) => Source): Stretch[] {
  const result: Stretch[] = [];
  for (const character of text) {
    const source = sourceOf(character);
    const last = result.at(-1);
    if (last && (last.source === source || joins(character, source, last.source))) last.text += character;
    else if (!isMark(source) || last === undefined) result.push({ source, text: character });
  }
  return result;
}

function isMark(source: Source): boolean {
  return 'kind' in source && source.kind === 'mark';
}

/** Whether a mark is shaped with the letters before it: where their font has it, or it only says how they join. */
function joins(character: string, source: Source, before: Source): boolean {
  if (!isMark(source) || !('font' in before)) return false;
  if (JOINER.test(character)) return true;
  return /\p{M}/u.test(character) && before.font.has(character.codePointAt(0) ?? 0);
}

/** Zero-width joiner and non-joiner. */
const JOINER = /[\u200C\u200D]/;

const fontEstimated = memoize(
  100,
  (name): Found => ({
    level: 'warning',
    code: 'font-estimated',
    message: `The widths of “${name}” are not known; they are estimated as those of a wide Calibri.`,
    hint: `Put its files (TTF or OTF) into a folder fonts/, or use ${KNOWN_FONTS.join(' or ')}, whose widths are known.`,
    of: { font: name },
  }),
);

const scriptEstimated = memoize(
  100,
  (script): Found => ({
    level: 'warning',
    code: 'script-estimated',
    message: `The widths of ${script} characters are not known in the deck’s fonts; they are estimated on the wide side.`,
    hint: 'Look at the lines in this script before you present the deck.',
    of: { has: (character) => characterRule(character).script === script },
  }),
);
