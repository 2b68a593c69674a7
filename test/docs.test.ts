import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { root } from './support/build.ts';
import { contentPage } from './support/docs/content-page.ts';
import { settingsJson, summitJson, themeJson, translationJson } from './support/docs/json-schema.ts';
import { markupPage } from './support/docs/markup-page.ts';
import { rulesPage } from './support/docs/rules-page.ts';

/** Pages and schemas are written from the schemas, elements and rules themselves; `npm run golden` writes them anew. */
const generated: Record<string, () => string> = {
  'docs/content.md': contentPage,
  'docs/markup.md': markupPage,
  'docs/rules.md': rulesPage,
  'schema/summit.json': () => written(summitJson()),
  'schema/translation.json': () => written(translationJson()),
  'schema/make-deck.json': () => written(settingsJson()),
  'schema/theme.json': () => written(themeJson()),
};

function written(schema: unknown): string {
  return `${JSON.stringify(schema, null, 1)}\n`;
}

test.each(Object.entries(generated))('%s says what the tables and schemas say', async (name, make) => {
  await expect(make()).toMatchFileSnapshot(join(root, name));
});

const schemas = {
  summit: summitJson(),
  translation: translationJson(),
  'make-deck': settingsJson(),
  theme: themeJson(),
};
const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
const errorsOf = (kind: keyof typeof schemas, data: unknown) =>
  ajv.validate(schemas[kind], data)
    ? []
    : ajv.errors?.map(({ instancePath, message, params }) => ({ instancePath, message, params }));

const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** The YAML files of the project below some folders, by what they are. */
function filesOf(pattern: RegExp): string[] {
  return ['content', 'starter', 'test/summits', 'test/support/plain', 'templates'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .filter((name) => pattern.test(name)),
  );
}

describe('the JSON Schemas', () => {
  test.each(filesOf(/\/summit\.yaml$/))('take %s', (path) => {
    expect(errorsOf('summit', parse(read(path)))).toEqual([]);
  });

  test.each(filesOf(/\/summit\.[\w-]+\.yaml$/))('take %s', (path) => {
    expect(errorsOf('translation', parse(read(path)))).toEqual([]);
  });

  test.each(filesOf(/\/make-deck\.yaml$/))('take %s, and each setting it shows', (path) => {
    const shown = read(path).replace(/^# (?=\w+: )/gm, '');
    expect(errorsOf('make-deck', parse(read(path)))).toEqual([]);
    expect(errorsOf('make-deck', parse(shown))).toEqual([]);
  });

  test.each(filesOf(/\/(?:theme(?:\.\w+)?|themes\/[\w-]+)\.yaml$/))('take %s', (path) => {
    expect(errorsOf('theme', parse(read(path)) ?? {})).toEqual([]);
  });

  const plain = parse(read('test/support/plain/summit.yaml'));

  test.each([
    ['a misspelt key', 'summit', { ...plain, partys: ['JP'] }],
    ['a misspelt key further in', 'summit', { ...plain, place: { ...plain.place, contry: 'JP' } }],
    ['a country by its name', 'summit', { ...plain, parties: ['Japan'] }],
    ['a country without a code among names', 'summit', { ...plain, names: { Japan: { short: 'Japan' } } }],
    ['a date in words', 'summit', { ...plain, date: '23 August' }],
    ['no title', 'summit', { ...plain, title: undefined }],
    ['what is the same in all languages, in a translation', 'translation', { date: '2025-08-23' }],
    ['a rule that there is not', 'make-deck', { ignore: { toodoo: 'why' } }],
    ['a misspelt setting', 'make-deck', { langauges: ['en'] }],
    ['a misspelt part of a theme', 'theme', { pallete: {} }],
  ] as const)('refuse %s', (_, kind, data) => {
    expect(errorsOf(kind, JSON.parse(JSON.stringify(data)))).not.toEqual([]);
  });

  // A theme's keys say what they are; what cannot be guessed of them is described.
  test('are described key by key', () => {
    const bare: string[] = [];
    const walk = (schema: unknown, path: string) => {
      const {
        properties = {},
        items,
        anyOf = [],
        additionalProperties,
      } = schema as {
        properties?: Record<
          string,
          { description?: string; $ref?: string; anyOf?: { description?: string }[] }
        >;
        items?: unknown;
        anyOf?: unknown[];
        additionalProperties?: unknown;
      };
      for (const [key, value] of Object.entries(properties)) {
        const isSaid = value.description ?? value.$ref ?? value.anyOf?.some((each) => each.description);
        if (!isSaid) bare.push(`${path}.${key}`);
        walk(value, `${path}.${key}`);
      }
      for (const each of [items, additionalProperties, ...anyOf]) if (each) walk(each, path);
    };
    walk(schemas.summit, 'summit');
    walk(schemas['make-deck'], 'make-deck');
    expect(bare).toEqual([]);
  });
});

describe('files that name a schema', () => {
  const named = [...filesOf(/\.yaml$/)].flatMap((path) => {
    const [, schema] = /^# yaml-language-server: \$schema=(\S+)$/m.exec(read(path)) ?? [];
    return schema === undefined ? [] : [[path, schema] as const];
  });

  test('are the sample and the starter', () => {
    expect(named.map(([path]) => path).sort()).toEqual(
      [
        ...readdirSync(join(root, 'content/tokyo-2025'))
          .filter((name) => name.startsWith('summit.'))
          .map((name) => `content/tokyo-2025/${name}`),
        'starter/content/my-summit/summit.yaml',
        'starter/make-deck.yaml',
      ].sort(),
    );
  });

  test.each(named)('%s names one that the package has', (path, schema) => {
    // A project has the package in node_modules; the sample lies in the package itself.
    const from = path.startsWith('starter/') ? path.slice('starter/'.length) : path;
    const target = join('/', from, '..', schema).replace('/node_modules/make-deck/', '/');
    expect(Object.keys(generated)).toContain(target.slice(1));
  });
});
