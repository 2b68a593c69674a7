import type { Place, Problem, Report } from '../problems.ts';
import { didYouMean } from '../yaml/nearest.ts';
import type { Path, Yaml } from '../yaml/read-yaml.ts';
import type { Summit } from './schema.ts';

type PathProblem = Pick<Problem, 'code' | 'message' | 'hint'> & { path: Path };
type Topic = Summit['topics'][number];

/** Reports what the parts of a topic say of each other that cannot be: links to nobody, events without a time. */
export function checkTopics({ value, placeOf }: Yaml<Summit>, report: Report): void {
  for (const [index, topic] of value.topics.entries()) {
    for (const check of [partyProblems, linkProblems, eventProblems]) {
      for (const { path, ...said } of check(topic)) {
        const at: Place = placeOf(['topics', index, ...path]);
        report({ level: 'error', ...said, at });
      }
    }
  }
}

function partyProblems({ diagram }: Topic): PathProblem[] {
  return (diagram?.parties ?? []).flatMap(({ id, country, name }, index): PathProblem[] =>
    country !== undefined || name !== undefined
      ? []
      : [
          {
            path: ['diagram', 'parties', index],
            code: 'missing-key',
            message: `The party "${id}" has neither a country nor a name.`,
            hint: 'Write its country as a code, such as JP, or its name, or both.',
          },
        ],
  );
}

function linkProblems({ diagram }: Topic): PathProblem[] {
  const known = (diagram?.parties ?? []).map(({ id }) => id);
  return (diagram?.links ?? []).flatMap((link, index): PathProblem[] => {
    const path: Path = ['diagram', 'links', index];
    const unknown = (['from', 'to'] as const).filter((end) => !known.includes(link[end]));
    if (unknown.length === 0 && link.from === link.to) {
      const message = `The link "${link.id}" leads from "${link.from}" to itself.`;
      const hint = `Lead it to another party: ${known.filter((id) => id !== link.from).join(', ')}.`;
      return [{ path: [...path, 'to'], code: 'link-to-itself', message, hint }];
    }
    return unknown.map((end) => ({
      path: [...path, end],
      code: 'undefined-party',
      message: `There is no party "${link[end]}" in this diagram.`,
      hint: didYouMean(link[end], known, 'Parties'),
    }));
  });
}

function eventProblems({ timeline = [] }: Topic): PathProblem[] {
  const timeless = timeline.flatMap(({ id, date, when }, index): PathProblem[] =>
    date !== undefined || when !== undefined
      ? []
      : [
          {
            path: ['timeline', index],
            code: 'missing-key',
            message: `The event "${id}" has neither a date nor "when".`,
            hint: 'Write its date as year-month-day, or in words, such as when: Next year.',
          },
        ],
  );
  const present = timeline.flatMap(({ now }, index) => (now ? [index] : []));
  const second = present.slice(1).map((index) => ({
    path: ['timeline', index, 'now'],
    code: 'second-now',
    message: 'Another event of this timeline is marked as the present one.',
    hint: 'Mark the one that the briefing is about with now: true, and no other.',
  }));
  return [...timeless, ...second];
}
