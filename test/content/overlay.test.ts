import { describe, expect, test } from 'vitest';
import { readSummit } from '../../src/content/read-summit.ts';
import { hashOf } from '../../src/content/translation-lock.ts';
import type { Problem } from '../../src/problems.ts';

const source = `language: en
title: Two neighbours meet
shortTitle: Tokyo
date: 2025-08-23
place: { city: Tokyo, country: JP }
parties: [JP, KR]
people:
  - id: lee
    name: { family: Lee, given: Jae-myung }
    country: KR
    office: President
topics:
  - id: trade
    eyebrow: Trade
    headline: They trade more
    stakes:
      - { id: lee, country: KR, holder: Lee, reasons: [one, two], burdens: ['three[^words]'] }
evidence:
  words: { source: report, claim: They said so, quote: we trade }
sources:
  report: { title: Report }
`;

function read(overlay: string, language = 'ja', lock?: string, of = source) {
  const problems: Problem[] = [];
  const record = lock === undefined ? {} : { lock: { path: 'lock.yaml', text: lock } };
  const translation = { language, file: { path: 'summit.ja.yaml', text: overlay }, ...record };
  const summit = readSummit({ path: 'summit.yaml', text: of }, translation, (problem) =>
    problems.push(problem),
  );
  const told = problems.map(({ code, at }) => `${code} ${at?.file}:${at?.line}:${at?.column}`);
  return { summit, problems, told };
}

const whole = `title: 会談
shortTitle: 東京
place: { city: 東京 }
people:
  - { id: lee, name: { family: 李, given: 在明 }, office: 大統領 }
topics:
  - id: trade
    eyebrow: 貿易
    headline: 貿易拡大
    stakes:
      - { id: lee, holder: 李, reasons: [一, 二], burdens: ['三[^words]'] }
evidence:
  words: { claim: 発言 }
`;

describe('a translation laid over its source', () => {
  test('takes the place of the texts, and leaves all else', () => {
    const { summit, problems } = read(whole);
    expect(problems).toEqual([]);
    expect(summit?.untranslated).toEqual([]);
    expect(summit?.value).toMatchObject({
      title: '会談',
      date: '2025-08-23',
      place: { city: '東京', country: 'JP' },
      people: [{ id: 'lee', name: { family: '李', given: '在明' }, country: 'KR', office: '大統領' }],
      topics: [{ headline: '貿易拡大', stakes: [{ reasons: ['一', '二'] }] }],
      evidence: { words: { claim: '発言', quote: 'we trade', source: 'report' } },
    });
  });

  test('has its texts at their own places, and the others at those of the source', () => {
    const { summit } = read(whole);
    const at = (...path: (string | number)[]) => {
      const { file, line, column } = summit?.placeOf(path) ?? {};
      return `${file}:${line}:${column}`;
    };
    expect(at('topics', 0, 'headline')).toBe('summit.ja.yaml:9:15');
    expect(at('topics', 0, 'stakes', 0, 'reasons', 1)).toBe('summit.ja.yaml:11:44');
    expect(at('people', 0, 'country')).toBe('summit.yaml:10:14');
    expect(summit?.placeOfWords(['topics', 0, 'stakes', 0, 'burdens', 0], '[^words]').column).toBe(60);
  });

  test('finds items of lists by their ids, whatever their order', () => {
    const moved = 'topics:\n  - { id: other, eyebrow: x }\n  - { id: trade, eyebrow: 貿易 }\n';
    const { summit, told } = read(moved);
    expect(summit?.value.topics[0]?.eyebrow).toBe('貿易');
    expect(told).toContain('extra-translation summit.ja.yaml:2:11');
  });
});

describe('what is not translated', () => {
  test('stands as in the source, with one warning that counts it and names the first', () => {
    const { summit, problems, told } = read('title: 会談\n');
    expect(summit?.value).toMatchObject({ title: '会談', shortTitle: 'Tokyo' });
    expect(told).toEqual(['untranslated summit.yaml:3:13']);
    expect(problems[0]?.message).toMatch(/^12 texts are not translated to "ja"/);
    expect(problems[0]?.message).toContain('\n    summit.yaml:3:13  shortTitle\n');
    expect(problems[0]?.message).toContain('summit.yaml:9:21  people.lee.name.family');
    expect(problems[0]?.message).toMatch(/and 7 more$/);
    expect(summit?.untranslated[0]).toEqual({ file: 'summit.yaml', line: 3, column: 13 });
  });

  test.each(['title:\n', 'title: ~\n', 'topics:\n  - id: trade\n    headline:\n', '', '# nothing yet\n'])(
    'may be left empty: %j',
    (overlay) => {
      expect(read(overlay).told).toEqual([expect.stringContaining('untranslated')]);
    },
  );

  test('are not names, where both languages share a script', () => {
    const inFrench = read(whole.replace(/name: \{.*?\}, /, ''), 'fr');
    expect(inFrench.told).toEqual([]);
    const inJapanese = read(whole.replace(/name: \{.*?\}, /, ''));
    expect(inJapanese.told).toEqual(['untranslated summit.yaml:9:21']);
  });

  test('are the later texts of a list that is too short', () => {
    expect(read(whole.replace('[一, 二]', '[一]')).told).toEqual(['untranslated summit.yaml:17:61']);
  });
});

