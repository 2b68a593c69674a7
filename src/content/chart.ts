import { z } from 'zod';
import { didYouMean } from '../yaml/nearest.ts';
import { id, line, marking, need, point, prose } from './texts.ts';

/** The kinds of chart there are. */
export const chartKinds = ['column', 'bar', 'line'] as const;

/** The most that can be told apart on a slide: series by their colours, and categories by kind. */
export const chartLimits = { series: 7, categories: { column: 40, bar: 32, line: 120 } } as const;

const most = chartLimits.categories;

/** What is said of more categories and series than the limits, as message and hint; a kind that is none has no limit. */
export function tooMuch(kind: string, categories: number, series: number) {
  const least: Readonly<Record<string, number>> = chartLimits.categories;
  const limit = least[kind] ?? Number.POSITIVE_INFINITY;
  return {
    ...(categories > limit && {
      categories: [
        `A ${kind} chart takes at most ${limit} categories, not ${categories}.`,
        'Show fewer of them, or sums over several.',
      ] as const,
    }),
    ...(series > chartLimits.series && {
      series: [
        `A chart takes at most ${chartLimits.series} series, not ${series}.`,
        'Show the ones that matter, or make two charts.',
      ] as const,
    }),
  };
}

/** A year, a month, a country: a number or a text, as it is written. */
const category = z
  .union([z.number(), line])
  .meta({ description: 'Such as a year; a text is translated.', ...need('always') });

const series = z.strictObject({
  id,
  name: line.meta({ description: 'What the series is called.' }),
  values: z
    .array(z.number().nullable())
    .min(1)
    .meta({ description: 'One for each category; ~ where none is known.' }),
  marking,
  emphasis: z.boolean().default(false).meta({ description: 'Stands out of the other series.' }),
});

/**
 * A chart in a topic. Its `emphasis` is read into the position of the category it names, counted from 1: translations
 * have names of their own.
 */
export const chart = z
  .strictObject({
    type: z.enum(chartKinds).meta({ description: 'How values are drawn.' }),
    unit: line.meta({ description: 'What is counted, such as "million visitors".' }),
    categories: z
      .array(category)
      .min(1)
      .meta({
        description: `What the values are of, in order; at most ${most.bar} for bars, ${most.column} for columns, ${most.line} for lines.`,
      }),
    series: z
      .array(series)
      .min(1)
      .meta({
        description: `The values, one list for each thing that is counted; at most ${chartLimits.series}.`,
      }),
    emphasis: z
      .union([z.number(), z.string()])
      .optional()
      .meta({ description: 'The category that matters.' }),
    source: prose.optional().meta({ description: 'Where the numbers are from.' }),
    points: z.array(point).default([]).meta({ description: 'What is said beside it.' }),
    marking,
  })
  .superRefine(({ categories, emphasis }, context) => {
    const names = categories.map(String);
    if (emphasis === undefined || names.includes(String(emphasis))) return;
    const message = `There is no category "${emphasis}" in this chart.`;
    const params = { code: 'unknown-category', hint: didYouMean(String(emphasis), names, 'Categories') };
    context.addIssue({ code: 'custom', message, params, path: ['emphasis'] });
  })
  .superRefine(({ categories, series: all }, context) => {
    const [wanted, noun] = [categories.length, categories.length === 1 ? 'category' : 'categories'];
    for (const [index, { name, values }] of all.entries()) {
      if (values.length === wanted) continue;
      const given = values.length === 1 ? '1 value' : `${values.length} values`;
      const message = `The series "${name}" has ${given} for ${wanted} ${noun}.`;
      const hint = 'Give it one for each category, and ~ where none is known.';
      const params = { code: 'chart-ragged', hint };
      context.addIssue({ code: 'custom', message, params, path: ['series', index, 'values'] });
    }
  })
  .superRefine(({ type, categories, series: all }, context) => {
    const issue = (message: string, hint: string, path: (string | number)[]) =>
      context.addIssue({ code: 'custom', message, params: { code: 'chart-too-much', hint }, path });
    const spare = tooMuch(type, categories.length, all.length);
    if (spare.categories) issue(...spare.categories, ['categories', chartLimits.categories[type]]);
    if (spare.series) issue(...spare.series, ['series', chartLimits.series, 'name']);
  })
  .transform(({ emphasis, ...rest }) => {
    const position = rest.categories.map(String).indexOf(String(emphasis)) + 1;
    return { ...rest, ...(position > 0 && { emphasis: position }) };
  });
