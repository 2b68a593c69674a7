import type { Place } from '../problems.ts';
import type { Context } from './context.ts';

/** Reports that something does not fit even at its smallest size; `over` is by how many points. */
export function reportOverflow(at: Place, over: number, what: string, context: Context): void {
  const by =
    over > 0 ? `is ${Math.ceil(over)} points too high for its area` : 'has a word wider than its area';
  context.report({
    level: 'error',
    code: 'does-not-fit',
    message: `Slide ${context.slideNumber}: ${what} ${by}, at the smallest size that the theme allows.`,
    at,
    hint: 'Shorten the text, or split it over two slides.',
  });
}
