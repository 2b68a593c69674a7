import type { SourceFile } from '../yaml/source-file.ts';

/** The files of a template set by name: `deck.hbs`, the partials, `theme.yaml`, `labels.en.yaml`. */
export type TemplateSet = ReadonlyMap<string, SourceFile>;

/** The names of the partials that a template may call. */
export function partialNames(set: TemplateSet): string[] {
  return [...set.keys()].flatMap((name) =>
    name.endsWith('.hbs') && name !== 'deck.hbs' ? [name.slice(0, -4)] : [],
  );
}
