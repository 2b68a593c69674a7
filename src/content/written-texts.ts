import type { Place } from '../problems.ts';
import type { Path, Yaml } from '../yaml/read-yaml.ts';
import { align } from './align.ts';
import { translatedSummit } from './overlay-schema.ts';
import type { Summit } from './schema.ts';

/**
 * A text that the writer worded. In `masked`, as long as `text`, what others said (words between “ and ”), addresses
 * and citations are blank.
 */
export type WrittenText = { path: Path; text: string; masked: string };

/** The texts of a summit: all, or in a translation those that are written in its `file`. */
export function writtenTexts(summit: Yaml<Summit>, file?: string): WrittenText[] {
  const isOwn = (path: Path) => file === undefined || summit.placeOf(path).file === file;
  return align(translatedSummit, summit.value, {})
    .texts.filter(({ path, text }) => text !== '' && !isRecord(path) && isOwn(path))
    .map(({ path, text }) => ({ path, text, masked: text.replace(notOurs, blank) }));
}

/** Names and titles as they are recorded, and words as they were said. */
function isRecord(path: Path): boolean {
  const isName = path[0] === 'people' && path[2] === 'name';
  return path[0] === 'names' || path[0] === 'sources' || path.at(-1) === 'words' || isName;
}

const notOurs = /“[^”]*”|「[^」]*」|\]\([^)]*\)|\[\^[^\]]*\]/gu;
const blank = (words: string) => ' '.repeat(words.length);

/** All that was worded, to see at once whether something is in it at all. */
export function allOf(texts: readonly WrittenText[]): string {
  return texts.map(({ masked }) => masked).join('\n');
}

/** The place of the words at `index` of a text, which may hold the same words before. */
export function placeAtIndex(
  content: Yaml<unknown>,
  path: Path,
  text: string,
  index: number,
  words: string,
): Place {
  for (let start = index; start >= 0 && text[start] !== '\n'; start -= 1) {
    const context = text.slice(start, index + words.length);
    if (text.indexOf(context) !== start) continue;
    const place = content.placeOfWords(path, context);
    return { ...place, column: place.column + index - start };
  }
  return content.placeOfWords(path, words);
}
