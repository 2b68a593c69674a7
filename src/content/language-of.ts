import { parseYaml } from '../yaml/parse-yaml.ts';
import type { SourceFile } from '../yaml/source-file.ts';
import { isLanguage } from './texts.ts';

/** The language that a content file says it is written in, if it says one that is. */
export function languageOf(file: SourceFile): string | undefined {
  const data = parseYaml(file, () => {})?.data as { language?: unknown } | null | undefined;
  const own = data?.language;
  return typeof own === 'string' && isLanguage(own) ? own : undefined;
}
