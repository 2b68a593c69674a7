import type { Element } from '../markup/element.ts';
import { languageRow } from '../text/languages.ts';
import type { Context } from './context.ts';

/** The context of words that are in a language of their own, such as those quoted from a source. */
export function inLanguage({ attributes }: Element, context: Context): Context {
  const code = attributes.lang?.value.trim();
  if (code === undefined) return context;
  const row = languageRow(code);
  if (row.tag === context.language.tag) return context;
  // Lines break, and stand, as in the rest of the deck.
  const { direction, breaks } = context.language;
  return { ...context, language: { ...row, direction, breaks }, lang: row.tag };
}
