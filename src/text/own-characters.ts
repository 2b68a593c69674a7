import { memoize } from '../memoize.ts';
import { characterRule } from './character-rules.ts';

/** Tells the characters of the scripts that a language is written in: those of its own name for itself. */
export const ownCharacters = memoize(100, (tag: string): ((character: string) => boolean) => {
  const name = new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? '';
  const own = new Set([...name].map(scriptOf));
  return (character) => own.has(scriptOf(character));
});

/** East Asian scripts go together: a language of one takes words from another. */
function scriptOf(character: string): string {
  const { kind, script = '' } = characterRule(character);
  return kind === 'eastAsian' ? kind : script;
}
