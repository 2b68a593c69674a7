import { expect, test } from 'vitest';
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

test('a superscript takes two thirds of its size', async () => {
  expect(await em('12', { superscript: true })).toBeCloseTo((await em('12')) * 0.66, 6);
});

test('East Asian characters are one em wide, half-width kana half, joined Hangul one', async () => {
  expect(await em('日本')).toBe(2);
  expect(await em('、。「」')).toBe(4);
  expect(await em('ｱｲ')).toBe(1);
  expect(await em('한국')).toBe(2);
  expect(await em('한국'.normalize('NFD'))).toBe(2);
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
