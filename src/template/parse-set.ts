import { rememberFor } from '../problems.ts';
import type { ParsedTemplate } from './check-paths.ts';
import { checkSigns } from './check-signs.ts';
import { parseTemplate } from './parse-template.ts';
import { partialNames, type TemplateSet } from './template-set.ts';

type Templates = ReadonlyMap<string, ParsedTemplate>;

/** The syntax trees of a set by name, `deck` first; undefined where one cannot be read, which is reported. */
export const parseSet = rememberFor((set: TemplateSet, report): Templates | undefined => {
  const templates = new Map<string, ParsedTemplate>();
  const names = ['deck', ...partialNames(set)];
  for (const name of names) {
    const file = set.get(`${name}.hbs`);
    const program = file && parseTemplate(file, report);
    if (!program) continue;
    checkSigns(program, file.path, report);
    templates.set(name, { path: file.path, program });
  }
  return templates.size === names.length ? templates : undefined;
});
