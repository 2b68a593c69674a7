import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import type { Problem } from '../../src/problems.ts';
import { parseYaml } from '../../src/yaml/parse-yaml.ts';

const lines = `language: en
place: { city: Tokyo, country: JP }
parties: [JP, KR]
people:
  - id: aoki
    name: { family: Aoki, given: Hana }
    office: Prime Minister
    part: "Received the guests.[^note]"
  - id: park
    name: { family: Park, given: Min }
    office: President
notes: |
  What is said.
evidence:
  one: { source: note, quote: one }
  two: { source: note, quote: two }
`.split('\n');

function problemsOf(text: string) {
  const problems: Problem[] = [];
  const parsed = parseYaml({ path: 'a.yaml', text }, (problem) => problems.push(problem));
  return { parsed, problems };
}

describe('one slip is one problem, in its line', () => {
  test.each([
    ['people:', 'people', 4],
    ['  - id: aoki', '  -id: aoki', 5],
    ['  - id: aoki', '  – id: aoki', 5],
    ['    office: President', '\toffice: President', 11],
    ['    office: President', '    office:President', 11],
    ['  - id: park', '    id: park', 9],
    ['parties: [JP, KR]', 'parties: [JP, #KR]', 3],
    ['parties: [JP, KR]', 'parties: [JP, KR', 3],
    ['parties: [JP, KR]', 'parties: [JP, KR]]', 3],
    ['place: { city: Tokyo, country: JP }', 'place { city: Tokyo, country: JP }', 2],
    ['place: { city: Tokyo, country: JP }', 'place: { city: Tokyo country: JP }', 2],
    ['place: { city: Tokyo, country: JP }', 'place: {{ city }}', 2],
    ['    part: "Received the guests.[^note]"', '    part: "Received" the guests.[^note]', 8],
    ['  two: { source: note, quote: two }', '  - two: { source: note, quote: two }', 16],
    ['language: en', '```yaml', 1],
    ['language: en', '%TAG ! tag:example.org,2025:', 1],
  ])('%s as %s', (right, wrong, line) => {
    const text = lines.with(lines.indexOf(right), wrong).join('\n');
    expect(problemsOf(text).problems.map(({ at }) => at?.line)).toEqual([line]);
  });

  test('and those of other parts of the file are told beside it', () => {
    const text = lines.join('\n').replace('Tokyo,', 'Tokyo').replace('  - id: park', '  -id: park');
    expect(problemsOf(text).problems.map(({ at }) => at?.line)).toEqual([2, 9]);
  });
});

test('whatever is broken is told, at a place of the file', () => {
  const text = lines.join('\n');
  const signs = [
    '"',
    "'",
    '{',
    '}',
    '[',
    ']',
    ':',
    ',',
    '#',
    ' #',
    '- ',
    '\t',
    '&',
    '*',
    '%',
    '|',
    '\n',
    '  ',
    '“',
  ];
  const slip = fc.record({
    at: fc.nat(text.length),
    sign: fc.constantFrom('', ...signs),
    cut: fc.nat(3),
  });
  fc.assert(
    fc.property(slip, ({ at, sign, cut }) => {
      const broken = text.slice(0, at) + sign + text.slice(at + cut);
      const { parsed, problems } = problemsOf(broken);
      if (parseDocument(broken).errors.length > 0) expect(parsed).toBeUndefined();
      if (!parsed) expect(problems.length).toBeGreaterThan(0);
      for (const { at: place } of problems) {
        const line = broken.split('\n')[(place?.line ?? 0) - 1];
        expect(line?.length).toBeGreaterThanOrEqual((place?.column ?? 0) - 1);
      }
    }),
    { numRuns: 500 },
  );
});
