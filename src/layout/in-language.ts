import { attribute, type Element } from '../markup/element.ts';
import { languageRow } from '../text/languages.ts';
import type { Context } from './context.ts';

/** The context of words that are in a language of their own, such as those quoted from a source. */
export function inLanguage(element: Element, context: Context): Context {
  const code = attribute(element, 'lang');
  if (code === undefined) return context;
  const row = languageRow(code);
  if (row.tag === context.language.tag) return context;
  // Lines break, and stand, as in the rest of the deck.
  const { direction, breaks } = context.language;
  const mark = row.direction === direction ? {} : { edge: edges[row.direction] };
  return { ...context, language: { ...row, direction, breaks }, lang: row.tag, ...mark };
}

/**
 * Unicode's directional marks: punctuation at the edges of words goes with them, and not with the paragraph. Isolates
 * would say the same, but old programs show them.
 */
export const edges = { ltr: '\u200e', rtl: '\u200f' };
