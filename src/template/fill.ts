import type { HelperDelegate, HelperOptions } from 'handlebars';
import { markedTexts } from '../content/marked-texts.ts';
import type { Summit } from '../content/schema.ts';
import type { Settings } from '../content/settings.ts';
import { memoize } from '../memoize.ts';
import type { Place, Problem, Report } from '../problems.ts';
import type { LanguageRow } from '../text/languages.ts';
import type { Yaml } from '../yaml/read-yaml.ts';
import type { Helper, HelperContext } from './helpers.ts';
import { readLabels } from './labels.ts';
import { createMarkers, type Markers } from './markers.ts';
import { type Orders, ordersOf } from './orders.ts';
import { PlacedText, placeTexts } from './placed-text.ts';
import { fillPhrase } from './placeholders.ts';
import type { Prepared } from './prepare-templates.ts';
import type { TemplateSet } from './template-set.ts';
import { unprintable } from './unprintable.ts';
import { withVerification } from './with-verification.ts';

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
  /** The ids of the evidence that the content has. */
  evidence?: readonly string[];
  /** The first Markdown in texts of the content, by their places. */
  marked?: ReadonlyMap<string, string>;
};

/** A summit, and the places of its texts that are not translated. */
type Filled = Yaml<Summit> & { untranslated?: readonly Place[] };

/** Fills a template set with a summit, of which the evidence named by `verified` was found in its source. */
export function fillTemplates(
  { set, compiled, helpers, labels }: Prepared,
  { summit, verified = new Set() }: { summit: Filled; verified?: ReadonlySet<string> },
  language: LanguageRow & { code: string },
  settings: Settings,
  report: Report,
): Markup {
  const { fill, places } = compiled;
  const markers = createMarkers(places);
  const context: HelperContext = {
    summit: summit.value,
    settings,
    labels,
    language,
    orders: ordersOf(summit.value, settings),
    report,
    labelsIn: (other) => (other === language.code ? labels : (readLabels(set, other, () => {}) ?? labels)),
    writtenIn: sourceLanguage(summit),
  };
  const placed = placeTexts(summit.value, summit.placeOf, markers.mark) as object;
  const data = { ...withVerification(placed, verified), deck: settings };
  const text = fill(data, { helpers: callable(helpers, context, set) });
  const evidence = Object.keys(summit.value.evidence);
  return {
    text,
    markers,
    file: set.get('deck.hbs')?.path ?? '',
    evidence,
    marked: markedTexts(summit),
    untranslated: untranslated(context),
    orders: context.orders,
  };
}

const languageNames = memoize(20, (tag) => new Intl.DisplayNames(tag, { type: 'language' }));

function sourceLanguage({ untranslated = [], value }: Filled): HelperContext['writtenIn'] {
  const keyOf = ({ file, line, column }: Place) => `${line}:${column}:${file}`;
  const places = new Set(untranslated.map(keyOf));
  return (text) => (text instanceof PlacedText && places.has(keyOf(text.at)) ? value.language : undefined);
}

/** What notes say of a slide that shows texts in the language of the source. */
function untranslated({ labels, language, summit }: HelperContext): string | undefined {
  const words = labels.get('untranslated');
  return (
    words &&
    fillPhrase(words, { language: languageNames(language.tag).of(summit.language) ?? summit.language })
  );
}

/** One value of nothing gives nothing; a value that a helper cannot word is the template's mistake. */
function callHelper(helper: Helper, args: unknown[], context: HelperContext, set: TemplateSet): unknown {
  const values = args.slice(0, -1);
  const { hash } = args.at(-1) as HelperOptions;
  if (values.length === 1 && (values[0] ?? undefined) === undefined) return undefined;
  const fail = (said: Pick<Problem, 'code' | 'message' | 'hint'>) =>
    context.report({ level: 'error', ...said, ...callPlace(args.at(-1), set) });
  try {
    const given = helper.run(context, values, hash);
    return helper.own ? unprintable(given, (printed) => fail(notText(helper, printed))) : given;
  } catch (error) {
    fail(helper.own ? ownFailure(helper, values, error) : wrongValue(helper, values));
    return undefined;
  }
}

/** A list or record of a user's helper is for `each` and `with`. */
function notText({ name }: Helper, printed: object) {
  const keys = Object.keys(printed).join(', ');
  const [what, hint] = Array.isArray(printed)
    ? ['a list', `Print its items: {{#each (${name} …)}}{{this}}{{/each}}.`]
    : ['a record', `Print its values${keys && `, which are ${keys}`}: {{#with (${name} …)}}…{{/with}}.`];
  return {
    code: 'helper-not-text',
    message: `Your helper "${name}" gave ${what}, which cannot be printed.`,
    hint,
  };
}

function wrongValue({ name, does, usage }: Helper, [value]: unknown[]) {
  return {
    code: 'template-wrong-value',
    message: `"${name}" cannot word the value "${String(value)}".`,
    hint: `${does} Write ${usage}.`,
  };
}

/** A function of the user's that throws is a mistake like another: it is told where the template calls it. */
function ownFailure({ name }: Helper, values: unknown[], error: unknown) {
  const reason = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ');
  const shown = values.map((value) => (isRecord(value) ? 'a list or record' : `"${String(value)}"`));
  return {
    code: 'helper-failed',
    message: `Your helper "${name}" failed: ${reason}`,
    hint: shown.length > 0 ? `It was called with ${shown.join(', ')}.` : 'It was called without a value.',
  };
}

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !(value instanceof PlacedText);
}

/** Handlebars tells a helper where it was called: by the path of the template, or its name where it is built in. */
function callPlace(options: unknown, set: TemplateSet): { at?: Place } {
  const { loc } = options as { loc?: hbs.AST.SourceLocation };
  if (!loc) return {};
  const { source, start } = loc;
  return { at: { file: set.get(source)?.path ?? source, line: start.line, column: start.column + 1 } };
}

/** What Handlebars calls by the names of the helpers. */
function callable(
  helpers: readonly Helper[],
  context: HelperContext,
  set: TemplateSet,
): Record<string, HelperDelegate> {
  const calls = helpers.map((helper): [string, HelperDelegate] => [
    helper.name,
    (...args: unknown[]) => callHelper(helper, args, context, set),
  ]);
  return Object.fromEntries(calls);
}
