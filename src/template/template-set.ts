import type { SourceFile } from '../yaml/source-file.ts';

/** The files of a template set by name: `deck.hbs`, the partials, `theme.yaml`, `labels.en.yaml`. Never changed, as its files. */
export type TemplateSet = ReadonlyMap<string, SourceFile>;

/**
 * One set laid over another, file by file: a template stands in for the one of its name, while a YAML file keeps
 * the other under it, and changes it key by key.
 */
export function layTemplates(
  below: TemplateSet,
  above: Iterable<readonly [string, SourceFile]>,
): TemplateSet {
  const set = new Map(below);
  for (const [name, file] of above) {
    const under = name.endsWith('.yaml') ? below.get(name) : undefined;
    set.set(name, under ? { ...file, under } : file);
  }
  return set;
}

/** The names of the partials that a template may call. */
export function partialNames(set: TemplateSet): string[] {
  return [...set.keys()].flatMap((name) =>
    name.endsWith('.hbs') && name !== 'deck.hbs' ? [name.slice(0, -4)] : [],
  );
}
