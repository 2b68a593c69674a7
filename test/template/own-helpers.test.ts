import { describe, expect, test } from 'vitest';
import type { OwnHelpers } from '../../src/template/own-helpers.ts';
import { briefing, build, withFiles } from '../support/build.ts';
import { plainContent } from '../support/plain.ts';
import { outline, readPackage } from '../support/read-package.ts';

/** A deck of one slide whose body is some markup, over the plain content with an agenda. */
const content = `${plainContent}agenda:
  headline: The day
  items:
    - { id: a, time: "9:00", item: Opening <first> }
    - { id: b, time: "8:00", item: Arrival }
`;

function make(body: string, helpers: OwnHelpers) {
  const deck = `<deck><slide name="one" layout="content"><title>T</title>${body}</slide></deck>`;
  return build({ content, templates: withFiles({ 'deck.hbs': deck }), helpers });
}

async function bodyOf(body: string, helpers: OwnHelpers): Promise<string[]> {
  const { files, problems } = await make(body, helpers);
  expect(problems).toEqual([]);
  return outline(readPackage(files[0]?.bytes ?? new Uint8Array()))[0]?.body ?? [];
}

async function problemsOf(body: string, helpers: OwnHelpers) {
  const { files, problems } = await make(body, helpers);
  expect(files).toEqual([]);
  return problems.map(({ code, message, at }) => ({ code, message, at: at && `${at.file}:${at.column}` }));
}

/** Where the body of the one slide begins. */
const start = '<deck><slide name="one" layout="content"><title>T</title>'.length + 1;

describe('a helper of one’s own', () => {
  test('is given plain values, and words them', async () => {
    const join = (...values: unknown[]) => values.map((value) => `${typeof value} ${value}`).join(', ');
    expect(await bodyOf('<text>{{join place.city 3 "x"}}</text>', { join })).toEqual([
      'string Tokyo, number 3, string x',
    ]);
  });

  test('is called inside other calls, and without values', async () => {
    const helpers = { shout: (text: unknown) => String(text).toUpperCase(), fortyTwo: () => 42 };
    expect(await bodyOf('<text>{{shout (countryName place.country)}} {{fortyTwo}}</text>', helpers)).toEqual([
      'JAPAN 42',
    ]);
  });

  test('may order a list, whose items keep their keys and their escaping', async () => {
    const byTime = (items: unknown) =>
      [...(items as { time: string }[])].sort((a, b) => a.time.localeCompare(b.time));
    const body = '<list>{{#each (byTime agenda.items)}}<li>{{time}} {{item}}</li>{{/each}}</list>';
    expect(await bodyOf(body, { byTime })).toEqual(['8:00 Arrival', '9:00 Opening <first>']);
  });

  test('may have nothing to say', async () => {
    const helpers = { none: () => undefined, some: (given: unknown) => (given === 1 ? 'x' : undefined) };
    expect(await bodyOf('<text>a{{none}}{{some 2}}b</text>', helpers)).toEqual(['ab']);
  });

  test('never writes markup', async () => {
    expect(await bodyOf('<text>{{b}}</text>', { b: () => '<b>{{title}}</b>' })).toEqual(['<b>{{title}}</b>']);
  });

  test('cannot change the content', async () => {
    const spoil = (place: unknown) => {
      (place as { city: string }).city = 'Paris';
      return '';
    };
    expect(await bodyOf('<text>{{spoil place}}{{place.city}}</text>', { spoil })).toEqual(['Tokyo']);
  });

  test('is not called for a single value that is missing', async () => {
    const upper = (value: unknown) => (value as string).toUpperCase();
    expect(await bodyOf('<text>a{{upper subtitle}}b</text>', { upper })).toEqual(['ab']);
  });
});

