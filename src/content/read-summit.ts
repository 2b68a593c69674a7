import type { Report } from '../problems.ts';
import type { Yaml } from '../yaml/read-yaml.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import type { SourceFile } from '../yaml/source-file.ts';
import { checkReferences } from './check-references.ts';
import { type Summit, summitSchema } from './schema.ts';

/** Reads a content file into a summit, with the place of each of its values. Problems go to `report`. */
export function readSummit(file: SourceFile, report: Report): Yaml<Summit> | undefined {
  const summit = readYaml(file, summitSchema, report);
  if (summit) checkReferences(summit, report);
  return summit;
}
