import Handlebars, { type HelperOptions } from 'handlebars';
import { type Summit, summitSchema } from '../content/schema.ts';
import { type Settings, settingsSchema } from '../content/settings.ts';
import type { Place, Report } from '../problems.ts';
import type { LanguageRow } from '../text/languages.ts';
import type { Yaml } from '../yaml/read-yaml.ts';
import { type Shape, shapeOf } from '../yaml/shape.ts';
import { checkPaths, type ParsedTemplate } from './check-paths.ts';
import { eachBlock } from './each-block.ts';
import { type Helper, type HelperContext, helpers } from './helpers.ts';
import { readLabels } from './labels.ts';
import { markTags } from './mark-tags.ts';
import { createMarkers, type Markers } from './markers.ts';
import { type Orders, ordersOf } from './orders.ts';
import { parseTemplate } from './parse-template.ts';
import { placeTexts } from './placed-text.ts';
import { fillPhrase } from './placeholders.ts';
import { partialNames, type TemplateSet } from './template-set.ts';

/**
 * Slide markup, the places that its markers stand for, what notes say of a slide that is not all translated, and who
 * stands where.
 */
export type Markup = {
  text: string;
  markers: Markers;
  file: string;
  untranslated?: string | undefined;
  orders?: Orders;
};

/** Fills a template set with a summit. Reports every misspelt name first, and fills only where there is none. */
export function fillTemplates(
  set: TemplateSet,
  summit: Yaml<Summit>,
  language: LanguageRow & { code: string },
  settings: Settings,
  report: Report,
): Markup | undefined {
  const templates = parseAll(set, report);
  const labels = readLabels(set, language.code, report);
  const deck = templates?.get('deck');
  if (!templates || !deck) return undefined;
  const checked = { partials: templates, labels, report: counting(report) };
  checkPaths(deck, templateShape(), checked);
  if (checked.report.count > 0) return undefined;
  const markers = createMarkers();
  const context: HelperContext = {
    ...{ summit: summit.value, settings, labels, language, orders: ordersOf(summit.value, settings), report },
    labelsIn: (other) => (other === language.code ? labels : readLabels(set, other, () => {})),
  };
  const data = { ...(placeTexts(summit.value, summit.placeOf, markers.mark) as object), deck: settings };
  const text = run(set, templates, data, context, markers);
  return { text, markers, file: deck.path, untranslated: untranslated(context), orders: context.orders };
}

/** What notes say of a slide that shows texts in the language of the source. */
function untranslated({ labels, language, summit }: HelperContext): string | undefined {
  const names = new Intl.DisplayNames(language.tag, { type: 'language' });
  const words = labels.get('untranslated');
  return words && fillPhrase(words, { language: names.of(summit.language) ?? summit.language });
}

/** What templates see: the summit, and under `deck` the settings that the deck is made with. */
function templateShape(): Shape {
  const summit = shapeOf(summitSchema);
  return { ...summit, properties: { ...summit.properties, deck: shapeOf(settingsSchema) } };
}

function parseAll(set: TemplateSet, report: Report): Map<string, ParsedTemplate> | undefined {
  const templates = new Map<string, ParsedTemplate>();
  const names = ['deck', ...partialNames(set)];
  for (const name of names) {
    const file = set.get(`${name}.hbs`);
    const program = file && parseTemplate(file, report);
    if (program) templates.set(name, { path: file.path, program });
  }
  return templates.size === names.length ? templates : undefined;
}

function counting(report: Report): Report & { count: number } {
  const counted = Object.assign(
    (problem: Parameters<Report>[0]) => {
      counted.count += 1;
      report(problem);
    },
    { count: 0 },
  );
  return counted;
}

const options = { preventIndent: true, knownHelpersOnly: false };

/** One value of nothing gives nothing; a value that a helper cannot word is the template's mistake. */
function callHelper(helper: Helper, args: unknown[], context: HelperContext): unknown {
  const values = args.slice(0, -1);
  const { hash } = args.at(-1) as HelperOptions;
  if (values.length === 1 && (values[0] ?? undefined) === undefined) return undefined;
  try {
    return helper.run(context, values, hash);
  } catch {
    context.report({
      level: 'error',
      code: 'template-wrong-value',
      message: `"${helper.name}" cannot word the value "${String(values[0])}".`,
      ...callPlace(args.at(-1)),
      hint: `${helper.does} Write ${helper.usage}.`,
    });
    return undefined;
  }
}

/** Handlebars tells a helper where it was called. */
function callPlace(options: unknown): { at?: Place } {
  const { loc } = options as { loc?: hbs.AST.SourceLocation };
  return loc ? { at: { file: loc.source, line: loc.start.line, column: loc.start.column + 1 } } : {};
}

/** Templates are data from strangers: no prototype access, no helpers but ours, nothing that runs code. */
function run(
  set: TemplateSet,
  templates: Map<string, ParsedTemplate>,
  data: unknown,
  context: HelperContext,
  markers: Markers,
): string {
  const handlebars = Handlebars.create();
  for (const builtIn of ['log', 'lookup', 'helperMissing', 'blockHelperMissing'])
    handlebars.unregisterHelper(builtIn);
  handlebars.registerHelper('each', eachBlock);
  for (const helper of helpers) {
    handlebars.registerHelper(helper.name, (...args: unknown[]) => callHelper(helper, args, context));
  }
  for (const [name, { program, path }] of templates) {
    markTags(program, { path, text: set.get(`${name}.hbs`)?.text ?? '' }, markers.mark);
    if (name !== 'deck') handlebars.registerPartial(name, handlebars.compile(program, options));
  }
  return handlebars.compile(templates.get('deck')?.program, options)(data);
}
