import { expect, test } from 'vitest';
import { readSummit } from '../../src/content/read-summit.ts';
import type { Problem } from '../../src/problems.ts';

/** What is told of a summit of which some lines are as given. */
function told({ title = 'Two meet', date = '2025-08-23', more = '' }, overlay?: string): Problem[] {
  const text = `language: en
title: ${title}
shortTitle: Tokyo
date: ${date}
place: { city: Tokyo, country: JP }
parties: [JP, KR]
${more}
`;
  const problems: Problem[] = [];
  const translation =
    overlay === undefined ? undefined : { language: 'de', file: { path: 'summit.de.yaml', text: overlay } };
  readSummit({ path: 'summit.yaml', text }, translation, (problem) => problems.push(problem));
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

test('a translation and its source are each told with their own lines, and the source as without it', () => {
  const given = { title: '"TODO: what happened"', date: '2000-01-01 # TODO' };
  const overlay = 'title: Zwei treffen sich\nshortTitle: TODO\nplace: { city: # TODO\n  Tokio }\n';
  const [source, translation] = told(given, overlay);
  expect(source).toEqual(told(given)[0]);
  expect(translation).toMatchObject({
    message: '1 text is still to be written (TODO), in line 2.',
    at: { file: 'summit.de.yaml', line: 2, column: 13 },
  });
});