describe('what each language has for itself, as an honorific', () => {
  const honoured = source
    .replace('given: Jae-myung }', 'given: Jae-myung, honorific: H.E. }')
    .replace('parties: [JP, KR]\n', 'parties: [JP, KR]\nnames: { KR: { short: the South } }\n');
  const named = whole.replace('title: 会談\n', 'title: 会談\nnames: { KR: { short: 韓国 } }\n');
  const withHonorific = (written: string) =>
    named.replace('given: 在明 }', `given: 在明, honorific: ${written} }`);
  const honorificOf = ({ summit }: ReturnType<typeof read>) => summit?.value.people[0]?.name.honorific;

  test('is missing where the source has one, in languages of its script, too', () => {
    const { problems } = read(named, 'ja', undefined, honoured);
    expect(problems.map(({ code }) => code)).toEqual(['untranslated']);
    expect(problems[0]?.message).toContain('people.lee.name.honorific');
    const inFrench = read('', 'fr', undefined, honoured);
    expect(inFrench.summit?.untranslated).toContainEqual({ file: 'summit.yaml', line: 10, column: 55 });
    expect(inFrench.summit?.untranslated).toContainEqual({ file: 'summit.yaml', line: 7, column: 23 });
  });

  test('is there with a text, or with an empty one where the language uses none', () => {
    const given = read(withHonorific('閣下'), 'ja', undefined, honoured);
    expect([given.told, honorificOf(given)]).toEqual([[], '閣下']);
    const none = read(withHonorific('""'), 'ja', undefined, honoured);
    expect([none.told, honorificOf(none)]).toEqual([[], undefined]);
    const short = read(named.replace('short: 韓国', 'short: ""'), 'ja', undefined, honoured);
    expect(short.summit?.value.names).toEqual({ KR: {} });
  });

  test('may be there where the source has none', () => {
    const given = read(withHonorific('閣下').replace(/names: .*\n/, ''));
    expect([given.told, honorificOf(given)]).toEqual([[], '閣下']);
  });

  test('is no other text, which may not be empty', () => {
    expect(read(whole.replace('office: 大統領', 'office: ""')).told).toContain(
      'empty-text summit.ja.yaml:5:56',
    );
  });

  test('takes no Markdown', () => {
    expect(read(withHonorific('"**閣下**"'), 'ja', undefined, honoured).told).toEqual([
      'markdown-in-line summit.ja.yaml:6:57',
    ]);
  });
});

describe('problems of a translation stand at its own file', () => {
  test.each([
    ['an unknown key', 'titel: x', 'unknown-key summit.ja.yaml:1:1'],
    ['a key that no language changes', 'date: 2025-08-24', 'not-translated summit.ja.yaml:1:7'],
    ['words of a source', 'evidence: { words: { quote: x } }', 'not-translated summit.ja.yaml:1:29'],
    ['a wrong type', 'topics: trade', 'wrong-type summit.ja.yaml:1:9'],
    ['an item without an id', 'topics: [{ eyebrow: x }]', 'missing-key summit.ja.yaml:1:10'],
    [
      'a citation of nothing',
      "topics: [{ id: trade, stakes: [{ id: lee, burdens: ['x[^nothing]'] }] }]",
      'undefined-evidence summit.ja.yaml:1:55',
    ],
    [
      'a citation that the source has, and the translation not',
      "topics: [{ id: trade, stakes: [{ id: lee, burdens: ['x'] }] }]",
      'citations-differ summit.ja.yaml:1:53',
    ],
    ['an id that matches nothing', 'people: [{ id: li }]', 'extra-translation summit.ja.yaml:1:16'],
    ['a text that the source has not', 'subtitle: x', 'extra-translation summit.ja.yaml:1:1'],
    [
      'one text too many',
      whole.replace("'三[^words]']", "'三[^words]', 四]"),
      'extra-translation summit.ja.yaml:11:71',
    ],
  ])('%s', (_, overlay, problem) => {
    expect(read(overlay).told).toContain(problem);
  });

  test('and an id that is nearly right is told which it could be', () => {
    const { problems } = read('people: [{ id: le, office: x }]');
    expect(problems[0]?.hint).toContain('Did you mean "lee"?');
  });
});

test('a translation whose source has changed since is told, at its own place', () => {
  const lock = `ja: { title: ${hashOf('Two neighbours met')}, shortTitle: ${hashOf('Tokyo')} }`;
  const { told, problems } = read(whole, 'ja', lock);
  expect(told).toEqual(['outdated-translation summit.ja.yaml:1:8']);
  expect(problems[0]?.message).toBe('1 text has changed in the source since translated to "ja": title.');
});
