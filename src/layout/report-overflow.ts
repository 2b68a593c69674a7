import type { Context } from './context.ts';
import type { Overflow } from './fit-body.ts';

/** Reports that something does not fit even at its smallest size. */
export function reportOverflow({ over, side, at }: Overflow, what: string, context: Context): void {
  const points = Math.ceil(over);
  const by =
    points > 0 ? `is ${points} pt too ${side} for its area` : 'has a word that is wider than its area';
  context.report({
    level: 'error',
    code: 'does-not-fit',
    message: `Slide ${context.slideNumber}: ${what} ${by}, at the smallest size that the theme allows.`,
    at,
    hint: 'Shorten the text, split it over two slides, or give it more room in the theme.',
  });
}
