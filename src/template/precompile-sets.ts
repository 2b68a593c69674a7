import Handlebars from 'handlebars';
import type { Report } from '../problems.ts';
import { checkPaths, type ParsedTemplate } from './check-paths.ts';
import { compileOptions } from './compile-set.ts';
import { helpers } from './helpers.ts';
import { readLabels } from './labels.ts';
import { markTags } from './mark-tags.ts';
import { createMarkers, type Markers } from './markers.ts';
import { parseSet } from './parse-set.ts';
import { setKey } from './set-key.ts';
import type { TemplateSet } from './template-set.ts';
import { templateShape } from './template-shape.ts';

/** Checks sets in each of their languages and compiles them: a module that exports `builtInSets`, as JavaScript. */
export function precompileSets(sets: readonly TemplateSet[], report: Report): string {
  const markers = createMarkers();
  const compile = compiler(markers);
  const compiled = sets.map((set) => {
    const templates = parseSet(withNames(set), report) ?? new Map<string, ParsedTemplate>();
    checkSet(set, templates, report);
    const each = [...templates].map(([name, parsed]) => {
      const text = set.get(parsed.path)?.text ?? '';
      return `${JSON.stringify(name)}:t${compile.number(text, parsed)}`;
    });
    return `{key:${JSON.stringify(setKey(set))},templates:{${each}}}`;
  });
  const files = [...new Set(markers.places.map(({ file }) => file))];
  const places = markers.places.map(({ file, line, column }) => [files.indexOf(file), line, column]);
  const templates = compile.sources.map((source, index) => `const t${index}=()=>(${source});\n`).join('');
  return `${templates}export const builtInSets={files:${JSON.stringify(files)},places:${JSON.stringify(places)},sets:[${compiled}]};`;
}

/** Compiles each template once, whatever sets it is in, and numbers them. */
function compiler(markers: Markers) {
  const sources: string[] = [];
  const known = new Map<string, number>();
  return {
    sources,
    number(text: string, { path, program }: ParsedTemplate): number {
      const key = `${path} ${text}`;
      const found = known.get(key);
      if (found !== undefined) return found;
      markTags(program, path, markers);
      const number = sources.push(Handlebars.precompile(program, compileOptions) as string) - 1;
      known.set(key, number);
      return number;
    },
  };
}

function checkSet(set: TemplateSet, partials: ReadonlyMap<string, ParsedTemplate>, report: Report): void {
  const deck = partials.get('deck');
  for (const file of set.keys()) {
    const [, language] = /^labels\.(.+)\.yaml$/.exec(file) ?? [];
    const labels = language && readLabels(set, language, report);
    if (deck && labels) checkPaths(deck, templateShape(), { partials, labels, helpers, report });
  }
}

/** The files of a set with their names as paths: what is compiled says nothing of where they lay. */
function withNames(set: TemplateSet): TemplateSet {
  return new Map([...set].map(([name, file]) => [name, { ...file, path: name }]));
}
