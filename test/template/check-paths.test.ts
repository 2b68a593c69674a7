import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Problem } from '../../src/problems.ts';
import { checkPaths, type ParsedTemplate } from '../../src/template/check-paths.ts';
import { helpers } from '../../src/template/helpers.ts';
import { parseTemplate } from '../../src/template/parse-template.ts';
import { shapeOf } from '../../src/yaml/shape.ts';

const schema = z.strictObject({
  title: z.string(),
  place: z.strictObject({ city: z.string(), country: z.string() }),
  people: z
    .array(z.strictObject({ name: z.string(), home: z.strictObject({ city: z.string() }) }))
    .default([]),
  sources: z.record(z.string(), z.strictObject({ title: z.string() })),
  figure: z
    .union([z.strictObject({ image: z.string() }), z.strictObject({ rows: z.array(z.string()) })])
    .optional(),
});

/** The codes and columns of the problems in a template, the file before those of a partial. */
function check(text: string, partials: Record<string, string> = {}): string[] {
  const problems: Problem[] = [];
  const report = (problem: Problem) => problems.push(problem);
  const parse = (path: string, source: string): ParsedTemplate => {
    const program = parseTemplate({ path, text: source }, report);
    if (!program) throw new Error(`${path} is not a template`);
    return { path, program };
  };
  const known = new Map(
    Object.entries(partials).map(([name, source]) => [name, parse(`${name}.hbs`, source)]),
  );
  const labels = new Map(Object.entries({ host: 'host', flagOf: 'Flag of {country}' }));
  checkPaths(parse('deck.hbs', text), shapeOf(schema), { partials: known, labels, helpers, report });
  return problems.map(({ at, message }) => `${at?.file}:${at?.column} ${message}`);
}

const unknown = (column: number, name: string, path = name) =>
  `deck.hbs:${column} The content has no "${name}" here${path === name ? '' : ` (in "${path}")`}.`;

describe('paths that the content has', () => {
  test.each([
    '{{title}} {{place.city}} {{this.title}} {{@root.title}}',
    '{{#if title}}{{title}}{{else}}{{place.city}}{{/if}}',
    '{{#if title}}x{{else if place}}{{place.city}}{{/if}}',
    '{{#unless title}}{{place.city}}{{/unless}}',
    '{{#with place}}{{city}} {{../title}} {{@root.title}}{{else}}{{title}}{{/with}}',
    '{{#with place as |where|}}{{where.city}} {{../title}}{{/with}}',
    '{{#each people}}{{name}} {{home.city}} {{../title}} {{@number}} {{@index}} {{@first}} {{@last}}{{/each}}',
    '{{#each people as |person key|}}{{person.home.city}} {{key}}{{#with ../place}}{{person.name}}{{/with}}{{/each}}',
    '{{#each sources}}{{@key}} {{title}}{{/each}}',
    '{{#each people}}{{#with home}}{{city}} {{../name}} {{../../title}}{{/with}}{{/each}}',
    '{{#if people.length}}x{{/if}} {{people.0.name}} {{people.[0].name}}',
    '{{#with figure}}{{image}}{{#each rows}}{{this}}{{/each}}{{/with}}',
    '{{#each (inFlagOrder people)}}{{name}}{{/each}}',
    '{{#if (eq place.country "JP")}}{{label "host"}}{{/if}}',
    '{{label title}}',
    '{{phrase "flagOf" country=(countryName place.country)}} {{phrase "host"}}',
    '{{!-- {{nothing}} --}}{{! {{#if nothing}} }}',
  ])('%s', (text) => {
    expect(check(text)).toEqual([]);
  });
});

