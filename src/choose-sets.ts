import type { Settings } from './content/settings.ts';
import type { Found } from './problems.ts';
import { builtInSets, standardSet } from './project/built-in.ts';
import { readTemplates } from './project/read-templates.ts';
import type { TemplateSet } from './template/template-set.ts';

/** The template sets that the settings name, each put together and ready; `all` is every one that is built in. */
export function chooseSets(
  { sets, templates, theme, size }: Settings,
  folder: string,
): ReadonlyMap<string, TemplateSet> | Found {
  const named = (sets ?? [standardSet]).flatMap((set) => (set === 'all' ? builtInSets() : [set]));
  const chosen = new Map<string, TemplateSet>();
  for (const set of new Set(named)) {
    const read = readTemplates({ set, templates, theme, size }, folder);
    if (!(read instanceof Map)) return read as Found;
    chosen.set(set, read);
  }
  return chosen;
}
