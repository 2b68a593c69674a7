import type { Need } from './texts.ts';

/** Whether a text of the source's language has to be translated for a deck in another; figures need not be. */
export function isNeeded(
  { need, text }: { need: Need; text: string },
  source: string,
  language: string,
): boolean {
  if (!/\p{L}/u.test(text)) return false;
  if (need === 'otherScript') return scriptOf(source) !== scriptOf(language);
  return need !== 'may';
}

function scriptOf(language: string): string | undefined {
  return new Intl.Locale(language).maximize().script;
}