describe('paths that the content has not', () => {
  test.each([
    ['{{titel}}', unknown(3, 'titel')],
    ['{{#if titel}}x{{/if}}', unknown(7, 'titel')],
    ['{{#unless titel}}x{{/unless}}', unknown(11, 'titel')],
    ['{{#with plase}}x{{/with}}', unknown(9, 'plase')],
    ['{{#each pepole}}{{anything.at.all}}{{/each}}', unknown(9, 'pepole')],
    ['{{#if title}}{{a}}{{else}}x{{/if}}', unknown(16, 'a')],
    ['{{#if title}}x{{else}}{{a}}{{/if}}', unknown(25, 'a')],
    ['{{#if title}}x{{else if a}}y{{/if}}', unknown(25, 'a')],
    ['{{#each people}}{{home.town}}{{/each}}', unknown(19, 'town', 'home.town')],
    ['{{#each people as |person|}}{{person.nam}}{{/each}}', unknown(31, 'nam', 'person.nam')],
    ['{{#each people}}x{{else}}{{name}}{{/each}}', unknown(28, 'name')],
    ['{{#with place}}{{../people.city}}{{/with}}', unknown(18, 'city', '../people.city')],
    ['{{@root.city}}', unknown(3, 'city', '@root.city')],
    ['{{countryName place.contry}}', unknown(15, 'contry', 'place.contry')],
    ['{{#if (eq place.contry "JP")}}x{{/if}}', unknown(11, 'contry', 'place.contry')],
    ['{{title.length}}', unknown(3, 'length', 'title.length')],
    ['{{constructor}}', unknown(3, 'constructor')],
    ['{{place.__proto__}}', unknown(3, '__proto__', 'place.__proto__')],
    ['{{place.hasOwnProperty}}', unknown(3, 'hasOwnProperty', 'place.hasOwnProperty')],
    [
      '{{#with place}}{{title}}{{/with}}',
      'deck.hbs:18 There is no "title" inside this block, but around it.',
    ],
    ['{{../title}}', 'deck.hbs:3 "../title" leads out of this template.'],
    ['{{@number}}', 'deck.hbs:3 There is no variable "@number" here.'],
    ['{{label "hots"}}', 'deck.hbs:9 There is no label "hots".'],
    ['{{phrase "flgOf" country=title}}', 'deck.hbs:10 There is no label "flgOf".'],
    ['{{phrase "flagOf" contry=title}}', 'deck.hbs:10 The label "flagOf" takes country by name, not contry.'],
    ['{{phrase "flagOf"}}', 'deck.hbs:10 The label "flagOf" takes country by name, not nothing.'],
    ['{{phrase "flagOf" country=titel}}', unknown(27, 'titel')],
    ['{{label "host" country=title}}', 'deck.hbs:3 "label" takes no values by name.'],
    ['{{lookup place "city"}}', 'deck.hbs:3 There is no helper "lookup".'],
    ['{{people}}', 'deck.hbs:3 "people" is not a text, but holds several values.'],
  ])('%s', (text, problem) => {
    expect(check(text)).toEqual([problem]);
  });
});

describe('partials', () => {
  const person = '{{name}} {{title}}';

  test('see the data that they are called with, and what is given by name', () => {
    expect(check('{{#each people}}{{> person title=../title}}{{/each}}', { person })).toEqual([]);
    expect(check('{{> home place}}', { home: '{{city}}' })).toEqual([]);
    expect(check('{{> home place where=people}}', { home: '{{#each where}}{{name}}{{/each}}' })).toEqual([]);
  });

  test('see nothing around them', () => {
    expect(check('{{#each people}}{{> person}}{{/each}}', { person })).toEqual([
      'person.hbs:12 The content has no "title" here.',
    ]);
    expect(check('{{#with place}}{{> up}}{{/with}}', { up: '{{../title}}' })).toEqual([
      'up.hbs:3 "../title" leads out of this template.',
    ]);
  });

  test('are checked once for each kind of data', () => {
    const calls = '{{> one place}}{{> one place}}{{#each people}}{{> one home}}{{/each}}';
    expect(check(calls, { one: '{{country}}{{town}}' })).toEqual([
      'one.hbs:14 The content has no "town" here.',
      'one.hbs:3 The content has no "country" here.',
      'one.hbs:14 The content has no "town" here.',
    ]);
  });

  test('with a block of their own are checked with it', () => {
    expect(check('{{#> frame}}{{titel}}{{/frame}}', { frame: '{{> @partial-block}}{{title}}' })).toEqual([
      unknown(15, 'titel'),
    ]);
  });

  test('called with something unknown are not blamed for it', () => {
    expect(check('{{> home plase}}', { home: '{{city}}' })).toEqual([unknown(10, 'plase')]);
  });
});
