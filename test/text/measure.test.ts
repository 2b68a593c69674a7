import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/problems.ts';
import { createTypesetter } from '../../src/text/create-typesetter.ts';
import { deckFaces } from '../../src/text/deck-faces.ts';
import { fontFile, type StandIn, standIn } from '../../src/text/fonts.ts';
import { run, typesetter } from './typeset.ts';

/** The drawn width of one line in a style, in em. */
async function em(text: string, style = {}, language = 'en') {
  const { setLines } = await typesetter(language);
  return (setLines([run(text, style)], 10_000).lines[0]?.width ?? 0) / 20;
}

test('letters are as wide as in Calibri and Georgia', async () => {
  // From the hmtx tables of the fonts themselves, in 2048 units per em.
  expect(await em('a')).toBeCloseTo(981 / 2048, 6);
  expect(await em('H')).toBeCloseTo(1276 / 2048, 6);
  expect(await em('a', { bold: true })).toBeCloseTo(1011 / 2048, 6);
  expect(await em('a', { italic: true })).toBeCloseTo(1053 / 2048, 6);
  expect(await em('a', { face: 'heading' })).toBeCloseTo(1032 / 2048, 6);
});

test('kerning counts', async () => {
  expect(await em('AV')).toBeCloseTo(2258 / 2048, 6);
  expect(await em('AV')).toBeLessThan((await em('A')) + (await em('V')));
});

test('tracking adds its points for every character, but none for marks', async () => {
  expect((await em('abc', { tracking: 2 })) - (await em('abc'))).toBeCloseTo(6 / 20, 6);
  expect((await em('e\u0301', { tracking: 2 })) - (await em('e\u0301'))).toBeCloseTo(2 / 20, 6);
});

test('a superscript is drawn as small as LibreOffice draws it', async () => {
  expect(await em('12', { superscript: true })).toBeCloseTo((await em('12')) * 0.58, 6);
});

test('East Asian characters are one em wide, half-width kana half, joined Hangul one', async () => {
  expect(await em('日本')).toBe(2);
  expect(await em('、。「」')).toBe(4);
  expect(await em('ｱｲ')).toBe(1);
  expect(await em('한국'.normalize('NFD'))).toBe(2);
});

test('Hangul is expected as wide as most fonts have it, and has room for Batang, whose letters are an em wide', async () => {
  expect(await em('한국')).toBeCloseTo(1.84, 6);
  expect(await em('한국', { face: 'heading' })).toBeCloseTo(1.932, 6);
  const { naturalWidth } = await typesetter('ko');
  expect(naturalWidth([run('한국')])).toBeGreaterThan(2 * 20);
});

test('the long vowel is one of the kana, with no gap around it', async () => {
  const { naturalWidth } = await typesetter('ja');
  expect(naturalWidth([run('パートナー')])).toBe(naturalWidth([run('パリトナリ')]));
});

test('words in another language have the quotation marks of their own', async () => {
  const quote = '“A gamble”';
  expect(await em(quote, { lang: 'en-US' }, 'ja')).toBe(await em(quote));
  expect(await em(quote, {}, 'ja')).toBeGreaterThan(await em(quote));
});

test('quotation marks are full width in Japanese only, and dashes in Korean too', async () => {
  expect(await em('“', {}, 'ja')).toBe(1);
  expect(await em('“', {}, 'ko')).toBeLessThan(0.6);
  expect(await em('―', {}, 'ko')).toBe(1);
  expect(await em('“')).toBeLessThan(0.6);
});

test('marks and invisible characters take no room', async () => {
  expect(await em('e\u0301')).toBeCloseTo(await em('e'), 6);
  expect(await em('a\u2060b\u200D')).toBeCloseTo(await em('ab'), 6);
});

test('what no font knows is one em wide, an emoji more', async () => {
  expect(await em('\u{1F130}')).toBe(1);
  expect(await em('🎌')).toBe(1.4);
});

test('the width to reserve is the drawn one and a margin', async () => {
  const { naturalWidth } = await typesetter();
  expect(naturalWidth([run('summit')])).toBeCloseTo((await em('summit')) * 20 * 1.02, 6);
  expect(naturalWidth([run('日本')])).toBeCloseTo(2 * 20 * 1.04, 6);
});

test('room is kept where East Asian text meets Latin', async () => {
  const { naturalWidth } = await typesetter('ja');
  const apart = naturalWidth([run('日本')]) + naturalWidth([run('EU')]);
  expect(naturalWidth([run('日本EU')])).toBeCloseTo(apart + 0.24 * 20 * 1.02, 6);
  expect(naturalWidth([run('日本'), run('EU')])).toBeCloseTo(apart + 0.24 * 20 * 1.02, 6);
});

