import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/grounding/fold.ts';
import { holdsWords } from '../../src/grounding/holds-words.ts';

/** What texts of many hands are made of: several writings of the same, accents in two parts, and what has no width. */
const pieces = fc.constantFrom(
  ...['a', 'B', 'é', 'e\u0301', '7', '７', 'Ａ', 'ｶﾞ', 'ガ', 'か\u3099', '東', '서울', '각'.normalize('NFD')],
  ...[' ', '\u00a0', '\u3000', '\u2009', '\t', '\n', '\u200b', '\u00ad'],
  ...['"', '“', '”', '„', '«', '’', "'", '「', '』', '-', '–', '—', '‐', '−', 'ー', '.', ',', '，', '・'],
);
const texts = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));
const words = fc
  .array(fc.constantFrom('Tokyo', '“and”', 'Séoul', 'met,', '—', '17', '東京で', '（会談）', '서울에서'), {
    minLength: 1,
  })
  .chain((parts) => fc.tuple(fc.constant(parts), fc.nat(parts.length - 1), fc.nat(parts.length)));

describe('folding', () => {
  test('twice is the same as once', () => {
    const isStable = (text: string) => fold(fold(text)) === fold(text);
    fc.assert(fc.property(texts, isStable), { numRuns: 1000 });
    fc.assert(fc.property(fc.string({ unit: 'binary' }), isStable));
  });

  test.each([
    ['white space', 'Tokyo\u00a0and \n Seoul', 'Tokyo and Seoul'],
    ['quotation marks', '“a ‘rare’ sign”', '"a \'rare\' sign"'],
    ['an apostrophe', 'Lee’s', "Lee's"],
    ['dashes', 'U.S.–Japan', 'U.S.-Japan'],
    ['width', '（１７年）、ﾄﾙ', '(17年)、トル'],
    ['an accent in two parts', 'cafe\u0301', 'café'],
  ])('takes %s for the same', (_, one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  test.each([
    ['case', 'The statement', 'the statement'],
    ['a comma', 'trade, technology', 'trade technology'],
    ['a hyphen that is not there', 'long-term', 'long term'],
    ['the long vowel of Japanese', 'ビール', 'ビ-ル'],
    ['a character of another style', '①', '1'],
  ])('tells %s apart', (_, one, other) => {
    expect(fold(one)).not.toBe(fold(other));
  });
});

describe('a fragment', () => {
  test('that was cut out of a text between words stands in it', () => {
    fc.assert(
      fc.property(words, ([parts, from, to]) => {
        const fragment = parts.slice(Math.min(from, to), Math.max(from + 1, to)).join(' ');
        return holdsWords(fold(parts.join(' \n')), fold(fragment));
      }),
    );
  });

  test.each([
    ['ends inside a word', 'an intensified partnership', 'an intensified partner'],
    ['begins inside a word', 'in 2017 they met', '17 they met'],
    ['lacks a word', 'a clear message, they say', 'a message, they say'],
    ['is empty once folded', 'a clear message', '\u200b'],
  ])('that %s does not', (_, text, fragment) => {
    expect(holdsWords(fold(text), fold(fragment))).toBe(false);
  });

  test('is found where it is whole, after a place where it is not', () => {
    expect(holdsWords(fold('partnership of a partner'), fold('partner'))).toBe(true);
  });

  test('may end anywhere in scripts without spaces, and before a particle', () => {
    expect(holdsWords(fold('両首脳は会談した'), fold('首脳は会'))).toBe(true);
    expect(holdsWords(fold('정상회담을 열었다'), fold('정상회담'))).toBe(true);
  });
});
