import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, isMap, isNode, isPair, isScalar, isSeq, parseDocument } from 'yaml';
import { sensitiveNames } from '../../../src/content/sensitive-names.ts';
import { flagCodes } from '../../../src/flags/flag-codes.ts';
import { root } from '../build.ts';
import { type JsonSchema, settingsJson, summitJson } from './json-schema.ts';
import { fence } from './rules-page.ts';

/** `docs/content.md`: every key of a content file and of the settings, with what it takes, and an example. */
export function contentPage(): string {
  const [summit, settings] = [summitJson(), settingsJson()];
  const examples = sourcesOf(
    ['starter/content/my-summit', 'content/tokyo-2025', ...otherSummits()],
    'summit.yaml',
  );
  const parts = partsOf(summit, '', 2);
  const contents = parts
    .filter(({ level }) => level === 2)
    .map(({ title }) => `[${title}](#${anchor(title)})`)
    .join(' · ');
  return [
    '# What content can say',
    intro,
    contents,
    '## At the top',
    tableOf(summit, ''),
    ...parts.flatMap(({ title, level, about, schema, path }) => [
      `${'#'.repeat(level)} ${title}`,
      ...(about ? [about] : []),
      tableOf(schema, path),
      ...exampleOf(path, examples),
    ]),
    '## Countries and organisations',
    countries(),
    '## Translations',
    translations,
    '## Settings',
    'What a project always wants stands in `make-deck.yaml`, beside `content/`. Nothing in it is required, and the command line wins over it.',
    tableOf(settings, ''),
    ...partsOf(settings, '', 3).flatMap(({ title, about, schema, path }) =>
      path in elsewhere ? [] : [`### ${title}`, ...(about ? [about] : []), tableOf(schema, path)],
    ),
    '### `sensitive`',
    sensitivePairs(),
  ]
    .join('\n\n')
    .concat('\n');
}

const intro = `A summit is a file \`content/NAME/summit.yaml\`. It says what happened; templates decide what slides show of it, and what is left out gets no slide. Only the keys marked as required have to be there.

- **one line**: text without Markdown.
- **text**: takes \`**bold**\`, \`*italic*\`, \`[links](https://…)\` and citations of evidence, \`[^name]\`. Paragraphs are parted by an empty line, in a block that \`|\` opens.
- **id**: a short name of your own, of letters, digits, \`-\` and \`_\`, once in its list. Translations and links find an item by it.
- **country**: a code, such as \`JP\` or \`EU\`: see [Countries and organisations](#countries-and-organisations).
- A text that holds \`: \` or \` #\`, or begins with a sign such as \`[\`, \`*\` or \`&\`, goes between quotation marks. The code of Norway is written \`"NO"\`.

The same is in \`schema/summit.json\` as a JSON Schema: an editor that reads the first line of the file, such as VS Code with the extension *YAML* of Red Hat, completes keys and countries and marks what is wrong while you write:

\`\`\`yaml
# yaml-language-server: $schema=../../node_modules/make-deck/schema/summit.json
\`\`\`

The path is that of a project in which make-deck is installed (\`npm install make-deck\`). There are \`translation.json\` for translations, \`make-deck.json\` for the settings and \`theme.json\` for themes, too.`;

const translations = `A file \`summit.<language>.yaml\` beside the content holds the same keys with translated texts, and nothing else: what is the same in all languages comes from the source. Items of lists are found by their \`id\`. \`make-deck translations\` says what is missing.`;

function countries(): string {
  const organisations = flagCodes().filter((code) => code.length > 2);
  return `Countries are written by their two letters of ISO 3166-1, such as \`JP\`, \`KR\`, \`US\`; \`GB\` is the United Kingdom, \`GR\` Greece, \`XK\` Kosovo. Organisations by their abbreviation: \`EU\`, \`UN\`, ${organisations.map((code) => `\`${code}\``).join(', ')}. Editors list them all. \`AU\` is Australia: the African Union, NATO and other organisations without artwork of their flags have none, and their people no \`country\`.`;
}

