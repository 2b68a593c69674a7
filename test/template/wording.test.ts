import { describe, expect, test } from 'vitest';
import { briefing, withFiles } from '../support/build.ts';
import { buildPlain, plainContent } from '../support/plain.ts';
import { outline, readPackage } from '../support/read-package.ts';

type Asked = { template: string; content?: string; overlay?: string; settings?: object };

/** What a template writes on a slide of a small deck. */
async function written({
  template,
  content = '',
  overlay,
  settings = {},
}: Asked): Promise<string | undefined> {
  const deck = `<deck><slide name="one" layout="content"><title>x</title><text>${template}</text></slide></deck>`;
  const files = {
    'summit.yaml': plainContent + content,
    ...(overlay !== undefined && { 'summit.ja.yaml': overlay }),
  };
  const set = withFiles({ 'deck.hbs': deck }, briefing);
  const { files: made, problems } = await buildPlain(files, set, settings);
  const errors = problems.filter(({ level }) => level === 'error');
  if (errors.length > 0)
    return errors.map(({ message, hint, at }) => `${at?.line}: ${message} ${hint}`).join('\n');
  return outline(readPackage(made[0]?.bytes ?? new Uint8Array()))[0]?.body.join('|');
}

const people = `people:
  - id: ishiba
    name: { family: Ishiba, given: Shigeru, honorific: Mr. }
    country: JP
    office: Prime Minister
`;

describe('words that depend on the order of words', () => {
  test.each([
    ['{{phrase "flagOf" country=(countryName place.country)}}', 'Flag of Japan', '日本の旗'],
    ['{{phrase "officeOf" office="chair" country=(countryName "KR")}}', 'chair, South Korea', '韓国chair'],
    ['{{quoted "so"}}', '“so”', '「so」'],
    ['{{quoted "so" "fr"}}', '«\u00a0so\u00a0»', '«\u00a0so\u00a0»'],
    ['<b>a{{label "leadStop"}}</b>b', 'a. b', 'a\u3000b'],
  ])('%s', async (template, english, japanese) => {
    expect(await written({ template })).toBe(english);
    expect(await written({ template, overlay: '' })).toBe(japanese);
  });

  test('lists are joined as the language does', async () => {
    const content = 'sources:\n  a: { title: A }\n  b: { title: B }\n  c: { title: C }\n';
    const template = '{{listOf sources "title"}}';
    expect(await written({ template, content })).toBe('A, B and C');
    expect(await written({ template, content, overlay: '' })).toBe('A、B、C');
  });
});

describe('names of people', () => {
  const template = '{{#each people}}{{personName this}}{{/each}}';
  const overlay = 'people: [{ id: ishiba, name: { family: 石破, given: 茂, honorific: 総理 } }]';

  test('come from one record, with the forms of each language', async () => {
    expect(await written({ template, content: people })).toBe('Mr. Shigeru Ishiba');
    expect(await written({ template, content: people, overlay })).toBe('石破茂総理');
  });

  test('have no honorific where a translation says that its language uses none', async () => {
    const none = overlay.replace('honorific: 総理', 'honorific: ""');
    expect(await written({ template, content: people, overlay: none })).toBe('石破茂');
  });

  test('have family names in capitals where the settings say so', async () => {
    const settings = { familyNames: 'capitals' };
    expect(await written({ template, content: people, settings })).toBe('Mr. Shigeru ISHIBA');
  });
});

describe('the office of a person', () => {
  const template = '{{#each people}}{{officeOf this}}{{/each}}';
  const held = (office: string, country: string) =>
    `people:\n  - { id: one, name: { family: One }, country: ${country}, office: "${office}" }\n`;

  test.each([
    ['Prime Minister', 'IN', 'Prime Minister, India'],
    ['Prime Minister of the Republic of India', 'IN', 'Prime Minister of the Republic of India'],
    ['President of the Republic of Korea', 'KR', 'President of the Republic of Korea'],
    ['U.S. Secretary of State', 'US', 'U.S. Secretary of State'],
    ['Ambassador to Nigeria', 'NE', 'Ambassador to Nigeria, Niger'],
  ])('%s of %s reads: %s', async (office, country, wanted) => {
    expect(await written({ template, content: held(office, country) })).toBe(wanted);
  });

  test('is known by the names of each language', async () => {
    const content = held('Prime Minister', 'IN');
    const overlay = (office: string) => `people: [{ id: one, office: ${office} }]`;
    expect(await written({ template, content, overlay: overlay('インド首相') })).toBe('インド首相');
    expect(await written({ template, content, overlay: overlay('首相') })).toBe('インド首相');
  });
});

describe('names of countries', () => {
  const template = '{{countryName "JP"}} {{countryName "KR"}}';
  const names =
    'naming: formal\nnames: { JP: { formal: State of Japan }, KR: { formal: Republic of Korea } }\n';

  test('are short unless formal ones are asked for', async () => {
    expect(await written({ template })).toBe('Japan South Korea');
    expect(await written({ template, content: names })).toBe('State of Japan Republic of Korea');
    expect(await written({ template, content: names, settings: { naming: 'short' } })).toBe(
      'Japan South Korea',
    );
  });

  test('are formal in a translation by its own words', async () => {
    const overlay = 'names: { JP: { formal: 日本国 }, KR: { formal: 大韓民国 } }';
    expect(await written({ template, content: names, overlay })).toBe('日本国 大韓民国');
  });

  test('that are asked for and lack are listed with what to write', async () => {
    const content = 'naming: formal\nnames: { JP: { formal: State of Japan } }\n';
    expect(await written({ template, content })).toBe(
      '7: Formal names are asked for, and those of KR are not written. Write them in the content: names: { KR: { formal: … } }.',
    );
  });

  test('are those of the content before those of the locale, in a translation alone too', async () => {
    expect(await written({ template, content: 'names: { KR: { short: Korea } }\n' })).toBe('Japan Korea');
    expect(await written({ template, overlay: 'names: { KR: { short: 大韓 } }' })).toBe('日本 大韓');
  });

  test('of organisations come from the content where no locale has them', async () => {
    const asean = '{{countryName "ASEAN"}}';
    expect(await written({ template: asean })).toBe('ASEAN');
    const content = 'names: { ASEAN: { formal: Association of Southeast Asian Nations } }\n';
    expect(await written({ template: asean, content })).toBe('Association of Southeast Asian Nations');
  });
});

describe('people and countries', () => {
  const minister = (id: string, country: string, office: string) => `  - id: ${id}
    name: { family: ${id} }
    country: ${country}
    office: ${office}
`;
  const delegations =
    'people:\n' +
    minister('Host', 'JP', 'President') +
    minister('Guest', 'KR', 'President') +
    minister('Aide', 'JP', 'Minister') +
    minister('Envoy', 'KR', 'Minister');

  test('stand by flags, but none of a higher rank behind the second of another country', async () => {
    const template = '{{#each (inFlagOrder people)}}{{name.family}} {{/each}}';
    expect(await written({ template, content: delegations })).toBe('Guest Host Envoy Aide');
  });

  test.each([
    ['MM', 'Myanmar'],
    ['KR', 'South Korea'],
    ['LAS', 'Arab League'],
    ['ASEAN', 'ASEAN'],
  ])('%s is called by one name: %s', async (code, name) => {
    expect(await written({ template: `{{countryName "${code}"}}` })).toBe(name);
  });
});