describe('a mistake in a helper of one’s own is told where the template calls it', () => {
  const cases: [string, () => unknown, string][] = [
    [
      'throws',
      () => {
        throw new Error('no\nidea');
      },
      'no idea',
    ],
    [
      'throws no error',
      () => {
        throw 'tea';
      },
      'tea',
    ],
    ['gives a promise', async () => 'later', 'It gave a promise: helpers answer at once, without async.'],
    ['gives a function', () => () => 1, 'It gave a function.'],
    ['gives a number that is none', () => Number('x'), 'It gave NaN, which is no number to show.'],
    [
      'forgets to return',
      () => {
        String(1);
      },
      'It gave nothing: it has no return.',
    ],
    ['gives markup of its own', () => ({ toHTML: () => '<b/>' }), 'It gave a function.'],
    ['gives an odd object', () => new Map(), 'It gave an object that is no plain list or record.'],
    ['gives a control character', () => 'a\u0000', 'The text holds the control character U+0000.'],
    ['gives the mark of a place', () => '\ufdd0\ufdd2\ufdd1', 'The text holds the control character U+FDD0.'],
  ];
  test.each(cases)('that %s', async (_, bad, said) => {
    expect(await problemsOf('<text>{{bad}}</text>', { bad })).toEqual([
      { code: 'helper-failed', message: `Your helper "bad" failed: ${said}`, at: `my/deck.hbs:${start + 6}` },
    ]);
  });

  test('that holds itself', async () => {
    const bad = () => {
      const list: unknown[] = [];
      list.push(list);
      return list;
    };
    expect((await problemsOf('<text>{{#each (bad)}}x{{/each}}</text>', { bad }))[0]?.message).toContain(
      'What it gave holds itself.',
    );
  });

  test.each([
    [
      'a record',
      '<text>{{bad place}}</text>',
      'record',
      'Print its values, which are city, country: {{#with (bad …)}}…{{/with}}.',
    ],
    [
      'a record in an attribute',
      '<text>x</text><image src="a.png" alt="{{bad place}}"/>',
      'record',
      undefined,
    ],
    ['a record in a record', '<text>{{#with (wrap place)}}{{inner}}{{/with}}</text>', 'record', undefined],
    [
      'a list',
      '<text>{{bad agenda.items}}</text>',
      'list',
      'Print its items: {{#each (bad …)}}{{this}}{{/each}}.',
    ],
  ])('that prints %s', async (_, body, what, hint) => {
    const helpers = { bad: (value: unknown) => value, wrap: (inner: unknown) => ({ inner }) };
    const { problems } = await make(body, helpers);
    const name = body.includes('wrap') ? 'wrap' : 'bad';
    const [problem] = problems;
    expect(problem).toMatchObject({
      code: 'helper-not-text',
      message: `Your helper "${name}" gave a ${what}, which cannot be printed.`,
      at: { file: 'my/deck.hbs', line: 1 },
    });
    if (hint) expect(problem?.hint).toBe(hint);
  });

  test('that is misspelt', async () => {
    const [problem] = (await make('<text>{{shuot title}}</text>', { shout: String })).problems;
    expect(problem).toMatchObject({ code: 'template-unknown-helper', hint: 'Did you mean "shout"?' });
  });

  test('that is given values by name', async () => {
    expect((await problemsOf('<text>{{shout title loud=1}}</text>', { shout: String }))[0]?.message).toBe(
      '"shout" takes no values by name.',
    );
  });
});

test('what is no function is no helper', async () => {
  const helpers = { rate: 3 } as unknown as OwnHelpers;
  expect((await problemsOf('<text>x</text>', helpers))[0]?.message).toBe('The helper "rate" is no function.');
});

test.each([
  ['label', '"label" is a built-in helper.'],
  ['each', '"each" is a built-in helper.'],
  ['title', '"title" is a key of the content.'],
  ['soWhat', '"soWhat" is a key of the content.'],
  ['two words', 'Templates cannot call "two words".'],
])('a helper named %s is refused', async (name, message) => {
  expect((await problemsOf('<text>x</text>', { [name]: () => '' })).map((each) => each.message)).toEqual([
    message,
  ]);
});

test('without helpers of one’s own, the same templates make the same deck', async () => {
  const [plain, helped] = [await build({ content }), await build({ content, helpers: { unused: () => 1 } })];
  expect(briefing.size).toBeGreaterThan(10);
  expect(helped.files).toEqual(plain.files);
});
