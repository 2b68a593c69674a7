import { childElements, type Element } from '../markup/element.ts';
import { placesIn } from '../markup/places-in.ts';
import { type Place, placeKey } from '../problems.ts';
import type { Theme } from '../theme/read-theme.ts';
import type { Context } from './context.ts';
import type { Overflow } from './fit-body.ts';
import { hasOptionalLabels } from './make-room.ts';

/** The most that is quoted, in characters. */
const mostQuoted = 40;

const hints = {
  text: 'Shorten the text, split it over two slides, or give it more room in the theme.',
  flow: 'Shorten it, split it over two slides, or have its <list> or <table> go on on the next by flow="true" in the template.',
  wide: 'Put less side by side, give it a smaller size or width, or give grow="1" to what may take the room that is left.',
  date: 'Shorten what stands beside the date, such as the shortTitle: each slide has it.',
  word: 'Take a shorter word, write it with a hyphen, after which a line may end, or give it more room in the theme.',
};

/** Reports that something does not fit even at its smallest size. */
export function reportOverflow(
  overflow: Overflow,
  what: string,
  context: Context,
  hint: keyof typeof hints = 'text',
): void {
  context.report({
    level: 'error',
    code: 'does-not-fit',
    message: `Slide ${context.slideNumber}: ${what} ${describe(overflow)}, at the smallest size that the theme allows.`,
    at: overflow.at,
    hint: hints[hintFor(overflow, hint)],
  });
}

function hintFor({ over, side, tooWide }: Overflow, hint: keyof typeof hints): keyof typeof hints {
  if (tooWide !== undefined) return 'word';
  return side === 'wide' && over > 0 ? 'wide' : hint;
}

/** Whether what is at a place is in a list or table of a slide that nothing of flows, and that could. */
export function couldFlow(slide: Element, at: Place): boolean {
  const isOne = ({ tag, children }: Element) => (tag === 'list' || tag === 'table') && children.length > 1;
  const has = (element: Element): boolean =>
    isOne(element)
      ? placesIn(element).some((place) => placeKey(place) === placeKey(at))
      : childElements(element).some(has);
  return has(slide);
}

/** Reports what a template calls optional, and what found no room. */
export function reportLeftOut(part: Element, slide: Element, { slideNumber, report, theme }: Context): void {
  const [what, hint] = hasOptionalLabels(part)
    ? [`the labels of <${part.tag}> were left out, since there was no room for them`, labelsHint(theme)]
    : [`a <${part.tag}> was left out, since there was no room for it`, partHint(slide, theme)];
  report({
    level: 'warning',
    code: 'no-room',
    message: `Slide ${slideNumber}: ${what} at the smallest sizes.`,
    at: part.at,
    hint,
  });
}

/** So many flags take more room than most texts. */
const manyFlags = 12;
/** Width by height of a slide, below which one of 16:9 has more room. */
const narrow = 1.7;

function partHint(slide: Element, { slide: { width, height } }: Theme): string {
  const flags = flagsOn(slide);
  const shorter =
    flags < manyFlags
      ? 'Shorten the other text of the slide'
      : `The ${flags} flags take the room. ${width / height < narrow ? 'Take slides of 16:9' : 'Give them less in the theme'}, or shorten the text of the slide,`;
  return `${shorter} to have it back; its template calls this part optional.`;
}

function flagsOn(element: Element): number {
  const inside = childElements(element).reduce((sum, child) => sum + flagsOn(child), 0);
  return inside + (element.tag === 'flag' || element.tag === 'member' ? 1 : 0);
}

function labelsHint({ slide: { width, height } }: Theme): string {
  const other = width / height < narrow ? ', or take slides of 16:9,' : '';
  return `Give them more room in the theme${other} to have them back; the alt texts say as much.`;
}

function describe({ over, side, tooWide }: Overflow): string {
  const points = Math.ceil(over);
  if (points > 0) return `is ${points} pt too ${side} for its area`;
  if (tooWide === undefined) return 'finds no room in its area';
  return `has a word that is wider than its area, ${quoted(tooWide.word)}`;
}

/** Words between quotation marks, cut where they are many. */
export function quoted(words: string): string {
  const letters = [...words.trim()];
  return letters.length > mostQuoted
    ? `"${letters.slice(0, mostQuoted).join('')}…"`
    : `"${letters.join('')}"`;
}
