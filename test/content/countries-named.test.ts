import { describe, expect, test } from 'vitest';
import { countriesNamed } from '../../src/content/countries-named.ts';
import { countryProblem } from '../../src/content/country-problem.ts';

describe('a country that is written by its name', () => {
  test.each([
    ['its name', 'South Korea', 'KR'],
    ['with an article', 'The Netherlands', 'NL'],
    ['with another apostrophe, and no accent', "Cote d'Ivoire", 'CI'],
    ['turned', 'Korea, South', 'KR'],
    ['formally', 'Russian Federation', 'RU'],
    ['in Japanese', '韓国', 'KR'],
    ['in Chinese', '韩国', 'KR'],
    ['in French', 'Russie', 'RU'],
    ['in German', 'Deutschland', 'DE'],
    ['in Russian', 'Россия', 'RU'],
    ['in Arabic', 'اليابان', 'JP'],
    ['both ways that the locale data has', 'Burma', 'MM'],
    ['… Myanmar', 'Myanmar', 'MM'],
    ['as people say', 'Holland', 'NL'],
    ['… England', 'England', 'GB'],
    ['… America', 'America', 'US'],
    ['shortened', 'Bosnia', 'BA'],
    ['… Vatican', 'Vatican', 'VA'],
    ['abbreviated', 'UK', 'GB'],
    ['… U.A.E.', 'U.A.E.', 'AE'],
    ['… DPRK', 'DPRK', 'KP'],
    ['by a former name', 'Swaziland', 'SZ'],
    ['… USSR', 'USSR', 'RU'],
    ['misspelt', 'Germny', 'DE'],
    ['… Swizerland', 'Swizerland', 'CH'],
    ['an organisation', 'European Union', 'EU'],
    ['… United Nations', 'United Nations', 'UN'],
    ['… Arab League', 'Arab League', 'LAS'],
    ['a territory', 'Hong Kong', 'HK'],
    ['with others named like a part of it', 'Georgia', 'GE'],
    ['… Ireland', 'Ireland', 'IE'],
    ['… China', 'China', 'CN'],
    ['… Niger', 'Niger', 'NE'],
  ])('%s: %s', (_, name, code) => {
    expect(countriesNamed(name)).toEqual([code]);
  });

  test.each([
    ['Korea', ['KR', 'KP']],
    ['Corée', ['KP', 'KR']],
    ['Congo', ['CD', 'CG']],
    ['コンゴ', ['CD', 'CG']],
    ['Guinea', ['GN', 'GQ', 'GW', 'PG']],
    ['Sudan', ['SD', 'SS']],
    ['Samoa', ['WS', 'AS']],
    ['Virgin Islands', ['VG', 'VI']],
    ['Czechoslovakia', ['CZ', 'SK']],
    ['Yugoslavia', ['BA', 'HR', 'ME', 'MK', 'RS', 'SI']],
  ])('that several may be meant by: %s', (name, codes) => {
    expect(countriesNamed(name)).toEqual(codes);
  });

  test.each(['', ' ', 'Zzz', 'Islands', 'Republic', 'Saint', '…', '東'])('that none is: %s', (name) => {
    expect(countriesNamed(name)).toEqual([]);
  });
});

test.each([
  ['South Korea', 'Write the code KR.'],
  ['Korea', 'Write the code of the one that is meant: KR (South Korea), KP (North Korea).'],
  ['E.U.', 'Write it in capitals: EU.'],
  ['jp', 'Write it in capitals: JP.'],
  [
    'African Union',
    'Name its members instead, or leave it out of the flags; a person may go without a country.',
  ],
  ['ASEN', 'Did you mean "ASEAN"?'],
  [
    'Zzz',
    'Write a code of two letters (ISO 3166-1), such as JP, or an organisation: EU, UN, ASEAN, LAS, EAC.',
  ],
])('the hint for %s', (written, hint) => {
  expect(countryProblem(written)?.hint).toContain(hint);
});

test.each(['JP', 'EU', 'UN', 'ASEAN', 'XK'])('%s is a code', (code) => {
  expect(countryProblem(code)).toBeUndefined();
});