function sensitivePairs(): string {
  const rows = Object.entries(sensitiveNames).map(([key, names]) => {
    const said = names.map(({ name, usedBy }) => {
      const users = usedBy.map((code) => (code === '*' ? 'others' : code)).join(', ');
      return `${name.en}${users && ` (${users})`}`;
    });
    return `| \`${key}\` | ${said.join(' · ')} |`;
  });
  return [
    'Built-in pairs, and whom the list has as using which name. make-deck warns where two parties of a summit use different names of a pair, or where a deck writes both; it never chooses. A reason takes a pair out, a list of names adds one:',
    fence(
      'yaml',
      '# make-deck.yaml\nsensitive:\n  kyiv: Our house writes Kyiv\n  disputed-peak:\n    - { name: Mount A, usedBy: [FR] }\n    - { name: Mount B, usedBy: [IT] }',
    ),
    ['| pair | names |', '|---|---|', ...rows].join('\n'),
  ].join('\n\n');
}

/** Settings whose keys are listed elsewhere. */
const elsewhere: Record<string, string> = { ignore: 'rules.md', 'sensitive.NAME': '#sensitive' };

/** A key with keys of its own, which gets a heading. */
type Part = { title: string; level: number; about: string | undefined; schema: JsonSchema; path: string };

const deepest = 4;

function partsOf(schema: JsonSchema, path: string, level: number): Part[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, value]) => {
    const inner = innerOf(value);
    if (!inner || isSmall(inner)) return [];
    const own = keyIn(path, key) + (inner === value ? '' : suffixOf(value));
    const part = { title: `\`${own}\``, level, about: value.description, schema: inner, path: own };
    return [part, ...partsOf(inner, own, Math.min(level + 1, deepest))];
  });
}

const keyIn = (path: string, key: string) => (path === '' ? key : `${path}.${key}`);
const anchor = (title: string) =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

/** The object that a value is, or is a list or record of. */
function innerOf(value: JsonSchema): JsonSchema | undefined {
  if (value.properties) return value;
  if (value.items && !Array.isArray(value.items)) return innerOf(value.items);
  if (value.additionalProperties) return innerOf(value.additionalProperties);
  return value.anyOf?.map(innerOf).find(Boolean);
}

function suffixOf({ items, additionalProperties, propertyNames }: JsonSchema): string {
  if (items) return '[]';
  if (!additionalProperties) return '';
  return propertyNames?.$ref ? '.CODE' : '.NAME';
}

/** Few keys without keys of their own: they stand in the table of what they are in. */
function isSmall({ properties = {} }: JsonSchema): boolean {
  const all = Object.values(properties);
  return all.length <= 3 && !all.some(innerOf);
}

function tableOf(schema: JsonSchema, path: string): string {
  return ['| key | value | | what it is |', '|---|---|---|---|', ...rowsOf(schema, path, '')].join('\n');
}

function rowsOf(schema: JsonSchema, path: string, prefix: string): string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, value]) => {
    const inner = innerOf(value);
    const isPart = inner !== undefined && !isSmall(inner);
    const own = keyIn(path, prefix + key) + suffixOf(value);
    const link = elsewhere[own] ?? (isPart ? `#${anchor(own)}` : undefined);
    const shown = link ? `[\`${prefix}${key}\`](${link})` : `\`${prefix}${key}\``;
    const required = schema.required?.includes(key) ? 'required' : '';
    const row = `| ${shown} | ${typeOf(value)} | ${required} | ${cell(value)} |`;
    return inner && !isPart ? [row, ...rowsOf(inner, path, `${prefix}${key}${suffixOf(value)}.`)] : [row];
  });
}

/** What a value says of itself that its type does not, and what it is where it is left out. */
function cell(value: JsonSchema): string {
  const said = value.description ?? '';
  const own = Object.values(general).includes(said) ? '' : said;
  const isEmpty = value.default === undefined || /^(?:\[\]|\{\}|false)$/.test(JSON.stringify(value.default));
  const usual = isEmpty ? '' : `Else \`${String(value.default)}\`.`;
  return [own, usual].filter(Boolean).join(' ').replaceAll('|', '\\|');
}

/** Descriptions of kinds of text, which the page explains once. */
const general = {
  line: 'Text without markup.',
  prose: 'Text with inline Markdown: **bold**, *italic*, [links](https://…), [^evidence].',
  verbatim: 'Text that is the same in all languages.',
};

