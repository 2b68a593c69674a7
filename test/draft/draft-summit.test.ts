import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { draftSummit } from '../../src/draft/draft-summit.ts';
import { findCountries } from '../../src/draft/find-countries.ts';
import { findDates } from '../../src/draft/find-dates.ts';
import { findQuotes } from '../../src/draft/find-quotes.ts';
import { guessLanguage } from '../../src/draft/guess-language.ts';
import { paragraphsOf } from '../../src/draft/paragraphs.ts';
import { build, root } from '../support/build.ts';

const text = readFileSync(join(root, 'test/draft/meeting.txt'), 'utf8');
const draft = (words: string, language = 'en') =>
  draftSummit({ id: 'report', file: 'report.txt', text: words, language });

describe('a draft of content', () => {
  test('lists what is in a text, with its paragraphs, and is a deck at once', async () => {
    const content = draftSummit({ id: 'meeting', file: 'meeting.txt', text, language: 'en' });
    await expect(content).toMatchFileSnapshot('meeting.yaml');
    const { files, problems, slides } = await build({ content });
    expect(problems.map(({ level, code }) => [level, code])).toEqual([['warning', 'todo']]);
    expect([files.length, slides]).toEqual([1, 2]);
  });

  test('takes a day and parties from a text that leaves no doubt', async () => {
    const content = parse(draft('Japan and South Korea met on August 23, 2025. The Japanese side spoke.'));
    expect(content).toMatchObject({ date: '2025-08-23', parties: ['JP', 'KR'] });
  });

  test('takes no day and no parties where there are several, or none', () => {
    const several = parse(draft('Japan, China and South Korea met on 1 May 2025 and 2 May 2025.'));
    const none = parse(draft('They met.'));
    for (const content of [several, none])
      expect(content).toMatchObject({ date: '2000-01-01', parties: ['UN'], place: { country: 'UN' } });
  });

  test('has nothing of the text but what is in comments, or sure', () => {
    const { title, shortTitle, bottomLine, evidence } = parse(draft(text));
    expect(JSON.stringify({ title, shortTitle, bottomLine })).not.toMatch(/ocean|Iceland|data/);
    expect(evidence).toBeUndefined();
  });

  test('has evidence that can be used by taking the # away', async () => {
    const content = draft(text).replace('# evidence:', 'evidence:').replace('#   quote-2', '  quote-2');
    expect(parse(content).evidence).toEqual({
      'quote-2': { source: 'report', paragraph: 2, claim: 'TODO', quote: 'overdue' },
    });
    expect((await build({ content })).files).toHaveLength(1);
  });

  test('cannot be broken by a text', async () => {
    const odd = 'a: [b\n\n"x\\" # y\ttab "and {z}: *"\n\n\u0000\ufdd0 \u2028 ---\n\n'.concat(
      'word '.repeat(500),
    );
    const { files, problems } = await build({ content: draft(odd) });
    expect(problems.map(({ code }) => code)).toEqual(['todo']);
    expect(files).toHaveLength(1);
  });

  test('quotes no more than a fragment', () => {
    const content = draft(`He said: “${'on and on '.repeat(60)}”`);
    expect(Math.max(...content.split('\n').map((line) => line.length))).toBeLessThan(125);
    expect(content).toContain('# ¶ 1 quotes more than a fragment: on and on');
  });
});

describe('paragraphs', () => {
  test.each([
    ['are parted by empty lines', 'One\ntwo.\n \n\n\nThree.', ['One two.', 'Three.']],
    ['are lines where no line is empty', 'One.\r\nTwo.\r\n', ['One.', 'Two.']],
    ['join without spaces in Japanese', '一つ\n目。\n\n二つ目。', ['一つ目。', '二つ目。']],
    ['are none of an empty text', ' \n\n ', []],
  ])('%s', (_, words, expected) => {
    expect(paragraphsOf(words)).toEqual(expected);
  });
});

test.each([
  ['en', 'The leaders of the two countries met to talk.'],
  ['fr', 'Les dirigeants des deux pays se sont réunis pour parler.'],
  ['de', 'Die Staatschefs der beiden Länder haben sich getroffen und geredet.'],
  ['es', 'Los líderes de los dos países se reunieron para hablar con sus socios.'],
  ['ja', '両国の首脳が東京で会談した。'],
  ['ko', '두 나라 정상이 도쿄에서 만났다.'],
  ['zh-Hans', '两国领导人在东京会面。'],
  ['ar', 'اجتمع زعيما البلدين في طوكيو.'],
  ['fa', 'رهبران دو کشور در توکیو دیدار کردند.'],
  ['th', 'ผู้นำของทั้งสองประเทศพบกันที่โตเกียว'],
  ['hi', 'दोनों देशों के नेता टोक्यो में मिले।'],
  ['pl', 'Przywódcy obu państw spotkali się w Tokio i rozmawiali.'],
  ['cs', 'Vedoucí představitelé obou zemí se sešli v Tokiu.'],
  ['tr', 'İki ülkenin liderleri bir araya geldi ve görüştü.'],
  ['vi', 'Lãnh đạo của hai nước gặp nhau và hội đàm.'],
  ['id', 'Para pemimpin dari kedua negara bertemu dan berbicara.'],
  ['sv', 'De båda ländernas ledare möttes i Tokyo för att tala.'],
  ['fi', 'Maiden johtajat tapasivat, ja se oli hyvä.'],
  ['en', 'Leaders met in Tokyo on 23 August 2025.'],
  ['en', 'Ministers met in Berlin in May. Talks were held in private.'],
  ['en', 'Officials met behind closed doors.'],
  ['nl', 'De ministers kwamen in Berlijn bijeen met hun collega’s.'],
  ['fr', 'Il a reçu le président de la Corée.'],
  ['es', 'El encuentro de la semana fue en Madrid.'],
  ['vi', 'Lãnh đạo của hai nước gặp nhau và hội đàm.'.normalize('NFD')],
  ['en', '12345'],
])('a text in %s is known by its script or its small words', (language, words) => {
  expect(guessLanguage(words)).toBe(language);
});

