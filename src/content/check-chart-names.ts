import type { Report } from '../problems.ts';
import type { Path, Yaml } from '../yaml/read-yaml.ts';
import type { Summit } from './schema.ts';

/** Reports series of a chart, and categories, that have the name of one before: nobody can tell the two apart. */
export function checkChartNames({ value, placeOf }: Yaml<Summit>, report: Report): void {
  const reportTwice = (
    noun: string,
    names: readonly (string | number)[],
    pathOf: (index: number) => Path,
  ) => {
    const said = names.map((name) => String(name).trim());
    for (const [index, name] of said.entries()) {
      if (said.indexOf(name) === index) continue;
      report({
        level: 'warning',
        code: 'chart-same-name',
        message: `Two ${noun} of this chart are called "${name}".`,
        at: placeOf(pathOf(index)),
        hint: 'Give each a name of its own.',
      });
    }
  };
  for (const [topic, { chart }] of value.topics.entries()) {
    if (!chart) continue;
    const at = ['topics', topic, 'chart'];
    const names = chart.series.map(({ name }) => name);
    reportTwice('categories', chart.categories, (index) => [...at, 'categories', index]);
    reportTwice('series', names, (index) => [...at, 'series', index, 'name']);
  }
}
