import { type AttributeType, type ElementRow, elementRows, type Kind } from '../../../src/markup/elements.ts';
import { helpers } from '../../../src/template/helpers.ts';
import { readTheme } from '../../../src/theme/read-theme.ts';
import { tokensOf } from '../../../src/theme/tokens.ts';
import type { SourceFile } from '../../../src/yaml/source-file.ts';
import { briefing } from '../build.ts';
import { attributeWords } from './attribute-words.ts';

/** `docs/markup.md`: what templates may write: every element with its attributes, every name of the theme, every helper. */
export function markupPage(): string {
  return [
    '# What templates can write',
    intro,
    groups.map(({ title }) => `[${title}](#${title.toLowerCase().replaceAll(' ', '-')})`).join(' · '),
    ...groups.flatMap(({ title, about, kinds }) => [
      `## ${title}`,
      about,
      ...rowsOf(kinds).flatMap(([tag, row]) => elementSection(tag, row)),
    ]),
    '## Attributes of all blocks',
    table(['attribute', 'value', 'what it says'], shared.map(attributeRow('', elementRows.column))),
    '## Names of the theme',
    'These are the names of the built-in briefing. `theme.yaml` in your folder changes what they stand for, and adds others.',
    table(['what', 'names'], Object.entries(names())),
    '## Helpers',
    'Beside `if`, `unless`, `with` and `each` of Handlebars. Helpers read and word things; what they print is escaped. Functions of your own come with `--helpers`: see [Write a helper](customize.md#write-a-helper).',
    table(
      ['helper', 'what it gives'],
      helpers.map(({ usage, does }) => [code(usage), does]),
    ),
  ]
    .join('\n\n')
    .concat('\n');
}

const intro = `A template is a file \`NAME.hbs\` in your folder of templates, filled by [Handlebars](https://handlebarsjs.com/guide/) with the content ([what it can say](content.md)). It writes markup, a small language of elements that say what stands beside or below what; where that is, and how large, is reckoned from the room there is. \`deck.hbs\` is the whole; each other file is a partial that it calls. \`npx make-deck templates\` lists those that come with make-deck, and \`npx make-deck templates eject cover\` copies one to be read and changed.

\`\`\`hbs
<slide name="takeaway" layout="content">
  <title>{{headline}}</title>
  <row gap="l">
    <list grow="1" bullet="number">{{#each points}}<li><md>{{text}}</md></li>{{/each}}</list>
    <column width="aside" padding="l" fill="navy"><text role="statement"><md>{{soWhat}}</md></text></column>
  </row>
</slide>
\`\`\`

Markup is XML: \`&\` and \`<\` are written \`&amp;\` and \`&lt;\`, and each element is closed. An attribute that is empty counts as not written. Blocks that come to hold nothing, such as a list of a key that the content lacks, are left out.`;

type Group = { title: string; about: string; kinds: readonly Kind[] };

const groups: readonly Group[] = [
  {
    title: 'The deck',
    about: 'What stands around the slides, and the slides themselves.',
    kinds: ['deck', 'frame', 'slide'],
  },
  {
    title: 'Parts of a slide',
    about: 'Each stands where the layout has a place for it, and at most once.',
    kinds: ['part'],
  },
  {
    title: 'Blocks',
    about:
      'They share the room of the body, or of the block around them. Each takes the [attributes of all blocks](#attributes-of-all-blocks) where its table says so.',
    kinds: ['block'],
  },
  {
    title: 'Inside blocks',
    about: 'Items, rows, cells, events, parties, members and data.',
    kinds: ['item', 'row', 'cell', 'event', 'node', 'member', 'legend', 'data', 'datum'],
  },
  { title: 'Inside text', about: 'What may stand among words.', kinds: ['inline'] },
];

/** What most blocks take; told once. */
const shared = ['grow', 'width', 'optional'];

function rowsOf(kinds: readonly Kind[]): [string, ElementRow][] {
  return Object.entries(elementRows).filter(([, { kind }]) => kinds.includes(kind));
}

function elementSection(tag: string, row: ElementRow): string[] {
  const names = Object.keys(row.attributes);
  const own = names.filter((name) => !(names.includes('grow') && shared.includes(name)));
  const around = Object.entries(elementRows).filter(([, { holds }]) => holds.includes(row.kind));
  const holds = Object.entries(elementRows).filter(([, { kind }]) => row.holds.includes(kind));
  const facts = [
    ...(around.length > 0 && around.length < 4 ? [`in ${listed(around)}`] : []),
    ...(holds.length > 0 && holds.length < 4 ? [`holds ${listed(holds)}`] : []),
    ...(row.text ? ['takes text'] : []),
    ...(names.includes('grow') ? ['[attributes of all blocks](#attributes-of-all-blocks)'] : []),
  ];
  return [
    `### ${code(`<${tag}>`)}`,
    `${row.does}${facts.length > 0 ? ` (${facts.join('; ')})` : ''}`,
    ...(own.length > 0
      ? [table(['attribute', 'value', 'what it says'], own.map(attributeRow(tag, row)))]
      : []),
  ];
}

const listed = (rows: readonly [string, ElementRow][]) => rows.map(([tag]) => code(`<${tag}>`)).join(', ');

function attributeRow(tag: string, { attributes, required }: ElementRow) {
  return (name: string): string[] => {
    const needed = required?.includes(name) ? ', required' : '';
    const words = attributeWords[`${tag} ${name}`] ?? attributeWords[name];
    if (words === undefined) throw new Error(`Nothing says what ${name} of <${tag}> is for.`);
    return [code(name), `${valueWords(attributes[name] as AttributeType)}${needed}`, words];
  };
}

const tokenWords: Record<string, string> = {
  color: 'a colour',
  ground: 'a ground',
  role: 'a role',
  space: 'a space',
  width: 'a width',
  flagSize: 'a size of flags',
  layout: 'a layout',
  rule: 'a weight of lines',
};

function valueWords(type: AttributeType): string {
  if (type.type === 'choice') return type.values.map(code).join(', ');
  if (type.type === 'token') return `${tokenWords[type.of]} of the theme`;
  if (type.type === 'whole') return `whole number from ${type.least} to ${type.most}`;
  return values[type.type];
}

const values: Record<Exclude<AttributeType['type'], 'choice' | 'token' | 'whole'>, string> = {
  text: 'text',
  share: 'number',
  shares: 'numbers, parted by spaces',
  quantity: 'number, or nothing',
  focus: 'two shares, such as `0.5 0.3`',
  country: 'code of a country',
  evidence: 'name of evidence',
  countries: 'codes of countries, parted by spaces',
  language: 'tag of a language, such as `en`',
};

function names(): Record<string, string> {
  const theme = readTheme(briefing.get('theme.yaml') as SourceFile, () => {});
  if (!theme) throw new Error('The built-in theme is wrong.');
  const tokens = tokensOf(theme);
  return Object.fromEntries(
    (Object.keys(tokens) as (keyof typeof tokens)[]).map((kind) => [
      tokenWords[kind]?.replace(/^an? /, '') ?? kind,
      tokens[kind].map(code).join(', '),
    ]),
  );
}

function code(text: string): string {
  return `\`${text}\``;
}

function table(head: readonly string[], rows: readonly string[][]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