describe('countries', () => {
  const codes = (words: string, language: string) => findCountries([words], language).map(({ code }) => code);

  test.each([
    [
      'en',
      'The Japanese, French, British, Norwegian and Canadian ministers met Israelis.',
      'JP FR GB NO CA IL',
    ],
    ['en', 'North Korea and South Korean ships; the Republic of Niger, not Nigeria.', 'KP KR NE NG'],
    ['en', 'The U.S. and the EU, with Bosnia and Herzegovina, Burma and Türkiye', 'US EU BA MM TR'],
    ['en', 'English lessons in Malibu, Perugia and Indiana let us polish it.', ''],
    ['fr', 'Les ministres japonais et allemands, la délégation française, les États-Unis', 'JP DE FR US'],
    ['de', 'Die japanische und die französische Seite; Südkorea; nordkoreanische Raketen', 'JP FR KR'],
    ['es', 'El presidente surcoreano visitó Japón; los chinos no.', 'JP CN'],
    ['ja', '日本と韓国の首脳がアメリカ合衆国を訪問', 'JP KR US'],
    ['ko', '일본과 대한민국', 'JP KR'],
    ['zh-Hans', '日本与韩国', 'JP KR'],
  ])('in %s: %s', (language, words, expected) => {
    expect(codes(words, language).join(' ')).toBe(expected);
  });

  test('come with the words that name them, and where', () => {
    expect(findCountries(['Japan met Japan.', 'The Japanese left. Japan stayed.'], 'en')).toEqual([
      {
        code: 'JP',
        name: 'Japan',
        findings: [
          { words: 'Japan', paragraphs: [1, 2] },
          { words: 'Japanese', paragraphs: [2] },
        ],
      },
    ]);
  });
});

test.each([
  ['en', 'on August 23, 2025', 'August 23, 2025', '2025-08-23'],
  ['en', 'on 23rd Aug. 2025', '23rd Aug. 2025', '2025-08-23'],
  ['en', 'on August 23', 'August 23', undefined],
  ['en', 'in August 2025', 'August 2025', undefined],
  ['en', 'on 31 June 2025', '31 June 2025', undefined],
  ['en', 'by 2025-08-23', '2025-08-23', '2025-08-23'],
  ['en', 'by 23/08/2025', '23/08/2025', '2025-08-23'],
  ['en', 'by 08/23/2025', '08/23/2025', '2025-08-23'],
  ['en', 'by 03/04/2025', '03/04/2025', undefined],
  ['fr', 'le 1er août 2025', '1er août 2025', '2025-08-01'],
  ['de', 'am 23. März 2025', '23. März 2025', '2025-03-23'],
  ['de', 'am 3.4.2025', '3.4.2025', '2025-04-03'],
  ['es', 'el 23 de agosto de 2025', '23 de agosto de 2025', '2025-08-23'],
  ['ru', '23 августа 2025 года', '23 августа 2025', '2025-08-23'],
  ['ja', '2025年8月23日に', '2025年8月23日', '2025-08-23'],
  ['ja', '8月23日に', '8月23日', undefined],
  ['ko', '2025년 8월 23일에', '2025년 8월 23일', '2025-08-23'],
])('in %s a date: %s', (language, words, shown, iso) => {
  expect(findDates([words], language)).toEqual([{ words: shown, paragraphs: [1], iso }]);
});

test.each(['You may 12 times ask.', 'It cost 12.5 and 3/4.', 'Version 1.2.2025.1', 'In marching order 5'])(
  'no date: %s',
  (words) => {
    expect(findDates([words], 'en').filter(({ iso }) => iso)).toEqual([]);
  },
);

test('quotations are found in the marks of many languages, and apostrophes are none', () => {
  const words = 'It’s “one”, „zwei“, «trois», 「四」, "five," and ‘not six’; don\'t.';
  expect(findQuotes([words]).map((each) => each.words)).toEqual(['one', 'zwei', 'trois', '四', 'five']);
});