function typeOf(value: JsonSchema): string {
  if (value.$ref) return 'country';
  if (value.enum) return value.enum.map((each) => `\`${String(each)}\``).join(', ');
  if (value.anyOf) return [...new Set(value.anyOf.map(typeOf))].join(', or ');
  if (value.items && !Array.isArray(value.items))
    return `list of ${plural(typeOf(value.items))}${count(value)}`;
  if (Array.isArray(value.type)) return value.type.map((type) => typeOf({ ...value, type })).join(', or ');
  if (value.properties) return 'keys';
  if (value.additionalProperties) return keyedBy(value);
  return types[value.type ?? '']?.(value) ?? 'text';
}

function keyedBy({ additionalProperties, propertyNames }: JsonSchema): string {
  const names = propertyNames?.$ref ? 'country' : 'name';
  const inner = additionalProperties ? typeOf(additionalProperties) : '';
  return `${inner} by ${names}`;
}

const types: Record<string, (value: JsonSchema) => string> = {
  string: ({ pattern, markdown }: JsonSchema & { markdown?: boolean }) => {
    if (pattern?.startsWith('^\\d{4}')) return 'year-month-day';
    if (pattern) return 'id';
    return markdown ? 'text' : 'one line';
  },
  number: ({ exclusiveMinimum }) => (exclusiveMinimum === 0 ? 'number above 0' : 'number'),
  integer: () => 'whole number',
  boolean: () => '`true` or `false`',
  null: () => '`~`',
};

const irregular: Record<string, string> = {
  country: 'countries',
  keys: 'items with',
  'one line': 'single lines',
};

function plural(type: string): string {
  if (type === 'keys') return 'items';
  if (type.includes(', or ')) return type.split(', or ').map(plural).join(', or ');
  return irregular[type] ?? (/^[a-z]+$/.test(type) ? `${type}s` : type);
}

function count({ minItems = 0, maxItems }: JsonSchema): string {
  if (maxItems !== undefined) return `, ${minItems} to ${maxItems}`;
  return minItems > 1 ? `, at least ${minItems}` : '';
}

function otherSummits(): string[] {
  return readdirSync(join(root, 'test/summits'))
    .sort()
    .map((name) => `test/summits/${name}`);
}

type Source = { text: string; document: Document };

function sourcesOf(folders: readonly string[], name: string): Source[] {
  return folders.flatMap((folder) => {
    const path = join(root, folder, name);
    if (!existsSync(path)) return [];
    const text = readFileSync(path, 'utf8');
    return { text, document: parseDocument(text) };
  });
}

/** The first place in the examples that has the key. */
function exampleOf(path: string, sources: readonly Source[]): string[] {
  const steps = path.split('.').flatMap((step) => (step.endsWith('[]') ? [step.slice(0, -2), '*'] : [step]));
  if (['*', 'NAME', 'CODE'].includes(steps.at(-1) ?? '')) steps.pop();
  for (const { text, document } of sources) {
    const found = find(document.contents, steps);
    if (found) return [fence('yaml', excerpt(text, ...found))];
  }
  return [];
}

type Range = [start: number, end: number];

function find(node: unknown, [step, ...rest]: readonly string[]): Range | undefined {
  if (isSeq(node) && step === '*') return firstOf(node.items, (item) => find(item, rest));
  if (!isMap(node)) return undefined;
  const pairs = node.items.filter(
    (pair) =>
      isPair(pair) && isScalar(pair.key) && (step === 'NAME' || step === 'CODE' || pair.key.value === step),
  );
  return firstOf(pairs, ({ key, value }) => {
    if (rest.length > 0) return find(value, rest);
    const [start, end] = [isNode(key) && key.range?.[0], isNode(value) && value.range?.[1]];
    return typeof start === 'number' && typeof end === 'number' ? [start, end] : undefined;
  });
}

function firstOf<T, R>(items: readonly T[], work: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = work(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

const mostLines = 12;
const widest = 150;

/** The lines of a value, moved to the margin; of a long one its beginning. */
function excerpt(text: string, start: number, end: number): string {
  const indent = start - (text.lastIndexOf('\n', start - 1) + 1);
  const lines = text
    .slice(start, end)
    .trimEnd()
    .split('\n')
    .map((line, index) => (index === 0 ? line : line.slice(Math.min(indent, line.search(/\S|$/)))))
    .map((line) => (line.length > widest ? `${line.slice(0, line.lastIndexOf(' ', widest))} …` : line));
  return lines.length > mostLines ? [...lines.slice(0, mostLines), '# …'].join('\n') : lines.join('\n');
}
