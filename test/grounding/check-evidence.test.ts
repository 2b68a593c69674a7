import { describe, expect, test } from 'vitest';
import { checkEvidence } from '../../src/grounding/check-evidence.ts';
import { type SourceText, sourceText } from '../../src/grounding/source-text.ts';

const article = `The talks in Tokyo produced a joint statement on August 23, 2025.

It was the first such declaration in 17 years, and it renewed an acknowledgment.

“Analysts” say this sends a clear message – not only to Pyongyang.
`;

function check(evidence: { quote: string; paragraph?: number; claim?: string }, text = article) {
  const read = sourceText(new TextEncoder().encode(text));
  if (!read) throw new Error('no text');
  return checkEvidence({ source: 'article', claim: 'A claim', ...evidence }, read, 'en');
}

describe('evidence', () => {
  test('stands in the paragraph that it names', () => {
    expect(check({ paragraph: 2, quote: 'the first such declaration in 17 years' })).toEqual([]);
  });

  test('may be written with other quotation marks and dashes', () => {
    expect(check({ paragraph: 3, quote: '"Analysts" say this sends a clear message — not only' })).toEqual(
      [],
    );
  });

  test('stands somewhere where it names no paragraph', () => {
    expect(check({ quote: 'a clear message' })).toEqual([]);
  });

  test('altered by a word is caught, with what the text has', () => {
    expect(check({ paragraph: 2, quote: 'the very first such declaration in 17 years' })).toMatchObject([
      {
        level: 'error',
        code: 'quote-not-found',
        key: 'quote',
        hint: 'Paragraph 2 has: "the first such declaration in 17 years".',
      },
    ]);
  });

  test('moved to another paragraph is caught, with the right one', () => {
    expect(check({ paragraph: 3, quote: 'the first such declaration' })).toMatchObject([
      {
        code: 'quote-elsewhere',
        key: 'paragraph',
        message: 'These words stand in paragraph 2 of "article", not in 3.',
        hint: 'Write paragraph: 2.',
      },
    ]);
  });

  test('taken from nowhere is caught, and no fragment is named that is not like it', () => {
    const [finding, ...more] = check({ paragraph: 1, quote: 'an end to all tariffs between both' });
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ code: 'quote-not-found' });
    expect(finding?.hint).not.toContain('has:');
  });

  test('of a paragraph beyond the text is told how many there are', () => {
    const [nowhere] = check({ paragraph: 9, quote: 'no such words' });
    expect(nowhere?.message).toBe(
      'These words do not stand in the text of "article", which has 3 paragraphs.',
    );
    const [elsewhere] = check({ paragraph: 9, quote: 'a clear message' });
    expect(elsewhere).toMatchObject({
      code: 'quote-elsewhere',
      message: 'There is no paragraph 9, but 3: these words stand in paragraph 3 of "article".',
    });
  });

  test('with a number in its claim that the paragraph lacks is a warning at that number', () => {
    const evidence = { paragraph: 2, claim: 'First in 18 years', quote: 'the first such declaration' };
    expect(check(evidence)).toMatchObject([
      { level: 'warning', code: 'number-not-found', key: 'claim', words: '18' },
    ]);
  });

  test('with a number that stands in another paragraph only is a warning, too', () => {
    const evidence = { paragraph: 1, claim: 'First in 17 years', quote: 'a joint statement' };
    expect(check(evidence)).toMatchObject([{ code: 'number-not-found' }]);
  });

  test('finds the near words in a text without spaces', () => {
    const [finding] = check({ quote: '両首脳は共同声明を承認した' }, '会談後、両首脳は共同声明を発表した。');
    expect(finding?.hint).toBe('Paragraph 1 has: "両首脳は共同声明を発表した".');
  });

  test('of a day is held to it in every language, but for the first of a month', () => {
    const french = (claim: string) => {
      const text = 'Les travaux reprendront le 12 avril 2025.';
      const read = sourceText(new TextEncoder().encode(text)) as SourceText;
      return checkEvidence({ source: 'article', claim, quote: 'Les travaux' }, read, 'fr');
    };
    expect(french('Reprise le 12 avril')).toEqual([]);
    expect(french('Reprise le 1er avril')).toEqual([]);
    expect(french('Reprise le 13 avril')).toMatchObject([{ code: 'number-not-found', words: '13' }]);
  });

  test('of a small number may be written out in a language whose words for numbers are not known', () => {
    const text = 'Les deux pays ont signé la première déclaration depuis dix-sept ans, en 2025.';
    expect(check({ claim: 'First in 17 years', quote: 'la première déclaration' }, text)).toEqual([]);
    expect(check({ claim: 'In 2024', quote: 'la première déclaration' }, text)).toHaveLength(1);
  });
});

test('bytes that are no text are none', () => {
  expect(sourceText(new Uint8Array([0x25, 0x50, 0xff, 0xfe]))).toBeUndefined();
  expect(sourceText(new TextEncoder().encode('a\0b'))).toBeUndefined();
});

test('the hash of a text does not depend on how its lines end', () => {
  const [unix, windows] = ['a\n\nb\n', 'a\r\n\r\nb\r\n'].map((text) =>
    sourceText(new TextEncoder().encode(text)),
  );
  expect(unix?.hash).toBe(windows?.hash);
});
