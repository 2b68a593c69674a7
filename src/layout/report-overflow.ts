import type { Context } from './context.ts';
import type { Overflow } from './fit-body.ts';

/** The most of a word that is quoted, in characters. */
const mostQuoted = 40;

/** Reports that something does not fit even at its smallest size. */
export function reportOverflow(overflow: Overflow, what: string, context: Context): void {
  context.report({
    level: 'error',
    code: 'does-not-fit',
    message: `Slide ${context.slideNumber}: ${what} ${describe(overflow)}, at the smallest size that the theme allows.`,
    at: overflow.at,
    hint: 'Shorten the text, split it over two slides, or give it more room in the theme.',
  });
}

function describe({ over, side, tooWide }: Overflow): string {
  const points = Math.ceil(over);
  if (points > 0) return `is ${points} pt too ${side} for its area`;
  if (tooWide === undefined) return 'finds no room in its area';
  const word = [...tooWide.trim()];
  const quoted = word.length > mostQuoted ? `${word.slice(0, mostQuoted).join('')}…` : word.join('');
  return `has a word that is wider than its area, "${quoted}"`;
}
