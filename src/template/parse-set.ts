import type { Report } from '../problems.ts';
import type { ParsedTemplate } from './check-paths.ts';
import { parseTemplate } from './parse-template.ts';
import { partialNames, type TemplateSet } from './template-set.ts';

/** The syntax trees of a set by name, `deck` first; undefined where one cannot be read, which is reported. */
export function parseSet(set: TemplateSet, report: Report): Map<string, ParsedTemplate> | undefined {
  const templates = new Map<string, ParsedTemplate>();
  const names = ['deck', ...partialNames(set)];
  for (const name of names) {
    const file = set.get(`${name}.hbs`);
    const program = file && parseTemplate(file, report);
    if (program) templates.set(name, { path: file.path, program });
  }
  return templates.size === names.length ? templates : undefined;
}
