import { describe, expect, test } from 'vitest';
import { lineTexts, run, typesetter } from './typeset.ts';

/** The text cut wherever a line may end: no width at all breaks it everywhere. */
async function cut(language: string, ...runs: ReturnType<typeof run>[]) {
  const { setLines } = await typesetter(language);
  return lineTexts(setLines(runs, 0));
}

describe('Japanese', () => {
  test('begins no line with a closing mark or small kana, and ends none with an opening one', async () => {
    const { setLines } = await typesetter('ja');
    const runs = [run('首相は「新しい章」を開き、ワーキング・ホリデーを拡大し、会見(東京)で発表しました。')];
    for (let width = 45; width < 400; width += 3) {
      for (const line of lineTexts(setLines(runs, width))) {
        expect(line).not.toMatch(/^[。、」）)ーャュョッ・]/);
        expect(line).not.toMatch(/[「（(]$/);
      }
    }
  });

  test('keeps a number with the punctuation before it', async () => {
    expect(await cut('ja', run('開催、2025年'))).toEqual(['開', '催、2025', '年']);
  });
});

test('Korean breaks at spaces only', async () => {
  expect(await cut('ko', run('양국 정상은 회담했다(도쿄).'))).toEqual(['양국', '정상은', '회담했다(도쿄).']);
});

test('Hangul words stay whole in an English deck', async () => {
  expect(await cut('en', run('the 대한민국정부 side'))).toEqual(['the', '대한민국정부', 'side']);
});

test('Thai keeps the short names of countries whole, which dictionaries find other words in', async () => {
  const lines = await cut('th', run('ความร่วมมือในเมียนมาและไทย'));
  expect(lines).toContain('เมียนมา');
  expect(lines).not.toContain('เมีย');
});

test('Thai breaks between words', async () => {
  const lines = await cut('th', run('ประเทศไทยและประเทศญี่ปุ่น'));
  expect(lines).toContain('และ');
});

test('lines do not end where renderers disagree', async () => {
  expect(await cut('en', run('and/or Tokyo–Seoul a — b'))).toEqual(['and/or', 'Tokyo–Seoul', 'a —', 'b']);
});

test('hyphens end a line; no-break spaces and word joiners do not', async () => {
  expect(await cut('en', run('well-known'))).toEqual(['well-', 'known']);
  expect(await cut('en', run('10\u00A0km'))).toHaveLength(1);
  expect(await cut('ja', run('日\u2060本'))).toHaveLength(1);
});

test('a run’s edge is no break', async () => {
  expect(await cut('en', run('sum'), run('mit', { bold: true }))).toEqual(['summit']);
});

test('a superscript sticks to its word, over a space or after an ideograph too', async () => {
  const mark = run('12', { superscript: true });
  expect(await cut('en', run('joint statement.'), mark, run(' Then'))).toContain('statement.12');
  expect(await cut('ja', run('共同声明'), mark)).toContain('明12');
  expect(await cut('en', run('joint statement '), mark)).toContain('statement 12');
});

describe('A line break in the text', () => {
  test('ends the line and belongs to none', async () => {
    const { setLines } = await typesetter();
    const { lines } = setLines([run('one '), run('\n'), run('two')], 500);
    expect(lines.map(({ runs }) => runs.map(({ run, text }) => `${run}:${text}`))).toEqual([
      ['0:one'],
      ['2:two'],
    ]);
  });

  test('makes an empty line where another one, or the end, follows', async () => {
    const { setLines } = await typesetter();
    expect(lineTexts(setLines([run('one\n\ntwo\n')], 500))).toEqual(['one', '', 'two', '']);
  });
});

test('an empty paragraph has one empty line', async () => {
  const { setLines } = await typesetter();
  expect(setLines([], 100)).toMatchObject({ lines: [{ runs: [], width: 0 }], fits: true });
  expect(setLines([run('')], 100)).toMatchObject({ lines: [{ runs: [], width: 0 }], fits: true });
});

test('spaces at the end of a line take no room, those at its start do', async () => {
  const { setLines, naturalWidth } = await typesetter();
  expect(naturalWidth([run('word   ')])).toBe(naturalWidth([run('word')]));
  expect(lineTexts(setLines([run('word   word')], naturalWidth([run('word')])))).toEqual(['word', 'word']);
});

test('a segment wider than the line stands alone, and the paragraph does not fit', async () => {
  const { setLines } = await typesetter();
  const setting = setLines([run('a Sicherheitszusammenarbeit b')], 100);
  expect(lineTexts(setting)).toEqual(['a', 'Sicherheitszusammenarbeit', 'b']);
  expect(setting.fits).toBe(false);
});

test('text of several sizes is broken by its widths', async () => {
  const { setLines, naturalWidth } = await typesetter();
  const runs = [run('big ', { size: 40 }), run('small words here', { size: 10 })];
  const lines = setLines(runs, naturalWidth([runs[0] ?? run('')]) + 20).lines;
  expect(lines[0]?.runs.map((piece) => piece.run)).toEqual([0]);
});

describe('A soft hyphen', () => {
  const word = 'Donaudampf\u00ADschifffahrts\u00ADgesellschaft';

  test('ends a line with a hyphen, and is not seen elsewhere', async () => {
    const { setLines } = await typesetter('de');
    expect(lineTexts(setLines([run(word)], 150))).toEqual([
      'Donaudampf\u00AD-',
      'schifffahrts\u00AD-',
      'gesellschaft',
    ]);
    expect(lineTexts(setLines([run(word)], 200))).toEqual([
      'Donaudampf\u00AD-',
      'schifffahrts\u00ADgesellschaft',
    ]);
    expect(lineTexts(setLines([run(word)], 400))).toEqual([word]);
  });

  test('takes the width of its hyphen only where a line ends', async () => {
    const { setLines, naturalWidth } = await typesetter('de');
    const width = naturalWidth([run('ab')]);
    expect(naturalWidth([run('a\u00ADb')])).toBe(width);
    const [line] = setLines([run('a\u00ADb')], 1).lines;
    expect(line?.width).toBe(setLines([run('a-')], 99).lines[0]?.width);
    expect(line?.runs.map((piece) => piece.text)).toEqual(['a\u00AD-']);
  });
});

test('a long word or address that has no place to break does not fit', async () => {
  const { setLines } = await typesetter('de');
  for (const word of [
    'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz',
    'https://www.example.org/press/release/2025/08/23/joint-statement.html'.replaceAll('-', '_'),
  ]) {
    expect(setLines([run(`see ${word} there`)], 200)).toMatchObject({ fits: false });
  }
});
