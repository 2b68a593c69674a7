import { parseYaml } from '../yaml/parse-yaml.ts';
import type { SourceFile } from '../yaml/source-file.ts';
import { isLanguage, tagMeant } from './language-tag.ts';

/** The language that a content file says it is written in, if it says one that is. */
export function languageOf(file: SourceFile): string | undefined {
  const parsed = parseYaml(file, () => {});
  const data = parsed?.data as { language?: unknown } | null | undefined;
  // A file with a mistake elsewhere still says it.
  const own = parsed ? data?.language : /^language:[ \t]+["']?([\w-]+)/m.exec(file.text)?.[1];
  return typeof own === 'string' && isLanguage(own) ? (tagMeant(own) ?? own) : undefined;
}
