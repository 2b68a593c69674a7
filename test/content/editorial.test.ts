import { describe, expect, test } from 'vitest';
import { readSettings, type Settings } from '../../src/content/settings.ts';
import type { Problem } from '../../src/problems.ts';
import { editorial } from '../../src/rules/editorial.ts';
import { buildPlain } from '../support/plain.ts';

const people = `people:
  - { id: lee, name: { family: Lee, given: Jae-myung, order: family-first }, country: KR, office: President }
  - { id: ishiba, name: { family: Ishiba, given: Shigeru }, country: JP, office: Prime Minister }
`;

function summit(parties: string, rest: string): string {
  return `language: en
title: A summit
shortTitle: Summit
date: 2025-08-23
place: { city: Geneva, country: CH }
parties: [${parties}]
${rest}
`;
}

async function found(files: Record<string, string>, settings: Settings = {}): Promise<Problem[]> {
  const { problems } = await buildPlain(files, undefined, settings);
  return problems.filter(({ code, level }) => code in editorial || level === 'error');
}

/** The words that rules of names find, which their messages begin with or have first in quotation marks. */
async function named(parties: string, notes: string, settings?: Settings): Promise<string[]> {
  const problems = await found({ 'summit.yaml': summit(parties, `${people}notes: |\n  ${notes}`) }, settings);
  return problems.map(({ code, message }) => `${code}: ${/"([^"]*)"/.exec(message)?.[1]}`);
}

describe('names of countries', () => {
  test.each([
    ['an abbreviation beside what it stands for', 'US, KR', 'U.S. forces left the United States.'],
    ['an adjective', 'KR, JP', 'South Korean and Korean ships, for South Korea.'],
    ['seas and banks named after countries', 'FR, CH', 'The PRC, the South China Sea and the Bank of China.'],
    ['the words of others', 'KR, JP', 'South Korea spoke of “the Republic of Korea”.'],
    ['one of two names that the locale gives together', 'MM, JP', 'Myanmar agreed.'],
  ])('may hold %s', async (_, parties, notes) => {
    const names = await named(parties, notes);
    expect(names.filter((name) => !name.startsWith('sensitive-name'))).toEqual([]);
  });

  test.each([
    ['US, GB', 'Britain and the United Kingdom.', 'country-name-variant: Britain'],
    ['US, GB', 'The US and the U.S.', 'country-name-variant: US'],
    ['US, GB', 'The U.S. and the United States.', undefined],
    ['TR, JP', 'Turkey agreed.', 'country-name-variant: Turkey'],
    ['KR, JP', 'The ROK agreed.', 'mixed-naming: ROK'],
    ['JP, CH', 'North Korea, and the DPRK.', 'country-name-variant: DPRK'],
  ])('of %s in "%s"', async (parties, notes, expected) => {
    expect(await named(parties, notes)).toEqual(expected ? [expected] : []);
  });

  test('are formal where the deck is', async () => {
    const names =
      'names: { KR: { formal: Republic of Korea }, JP: { formal: Japan }, CH: { formal: Swiss Confederation } }';
    const content = summit('KR, JP', `naming: formal\n${names}\nnotes: Japan and South Korea agreed.`);
    const problems = await found({ 'summit.yaml': content });
    expect(problems).toMatchObject([{ code: 'mixed-naming', at: { line: 9, column: 18 } }]);
  });

  test('are looked for in a translation among its own texts, and the source is not checked again', async () => {
    const overlay = 'title: 会談\nshortTitle: 会談\nsubtitle: 韓国と大韓民国\nplace: { city: ジュネーブ }\n';
    const source = summit('KR, JP', 'subtitle: Korea\nnotes: The ROK');
    const problems = await found({ 'summit.yaml': source, 'summit.ja.yaml': overlay });
    expect(problems).toMatchObject([
      { code: 'country-name-variant', at: { file: 'summit.ja.yaml', line: 3, column: 14 } },
    ]);
  });
});

describe('names of people', () => {
  test.each([
    'President Lee Jae-myung and LEE Jae-myung',
    'Lee’s plan, and Shigeru Ishiba’s',
    'Mr. Ishiba and President Lee',
    'Lee Jae-in, another',
  ])('may be as in "%s"', async (notes) => {
    expect(await named('KR, JP', notes)).toEqual([]);
  });

  test.each([
    'Lee Jae Myung',
    'Lee Jaemyung',
    'Jae-myung Lee',
    'Ishiba Shigeru',
    'Shigeru Isiba',
    'Shigeru Ishibba',
  ])('are not "%s"', async (name) => {
    expect(await named('KR, JP', `Then ${name} spoke.`)).toEqual([`person-name-variant: ${name}`]);
  });
});

describe('sensitive names', () => {
  test.each([
    ['KR, JP', 'Takeshima', ['sensitive-name: Takeshima']],
    ['IR, AE', 'The Arabian Gulf', ['sensitive-name: Arabian Gulf']],
    ['AE, SA', 'The Arabian Gulf', []],
    ['US, KP', 'North Korea', ['sensitive-name: North Korea']],
    ['GB, FR', 'The Falkland Islands', []],
  ])('between %s: %s', async (parties, notes, expected) => {
    const content = summit(parties, `notes: ${notes}`);
    const problems = await found({ 'summit.yaml': content });
    expect(problems.map(({ code, message }) => `${code}: ${/"([^"]*)"/.exec(message)?.[1]}`)).toEqual(
      expected,
    );
  });

  test('are told wherever a deck writes both', async () => {
    expect(await named('FR, CH', 'The Persian Gulf, or Arabian Gulf')).toEqual([
      'sensitive-name: Persian Gulf',
      'sensitive-name: Arabian Gulf',
    ]);
  });

  test('are taken out by a reason, and added by a list', async () => {
    const sensitive = {
      takeshima: 'Our usage',
      peak: [
        { name: 'Mount A', usedBy: ['JP'] },
        { name: 'Mount B', usedBy: ['KR'] },
      ],
    };
    expect(await named('KR, JP', 'Takeshima, Mount A', { sensitive })).toEqual(['sensitive-name: Mount A']);
  });
});

test('a pair that is not in the list cannot be taken out of it', () => {
  const problems: Problem[] = [];
  const file = { path: 'make-deck.yaml', text: 'sensitive: { kiyv: Our usage }\n' };
  expect(readSettings(file, (problem) => problems.push(problem))).toBeUndefined();
  expect(problems).toMatchObject([
    { code: 'unknown-pair', hint: 'Did you mean "kyiv"?', at: { line: 1, column: 14 } },
  ]);
});

test('notes are counted without citations and links', async () => {
  const notes = `${'word '.repeat(149)}[link](https://example.org/a) [^none]`;
  const codes = (text: string) =>
    named('KR, JP', `${text}\nminutes: 1`).then((all) => all.map((each) => each.split(':')[0]));
  expect(await codes(notes)).not.toContain('notes-too-long');
  expect(await codes(`${notes} more`)).toContain('notes-too-long');
});

describe('slips of the hand', () => {
  const codes = async (text: string) =>
    (await found({ 'summit.yaml': summit('FR, CH', `notes: |\n  ${text}`) })).map(({ at }) => at?.column);

  test.each([
    ['All that that had had', []],
    ['A well-known plan – or two', []],
    ["It's said, don't worry", []],
    ["It's said, don’t worry", [5]],
    ['This - or that', [7]],
    ['Two  spaces', [6]],
    ['As “he” said, "no"', [17]],
  ])('in %s', async (text, columns) => {
    expect(await codes(text)).toEqual(columns);
  });
});
