import type { Run } from '../page.ts';

/** The text of a run as it is seen: in capitals where it is set so, by the rules of its language. */
export function asSeen({ text, capitals, lang }: Run, language: string): string {
  return capitals ? text.toLocaleUpperCase(lang ?? language) : text;
}
