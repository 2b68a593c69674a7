import { expect, test } from 'vitest';
import { readSummit } from '../../src/content/read-summit.ts';
import type { Problem } from '../../src/problems.ts';

/** What is told of a summit of which some lines are as given. */
function told({ title = 'Two meet', date = '2025-08-23', more = '' }): Problem[] {
  const text = `language: en
title: ${title}
shortTitle: Tokyo
date: ${date}
place: { city: Tokyo, country: JP }
parties: [JP, KR]
${more}
`;
  const problems: Problem[] = [];
  readSummit({ path: 'summit.yaml', text }, undefined, (problem) => problems.push(problem));
  return problems;
}

test('a value with # TODO behind it is still to be written', () => {
  const [problem] = told({ date: '2000-01-01 # TODO: the day of the summit' });
  expect(problem).toMatchObject({
    code: 'todo',
    message: '1 value is still to be written (TODO), in line 4.',
    at: { line: 4, column: 18 },
    hint: expect.stringContaining('Take # TODO away behind a value that is right.'),
  });
});

test('texts and values are told together, each line once', () => {
  const given = { title: '"TODO: what happened" # TODO', date: '2000-01-01 #TODO', more: 'kind: "TODO"' };
  expect(told(given)).toMatchObject([
    {
      message: '2 texts and 2 values are still to be written (TODO), in lines 2, 4, 7.',
      at: { line: 2, column: 8 },
    },
  ]);
});

test.each([
  ['a comment on a line of its own', '# TODO: more topics'],
  ['the same, further in', 'bottomLine:\n  # TODO\n  headline: x\n  points: [{ id: a, text: x }]'],
  ['a comment that says another thing', 'kind: Briefing # no TODO left'],
  ['words of a text', 'notes: |\n  One.\n  Two. # TODO\n  # TODO\nkind: "x # TODO"\nsubtitle: x#TODO'],
])('%s is nothing to be written', (_, more) => {
  expect(told({ more })).toEqual([]);
});
