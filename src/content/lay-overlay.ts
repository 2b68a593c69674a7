import type { Path, Yaml } from '../yaml/read-yaml.ts';
import type { Alignment } from './align.ts';

/** The source with its translations in place of its texts. Places of translated texts are those of the overlay. */
export function layOverlay<T>(source: Yaml<T>, overlay: Yaml<unknown>, { texts }: Alignment): Yaml<T> {
  const value = structuredClone(source.value);
  const moved = new Map<string, Path>();
  for (const { path, overlayPath, translation } of texts) {
    if (translation === undefined) continue;
    set(value as Node, path, translation);
    moved.set(JSON.stringify(path), overlayPath);
  }
  const elsewhere = (path: Path) => moved.get(JSON.stringify(path));
  return {
    value,
    placeOf(path) {
      const own = elsewhere(path);
      return own ? overlay.placeOf(own) : source.placeOf(path);
    },
    placeOfKey: source.placeOfKey,
    placeOfWords(path, words) {
      const own = elsewhere(path);
      return own ? overlay.placeOfWords(own, words) : source.placeOfWords(path, words);
    },
  };
}

type Node = { [key: string | number]: Node | string };

/** Sets a text; keys on the way that the source has not are made. An empty one says that the language has none. */
function set(node: Node, [first = '', ...rest]: Path, text: string): void {
  if (rest.length === 0) {
    if (text === '') delete node[first];
    else node[first] = text;
    return;
  }
  node[first] ??= {};
  set(node[first] as Node, rest, text);
}
