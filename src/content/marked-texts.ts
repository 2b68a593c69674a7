import { placeKey } from '../problems.ts';
import type { Yaml } from '../yaml/read-yaml.ts';
import { eachText } from './each-text.ts';
import type { Summit } from './schema.ts';
import { markdown } from './texts.ts';

/** The first Markdown in each text that has some, by the place of the text; words of a source are quoted as they are. */
export function markedTexts({ value, placeOf }: Yaml<Summit>): ReadonlyMap<string, string> {
  const texts = eachText(value).filter(({ path }) => path.at(-1) !== 'quote');
  return new Map(
    texts.flatMap(({ path, text }) => {
      const [found] = markdown.exec(text) ?? [];
      return found === undefined ? [] : [[placeKey(placeOf(path)), found]];
    }),
  );
}
