import type { TemplateRow } from './describe-set.ts';

/** What a set holds, as it is listed: its templates, and the names of its YAML files. */
export type Listing = {
  set: string;
  rows: readonly TemplateRow[];
  words: readonly string[];
  /** The files of the user's among them, by name, as the user sees their paths. */
  own: ReadonlyMap<string, string>;
};

/** A template set as people read it: what each template is for, what it reads, and where it comes from. */
export function showRows({ set, rows, words, own }: Listing): string {
  const isDeck = (row: TemplateRow) => row.name === 'deck';
  const groups: [string, TemplateRow[]][] = [
    ['the order of the slides', rows.filter(isDeck)],
    ['kinds of slide', rows.filter((row) => row.isSlide)],
    ['parts of slides', rows.filter((row) => !row.isSlide && !isDeck(row))],
  ];
  const from = (file: string) => (own.has(file) ? `${own.get(file)}, over the built-in one` : 'built in');
  return [
    `${set}: a template set`,
    ...groups.flatMap(([title, some]) => ['', `  ${title}`, ...some.flatMap((row) => showRow(row, own))]),
    '',
    '  colours, type and distances; fixed words by language',
    ...words.map((file) => `    ${file.replace(/\.yaml$/, '').padEnd(column)}${from(file)}`),
    '',
  ].join('\n');
}

const column = 16;
const width = 80;

/** Name and origin, what it is for, and what it reads. */
function showRow({ name, does, isCalled, reads }: TemplateRow, own: ReadonlyMap<string, string>): string[] {
  const file = own.get(`${name}.hbs`);
  const origin = `${file ?? 'built in'}${isCalled ? '' : '; not called by deck.hbs'}`;
  const texts = [origin, does, reads && `reads ${reads}`].filter(Boolean);
  const lines = texts.flatMap((text) => wrap(text, width - column - 4));
  return lines.map((line, index) => `    ${(index === 0 ? name : '').padEnd(column)}${line}`);
}

function wrap(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
