import type { Settings } from './content/settings.ts';
import type { Found } from './problems.ts';
import { builtInSets, standardSet } from './project/built-in.ts';
import { readTemplates, wrongChoices } from './project/read-templates.ts';
import type { TemplateSet } from './template/template-set.ts';

/**
 * The template sets that the settings name, each put together and ready; `all` is every one that is built in. Or all
 * that is not there of what they name.
 */
export function chooseSets(
  { sets = [standardSet], templates, theme, size }: Settings,
  folder: string,
): ReadonlyMap<string, TemplateSet> | Found[] {
  const named = [...new Set(sets.flatMap((set) => (set === 'all' ? builtInSets() : [set])))];
  const choices = named.map((set) => ({ set, templates, theme, size }));
  const wrong = choices.flatMap((choice) =>
    wrongChoices(choice, folder).map((each) =>
      each.code === 'unknown-set' ? { ...each, of: { setting: ['sets', sets.indexOf(choice.set)] } } : each,
    ),
  );
  if (wrong.length > 0) return wrong;
  return new Map(choices.map((choice) => [choice.set, readTemplates(choice, folder) as TemplateSet]));
}
