import { memoizeFor } from '../memoize.ts';
import { failed, type Problem, type Report } from '../problems.ts';
import { checkPaths } from './check-paths.ts';
import { type Compiled, compileSet, findCompiled } from './compile-set.ts';
import { helpers as builtIn, type Helper } from './helpers.ts';
import { type Labels, readLabels } from './labels.ts';
import { allHelpers, type OwnHelpers } from './own-helpers.ts';
import { parseSet } from './parse-set.ts';
import type { TemplateSet } from './template-set.ts';
import { templateShape } from './template-shape.ts';

/** A template set in which nothing is wrong, ready to be filled in one language. */
export type Prepared = { set: TemplateSet; compiled: Compiled; helpers: readonly Helper[]; labels: Labels };

/**
 * Parses a template set and its labels, and checks each name in it against what any content can have; so mistakes in
 * templates are told beside those in the content. Undefined where there are some.
 */
export function prepareTemplates(
  { templates: set, helpers: own = {} }: { templates: TemplateSet; helpers?: OwnHelpers },
  language: string,
  report: Report,
): Prepared | undefined {
  const named = Object.keys(own).join();
  const compiled = named === '' ? findCompiled(set) : undefined;
  if (compiled) {
    const labels = readLabels(set, language, report);
    return labels && { set, compiled, helpers: builtIn, labels };
  }
  const problems: Problem[] = [];
  const noting: Report = (problem) => void problems.push(problem);
  const templates = parseSet(set, noting);
  const shape = templateShape();
  const helpers = allHelpers(own, shape, noting);
  const labels = readLabels(set, language, noting);
  const deck = templates?.get('deck');
  const sound = labels && soundWith(labels);
  if (templates && deck && labels && !sound?.has(named))
    checkPaths(deck, shape, { partials: templates, labels, helpers, report: noting });
  for (const problem of problems) report(problem);
  if (!templates || !deck || !labels || failed(problems)) return undefined;
  sound?.add(named);
  return { set, compiled: compileSet(templates), helpers, labels };
}

/**
 * The helpers of users with which the names in the templates were found to be right, for the labels of one set in one
 * language: they are not checked again for the next deck.
 */
const soundWith = memoizeFor((_: Labels) => new Set<string>());
