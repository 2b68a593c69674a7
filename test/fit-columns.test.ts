import { expect, test } from 'vitest';
import { columnWidths } from '../src/layout/column-widths.ts';
import { briefing } from './support/build.ts';
import { buildPlain } from './support/plain.ts';

test('columns are as wide as wished where their words fit', () => {
  expect(columnWidths([60, 40], [60, 10])).toEqual([60, 40]);
});

test('a column whose longest word needs more takes it from those that have it to spare', () => {
  expect(columnWidths([20, 60, 40], [30, 30, 20])).toEqual([30, 54, 36]);
});

test('where there is not room for all words, all stay as wished', () => {
  expect(columnWidths([50, 50], [80, 40])).toEqual([50, 50]);
});

const table = (word: string) => `<deck>
  <slide name="one" layout="content">
    <title>{{title}}</title>
    <table columns="90 10" alt="Table">
      <tr header="true"><td>Name</td><td>${word}</td></tr>
      <tr><td>Tokyo</td><td>1</td></tr>
    </table>
  </slide>
</deck>`;

test('a heading wider than its share of the table fits; one wider than the slide is reported', async () => {
  const problems = async (word: string) => (await buildPlain({ 'deck.hbs': table(word) }, briefing)).problems;
  const codes = (found: { code: string }[]) => found.map(({ code }) => code);
  expect(codes(await problems('Zuständigkeitsbereich'))).toEqual([]);
  expect(codes(await problems('Zuständigkeit'.repeat(12)))).toEqual(['does-not-fit']);
});
