import { expect, test } from 'vitest';
import { findOddSign } from '../../src/yaml/odd-signs.ts';

const shown = (line: string) => line.replaceAll('⍽', '\u00a0').replaceAll('□', '\u3000');

test.each([
  ['title:⍽Tokyo', 6],
  ['title⍽: Tokyo', 5],
  ['⍽⍽title: Tokyo', 0],
  ['  □title: Tokyo', 2],
  ['  -⍽id: tokyo', 3],
  ['  － id: tokyo', 2],
  ['title：Tokyo', 5],
  ['- - "title" ： Tokyo', 12],
  ['place: { city: Tokyo, country：JP }', 29],
  ['place: {⍽city: Tokyo }', 8],
  ['place: { city:⍽Tokyo }', 14],
  ['place: ｛ city: Tokyo ｝', 7],
  ['title:Tokyo', 5],
  ['  - id:tokyo', 6],
  ['  notes:|', 7],
  ['  -id: tokyo', 2],
  ['  -{ id: tokyo }', 2],
  ['  • id: tokyo', 2],
  ['  – id: tokyo', 2],
  ['  * id: tokyo', 2],
  ['title: “Tokyo: a summit”', 7],
  ['  - { lead: Yes, text: “Yes, and more” }', 23],
  ['```yaml', 0],
])('%s has a sign that breaks its structure', (line, offset) => {
  expect(findOddSign(shown(line))).toMatchObject({ offset });
});

test.each([
  'title: 東京：会談',
  'title: Note：the two met',
  'title: A⍽summit in Tokyo',
  'title: □東京',
  'title: ｛ 東京 ｝',
  '  東京：会談',
  'title: "Note：x, city：y"',
  'title: The two, Note：met',
  'parties: [JP, KR]',
  'https://example.org',
  '  12:30 to 14:00',
  'C:\\Users',
  'title: “Tokyo” and Seoul: a summit',
  '  - { lead: “Yes”, text: More }',
  '  -5',
  '---',
])('%s has none: what is odd in it may be text', (line) => {
  expect(findOddSign(shown(line))).toBeUndefined();
});
