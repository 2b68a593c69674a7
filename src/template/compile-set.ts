import Handlebars, { type TemplateDelegate } from 'handlebars';
import { memoizeFor } from '../memoize.ts';
import type { Place } from '../problems.ts';
import { builtInSets } from './built-in-sets.ts';
import type { ParsedTemplate } from './check-paths.ts';
import { eachBlock } from './each-block.ts';
import { markTags } from './mark-tags.ts';
import { createMarkers } from './markers.ts';
import { setKey } from './set-key.ts';
import type { TemplateSet } from './template-set.ts';

/** A template set ready to be filled, and the places that its markers stand for. */
export type Compiled = { fill: TemplateDelegate; places: readonly Place[] };

export const compileOptions = { preventIndent: true, knownHelpersOnly: false };

/** Compiles the templates of a set, once as long as it lives. */
export const compileSet = memoizeFor((templates: ReadonlyMap<string, ParsedTemplate>): Compiled => {
  const handlebars = createHandlebars();
  const markers = createMarkers();
  for (const [name, { program, path }] of templates) {
    markTags(program, path, markers);
    if (name !== 'deck') handlebars.registerPartial(name, handlebars.compile(program, compileOptions));
  }
  return { fill: handlebars.compile(templates.get('deck')?.program, compileOptions), places: markers.places };
});

/** A set that was checked and compiled when the package was built, if this is one. */
export const findCompiled = memoizeFor((set: TemplateSet): Compiled | undefined => {
  const { sets, files, places } = builtInSets;
  const key = sets.length > 0 ? setKey(set) : undefined;
  const found = sets.find((each) => each.key === key);
  if (!found) return undefined;
  const handlebars = createHandlebars();
  const compiled = Object.entries(found.templates).map(
    ([name, spec]) => [name, handlebars.template(spec() as TemplateSpecification)] as const,
  );
  for (const [name, template] of compiled) handlebars.registerPartial(name, template);
  const paths = files.map((name) => set.get(name)?.path ?? name);
  return {
    fill: handlebars.partials.deck as TemplateDelegate,
    places: places.map(([file, line, column]) => ({ file: paths[file] ?? '', line, column })),
  };
});

/** Templates are data from strangers: no prototype access, no helpers but ours and those that the user names, nothing that runs code. */
function createHandlebars(): typeof Handlebars {
  const handlebars = Handlebars.create();
  for (const builtIn of ['log', 'lookup', 'helperMissing', 'blockHelperMissing'])
    handlebars.unregisterHelper(builtIn);
  handlebars.registerHelper('each', eachBlock);
  return handlebars;
}
