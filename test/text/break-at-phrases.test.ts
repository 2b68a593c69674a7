import { expect, test } from 'vitest';
import { breakAtPhrases } from '../../src/text/break-at-phrases.ts';
import { run, typesetter } from './typeset.ts';

/** The lines that a title is broken into, in a box that holds so many characters. */
async function lines(language: string, title: string, characters: number): Promise<string[]> {
  const runs = [run(title, { size: 20 })];
  const broken = breakAtPhrases(await typesetter(language), runs, characters * 20 * 1.05);
  return broken
    .map(({ text }) => text)
    .join('')
    .split('\n');
}

test('a Japanese title ends its lines between phrases, about equally long', async () => {
  expect(await lines('ja', '困難な過去を抱える隣国同士、和解と協力を約束', 20)).toEqual([
    '困難な過去を抱える',
    '隣国同士、和解と協力を約束',
  ]);
  expect(await lines('ja', 'この種の宣言では17年ぶりの共同声明', 12)).toEqual([
    'この種の宣言では',
    '17年ぶりの共同声明',
  ]);
});

test('a compound that no phrase divides ends its lines between words', async () => {
  expect(await lines('ja', 'クリーンエネルギー', 7)).toEqual(['クリーン', 'エネルギー']);
  expect(await lines('ja', '再生可能エネルギーへの投資', 9)).toEqual(['再生可能', 'エネルギーへの投資']);
});

test('a word in katakana stays whole even where that takes a line more', async () => {
  expect(await lines('ja', '再生可能エネルギーへの投資', 7)).toEqual(['再生可能', 'エネルギーへの', '投資']);
});

test('a Chinese title ends its lines between words, and no character is left alone', async () => {
  expect(await lines('zh-Hans', '中国与中亚五国共同规划跨境铁路与清洁能源走廊建设', 14)).toEqual([
    '中国与中亚五国共同规划跨境',
    '铁路与清洁能源走廊建设',
  ]);
});

test('a verb ends its phrase before a noun', async () => {
  expect(await lines('ja', '今の局面を超えて続く可能性のある協力の基盤', 9)).toEqual([
    '今の局面を超えて',
    '続く可能性のある',
    '協力の基盤',
  ]);
});

test('emphasis and citations inside stay what they are', async () => {
  const runs = [run('和解と', { bold: true }), run('未来志向の協力を約束'), run('1', { superscript: true })];
  const broken = breakAtPhrases(await typesetter('ja'), runs, 150);
  expect(
    broken
      .filter(({ text }) => text !== '\n')
      .map(({ text }) => text)
      .join(''),
  ).toBe('和解と未来志向の協力を約束1');
  expect(broken.filter(({ bold }) => bold).map(({ text }) => text.trim())).toContain('和解と');
  expect(broken.at(-1)).toMatchObject({ text: '1', superscript: true });
});

test('a title of one line, and one with words longer than its lines, is left to the renderer', async () => {
  expect(await lines('ja', '日韓関係、新たな章へ', 20)).toHaveLength(1);
  expect(await lines('ja', '日本国大韓民国首脳共同声明全文', 5)).toHaveLength(1);
});

test('where spaces part the phrases nothing is broken by hand', async () => {
  expect(await lines('en', 'Two neighbors with a hard past commit to reconcile', 12)).toHaveLength(1);
  expect(await lines('ko', '두 이웃이 화해와 협력을 약속하다 그리고 앞으로', 12)).toHaveLength(1);
});
