import type { Problem } from './problems.ts';
import type { TemplateSet } from './template/template-set.ts';
import { placeAt } from './yaml/source-file.ts';

/** Warns of a deck.hbs of the user's that several sets have: what they make is then the same, under other names. */
export function sharedDeck(sets: ReadonlyMap<string, TemplateSet>): Problem[] {
  const decks = [...sets].flatMap(([set, files]) => {
    const file = files.get('deck.hbs');
    return file ? [{ set, file }] : [];
  });
  const [first, ...others] = decks.filter(({ file }) =>
    decks.some((other) => other.file !== file && other.file.path === file.path),
  );
  if (!first) return [];
  const names = [first, ...others].map(({ set }) => set);
  return [
    {
      level: 'warning',
      code: 'shared-deck',
      message: `This is the deck of ${names.slice(0, -1).join(', ')} and ${names.at(-1)} alike.`,
      at: placeAt(first.file, 0),
      hint: `Put one that is for a set alone into a folder of its name: ${first.file.path.replace('deck.hbs', `${names[0]}/deck.hbs`)}.`,
    },
  ];
}
