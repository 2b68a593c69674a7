import type { Element } from '../markup/element.ts';
import type { Context } from './context.ts';
import type { Overflow } from './fit-body.ts';
import { hasOptionalLabels } from './make-room.ts';

/** The most that is quoted, in characters. */
const mostQuoted = 40;

const hints = {
  text: 'Shorten the text, split it over two slides, or give it more room in the theme.',
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
    hint: hints[overflow.tooWide === undefined ? hint : 'word'],
  });
}

/** Reports what a template calls optional, and what found no room. */
export function reportLeftOut(part: Element, { slideNumber, report }: Context): void {
  const [what, hint] = hasOptionalLabels(part)
    ? [`the labels of <${part.tag}> were left out, since there was no room for them`, labelsHint]
    : [`a <${part.tag}> was left out, since there was no room for it`, partHint];
  report({
    level: 'warning',
    code: 'no-room',
    message: `Slide ${slideNumber}: ${what} at the smallest sizes.`,
    at: part.at,
    hint,
  });
}

const partHint =
  'Shorten the other text of the slide to have it back; its template calls this part optional.';
const labelsHint =
  'Give them more room in the theme, or take slides of 16:9, to have them back; the alt texts say as much.';

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
