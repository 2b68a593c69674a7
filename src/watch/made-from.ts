import type { Looks } from './follow.ts';

/** What decks were made from, by their names. */
export type MadeFrom = {
  /** Whether a deck has to be made, for the first time or since a save touches it; `places` are its files. */
  isTouched(name: string, places: readonly string[]): boolean;
  /** Makes a deck; it counts as made where the answer is true. `note` is to be told of each picture before it is read. */
  make(
    name: string,
    places: readonly string[],
    work: (note: (path: string) => void) => Promise<boolean>,
  ): Promise<void>;
};

/** Remembers what decks were made from. Which pictures one has is known once it is made. */
export function rememberDecks(looks: Looks): MadeFrom {
  const made = new Map<string, { pictures: readonly string[]; stamp: string }>();
  const stampOfAll = (paths: readonly string[]) =>
    paths.map((path) => `${path} ${looks.at(path)}`).join('\n');
  return {
    isTouched(name, places) {
      const known = made.get(name);
      return !known || known.stamp !== stampOfAll([...places, ...known.pictures]);
    },
    async make(name, places, work) {
      made.delete(name);
      const pictures = new Set<string>();
      const isMade = await work((path) => {
        looks.at(path);
        pictures.add(path);
      });
      if (isMade) made.set(name, { pictures: [...pictures], stamp: stampOfAll([...places, ...pictures]) });
    },
  };
}
