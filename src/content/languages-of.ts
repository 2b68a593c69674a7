import type { SourceFile } from '../yaml/source-file.ts';

/** The languages that a content file can be shown in, its own first; none where it does not say. */
export function languagesOf(file: SourceFile): string[] {
  const own = /^language:\s*["']?([A-Za-z0-9-]+)/m.exec(file.text)?.[1];
  return own === undefined ? [] : [own];
}
