import { type LanguageRow, languageRow } from '../text/languages.ts';

/**
 * The language that models are laid out in: their words are English in every deck, but distances and sides are those
 * of the deck's script. So languages of one script have the same models.
 */
export function modelLanguage({ direction, uppercase, eastAsian, complexScript }: LanguageRow): LanguageRow {
  const name = eastAsian ? 'full' : complexScript ? 'complex' : uppercase ? 'cased' : 'plain';
  const anyFont = { heading: '', text: '' };
  return {
    ...languageRow('en'),
    tag: `en-x-${name}-${direction}`,
    direction,
    uppercase,
    ...(eastAsian && { eastAsian: anyFont }),
    ...(complexScript && { complexScript: anyFont }),
  };
}
