import { expect, test } from 'vitest';
import { languageRow } from '../../src/text/languages.ts';

test('a listed language has its row', () => {
  expect(languageRow('ja')).toMatchObject({
    tag: 'ja-JP',
    direction: 'ltr',
    eastAsian: { heading: 'Yu Mincho', text: 'Yu Gothic' },
    uppercase: false,
    dates: 'ja',
  });
  expect(languageRow('ko').breaks).toBe('korean');
  expect(languageRow('ar')).toMatchObject({ tag: 'ar-SA', direction: 'rtl' });
  expect(languageRow('th')).toMatchObject({ breaks: 'segmenter', complexScript: { text: 'Leelawadee UI' } });
});

test('English dates read day month year, unless a region says otherwise', () => {
  const date = (code: string) =>
    new Intl.DateTimeFormat(languageRow(code).dates, { dateStyle: 'long', timeZone: 'UTC' }).format(
      Date.UTC(2025, 7, 23),
    );
  expect(date('en')).toBe('23 August 2025');
  expect(date('en-US')).toBe('August 23, 2025');
});

test.each([
  ['zh-Hans', 'zh-CN', 'Microsoft YaHei'],
  ['zh', 'zh-CN', 'Microsoft YaHei'],
  ['zh-Hant', 'zh-TW', 'Microsoft JhengHei'],
  ['zh-TW', 'zh-TW', 'Microsoft JhengHei'],
  ['zh-HK', 'zh-HK', 'Microsoft JhengHei'],
])('Chinese as %s is tagged %s and set in %s', (code, tag, font) => {
  expect(languageRow(code)).toMatchObject({ tag, eastAsian: { text: font } });
});

test('a language that is not listed follows its script and likely region', () => {
  expect(languageRow('bg')).toMatchObject({ tag: 'bg-BG', uppercase: true, direction: 'ltr' });
  expect(languageRow('ps')).toMatchObject({ tag: 'ps-AF', direction: 'rtl' });
  expect(languageRow('mr')).toMatchObject({
    tag: 'mr-IN',
    complexScript: { text: 'Nirmala UI' },
    uppercase: false,
  });
  expect(languageRow('pt-BR').tag).toBe('pt-BR');
});

test('what is no language code is a RangeError', () => {
  expect(() => languageRow('not a code')).toThrow(RangeError);
});
