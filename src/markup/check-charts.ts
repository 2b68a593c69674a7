import { chartLimits, tooMuch } from '../content/chart.ts';
import type { Report } from '../problems.ts';
import { attribute, childElements, type Element } from './element.ts';

/** Reports charts whose series do not match their categories, and those with too much or too little in them. */
export function checkCharts(element: Element, report: Report): void {
  if (element.tag === 'chart') checkChart(element, report);
  for (const child of childElements(element)) checkCharts(child, report);
}

function checkChart(chart: Element, report: Report): void {
  const categories = childElements(chart).filter(({ tag }) => tag === 'category');
  const series = childElements(chart).filter(({ tag }) => tag === 'series');
  checkCount(chart, categories, series, report);
  checkAlt(chart, report);
  for (const each of series) {
    const values = childElements(each);
    const name = attribute(each, 'name');
    const at = each.attributes.name?.at ?? each.at;
    if (values.length !== categories.length) {
      const message = `The series "${name}" has ${count(values.length, 'value')} for ${count(categories.length, 'category')}.`;
      const hint = 'Give it one for each category, and leave the place empty (~) where none is known.';
      report({ level: 'error', code: 'chart-ragged', message, at, hint });
    } else if (values.every((point) => attribute(point, 'value') === '')) {
      const hint = 'Give it at least one, or leave the series out.';
      report({
        level: 'error',
        code: 'chart-empty',
        message: `The series "${name}" has no value at all.`,
        at,
        hint,
      });
    }
  }
}

/** Whoever cannot see the chart has nothing else of it. */
function checkAlt(chart: Element, report: Report): void {
  if (attribute(chart, 'alt')) return;
  const hint = 'Write alt="{{chartAlt chart}}" for one that is written from the data, or your own words.';
  const message = 'This <chart> has no alt text.';
  report({ level: 'error', code: 'missing-alt', message, at: chart.attributes.alt?.at ?? chart.at, hint });
}

function checkCount(chart: Element, categories: Element[], series: Element[], report: Report): void {
  const type = attribute(chart, 'type') ?? '';
  const fail = (code: string, at: Element['at'], message: string, hint: string) =>
    report({ level: 'error', code, message, at, hint });
  const first = categories[0]?.attributes.label?.at;
  if (series.length === 0)
    fail('chart-empty', chart.at, 'The chart has no series.', 'Give it one, with a value for each category.');
  else if (categories.length < 2) {
    const message = `The chart has ${count(categories.length, 'category')}.`;
    fail('chart-empty', first ?? chart.at, message, 'It takes at least 2; a single number is a figure.');
  }
  const spare = tooMuch(type, categories.length, series.length);
  const limit = chartLimits.categories[type as keyof typeof chartLimits.categories];
  if (spare.categories)
    fail('chart-too-much', categories[limit]?.attributes.label?.at ?? chart.at, ...spare.categories);
  if (spare.series)
    fail('chart-too-much', series[chartLimits.series]?.attributes.name?.at ?? chart.at, ...spare.series);
}

function count(number: number, noun: 'value' | 'category'): string {
  const many = { value: 'values', category: 'categories' };
  return `${number} ${number === 1 ? noun : many[noun]}`;
}
