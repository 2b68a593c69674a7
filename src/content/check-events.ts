import type { Report } from '../problems.ts';
import type { Yaml } from '../yaml/read-yaml.ts';
import type { Summit } from './schema.ts';

/** Reports the first event of each timeline whose date does not follow the one before; backwards is an order, too. */
export function checkEvents({ value, placeOf }: Yaml<Summit>, report: Report): void {
  for (const [topic, { timeline = [] }] of value.topics.entries()) {
    const dated = timeline.flatMap(({ date }, index) => (date === undefined ? [] : [{ date, index }]));
    const pairs = dated.slice(1).map((event, at) => ({ before: dated[at]?.date ?? event.date, ...event }));
    const early = pairs.find(({ before, date }) => date < before);
    if (!early || !pairs.some(({ before, date }) => date > before)) continue;
    report({
      level: 'warning',
      code: 'events-out-of-order',
      message: `This event is of ${early.date}, and stands after one of ${early.before}.`,
      at: placeOf(['topics', topic, 'timeline', early.index, 'date']),
      hint: 'Correct the date, or put the event in its place.',
    });
  }
}
