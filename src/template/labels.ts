import { z } from 'zod';
import type { Report } from '../problems.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import type { TemplateSet } from './template-set.ts';

/** The fixed words of a template set, in one language. */
export type Labels = ReadonlyMap<string, string>;

const schema = z.record(z.string(), z.string());

/** Reads `labels.<language>.yaml`, over English for the words it lacks, which it reports. */
export function readLabels(set: TemplateSet, language: string, report: Report): Labels {
  const english = readFile(set, 'en', report) ?? {};
  const own = language === 'en' ? english : readFile(set, language, report);
  const missing = Object.keys(english).filter((key) => own?.[key] === undefined);
  if (missing.length > 0) {
    report({
      level: 'warning',
      code: 'missing-label',
      message: `The labels lack ${missing.join(', ')} in "${language}"; the English words stand in.`,
      hint: `Write them in labels.${language}.yaml.`,
    });
  }
  return new Map(Object.entries({ ...english, ...own }));
}

function readFile(set: TemplateSet, language: string, report: Report): Record<string, string> | undefined {
  const file = set.get(`labels.${language}.yaml`);
  return file && readYaml(file, schema, report)?.value;
}