test('an unknown font is measured wider than Calibri, and reported once', async () => {
  const { naturalWidth, problems } = await typesetter('en', { heading: 'Georgia', text: 'Aptos' });
  const calibri = (await typesetter()).naturalWidth([run('summit')]);
  expect(naturalWidth([run('summit')])).toBeCloseTo(calibri * 1.12, 6);
  expect(naturalWidth([run('summit', { bold: true })])).toBeGreaterThan(naturalWidth([run('summit')]));
  expect(problems.map(({ code }) => code)).toEqual(['font-estimated']);
  expect(problems[0]?.message).toContain('Aptos');
});

test('Cyrillic and Greek are known in Calibri', async () => {
  const { naturalWidth, problems } = await typesetter();
  naturalWidth([run('Київ Ελλάδα')]);
  expect(problems).toEqual([]);
});

test('Georgia’s stand-in lacks Cyrillic: it is measured wide and reported once', async () => {
  const { naturalWidth, problems } = await typesetter();
  for (const bold of [false, true]) {
    const [georgia, calibri] = (['heading', 'text'] as const).map(
      (face) => (text: string) => naturalWidth([run(text, { face, bold })]),
    );
    // Georgia's own letters, against Calibri's, are 1.10 times as wide, in bold 1.25 times.
    expect((georgia?.('Київ') ?? 0) / (calibri?.('Київ') ?? 1)).toBeGreaterThan(bold ? 1.26 : 1.11);
  }
  expect(problems.map(({ code }) => code)).toEqual(['script-estimated']);
});

test('scripts without a font are reported once each; East Asian text is not', async () => {
  const { naturalWidth, problems } = await typesetter('ja');
  for (const text of ['ประเทศ', 'ไทย', 'सभी', 'السلام', '日本 한국']) naturalWidth([run(text)]);
  expect(problems.map(({ message }) => /of (\w+) characters/.exec(message)?.[1])).toEqual([
    'Thai',
    'Devanagari',
    'Arabic',
  ]);
});

test('short Thai names have room for their wide letters', async () => {
  const { naturalWidth } = await typesetter('th');
  // Widths in em in Noto Sans Thai Bold, which is wider than Leelawadee UI.
  for (const [name, em] of [
    ['ญี่ปุ่น', 2.24],
    ['ฟิจิ', 1.35],
  ] as const)
    expect(naturalWidth([run(name, { bold: true })])).toBeGreaterThan(em * 20);
});

describe('A complex script whose font is at hand', () => {
  // Tinos has the widths of Times New Roman, Hebrew among them.
  const faces = { heading: 'Georgia', text: 'Calibri' };
  const own = { fonts: [fontFile(standIn('Times New Roman') as StandIn, { bold: false, italic: false })] };
  const hebrew = async () => {
    const problems: Problem[] = [];
    const setter = await createTypesetter({
      language: 'he',
      faces,
      otherFaces: { complexScript: { heading: 'Tinos', text: 'Tinos' } },
      ...own,
      report: (problem) => problems.push(problem),
    });
    return { ...setter, problems };
  };

  test('is measured by it, and not reported', async () => {
    const { naturalWidth, problems } = await hebrew();
    // From the hmtx table of the font.
    expect(naturalWidth([run('א')])).toBeCloseTo((1229 / 2048) * 20 * 1.04, 2);
    expect(problems).toEqual([]);
  });

  test('lends its spaces and signs: the wider of both counts', async () => {
    const { naturalWidth } = await hebrew();
    const latin = await typesetter('en');
    expect(naturalWidth([run('א א')])).toBeGreaterThan(2 * naturalWidth([run('א')]));
    expect(naturalWidth([run('א.א')]) - naturalWidth([run('אא')])).toBeGreaterThanOrEqual(
      latin.naturalWidth([run('.')]) - 0.001,
    );
  });
});

test('signs in a script whose font is not known are taken as wider than Calibri’s', async () => {
  const known = await em('2025');
  expect(await em('2025', {}, 'ar')).toBeCloseTo(known * 1.25, 6);
  expect(await em('ไทย 2025', {}, 'th')).toBeGreaterThan((await em('ไทย ', {}, 'th')) + known);
  expect(await em('2025', {}, 'ja')).toBe(known);
});

test('a language whose letters the heading font’s stand-in lacks gets another heading font', async () => {
  const standard = { heading: 'Georgia', text: 'Calibri' };
  const faces = await deckFaces(standard, 'uk');
  expect(faces).toEqual({ heading: 'Times New Roman', text: 'Calibri' });
  const { naturalWidth, problems } = await typesetter('uk', faces);
  naturalWidth([run('Україна', { face: 'heading', bold: true, italic: true })]);
  expect(problems).toEqual([]);
  expect(await deckFaces(standard, 'vi')).toEqual(standard);
  expect(await deckFaces(standard, 'ja')).toEqual(standard);
});
