import { describe, expect, test } from 'vitest';
import { auditTranslation } from '../../src/content/audit-translation.ts';
import type { Problem } from '../../src/problems.ts';

/** A chart with some categories, and what else a list holds that goes by position. */
const source = (categories: readonly (string | number)[]) => `language: en
title: Two neighbours meet
shortTitle: Tokyo
date: 2025-08-23
place: { city: Tokyo, country: JP }
parties: [JP, KR]
topics:
  - id: trade
    eyebrow: Trade
    headline: They trade more
    chart:
      type: column
      unit: tons
      categories: ${JSON.stringify(categories)}
      series: [{ id: all, name: All, values: [${categories.map(() => 1)}] }]
`;

function audit(categories: readonly (string | number)[], overlay: string, update = true) {
  const problems: Problem[] = [];
  const made = auditTranslation(
    { path: 'summit.yaml', text: source(categories) },
    { language: 'de', file: { path: 'summit.de.yaml', text: overlay } },
    {},
    { update, accept: false },
    (problem) => problems.push(problem),
  );
  const told = problems.map(({ code, at }) => `${code} ${at?.line}:${at?.column}`);
  return { text: made?.file.text ?? '', missing: made?.ledger.missing.map(({ key }) => key), told };
}

const list = (written: string) => `topics:
  - id: trade
    chart:
      categories: ${written}
`;

describe('a list without ids that is brought up to its source', () => {
  const categories = [2023, 2024, '2030 (expected)', 2031];

  test('is written whole, so that each text stands at its own place', () => {
    const { text, missing, told } = audit(categories, '');
    expect(text).toContain(`      categories:
        - 2023
        - 2024
        -  # 2030 (expected)
        - 2031
`);
    expect(missing).toContain('topics.trade.chart.categories.3');
    expect(told).toEqual([]);
    expect(audit(categories, text).text).toBe(text);
  });

  test('keeps what it has, and gets what comes after', () => {
    const { text } = audit(categories, list('[2023 n. Chr.] # so far'));
    expect(text).toContain(`        - 2023 n. Chr.
        - 2024
        -  # 2030 (expected)
        - 2031
`);
  });

  test('has each text that is missing as a comment, once', () => {
    const { text, missing } = audit(['January', 2024, 'March'], '');
    expect(text).toContain(`        -  # January
        - 2024
        -  # March
`);
    expect(missing?.filter((key) => key.includes('categories'))).toHaveLength(2);
  });

  test('is left out where none of it needs a translation', () => {
    expect(audit([2023, 2024], '').text).not.toContain('categories');
  });
});

describe('an entry in another’s place is told', () => {
  const categories = [2023, 2024, '2030 (expected)'];

  test.each([
    [
      'the only one that was translated, first',
      categories,
      '[2030 (erwartet)]',
      'misplaced-translation 4:20',
    ],
    ['a number for another', categories, '[2024, 2023, 2030 (erwartet)]', 'misplaced-translation 4:20'],
    ['a number for a text', categories, '[2023, ~, 2024]', 'misplaced-translation 4:29'],
    ['a day for another', ['2025-08-23', '2025-08-24'], '["2025-08-24"]', 'misplaced-translation 4:20'],
    [
      'words for a number, and none for what they translate',
      [2023, 'later'],
      '[später]',
      'misplaced-translation 4:20',
    ],
  ])('%s', (_, of, written, expected) => {
    expect(audit(of, list(written), false).told).toEqual([expected]);
  });

  test.each([
    ['all in their places', categories, '[2023, 2024, 2030 (erwartet)]'],
    ['numbers with a word of the language', categories, '[2023年, 2024年, 2030年（予想）]'],
    ['years of another calendar', categories, '[2566, 2567, 2573 (คาดการณ์)]'],
    ['years of an era', categories, '[令和5年, 令和6年, 令和12年]'],
    ['numbers in other digits', categories, '[٢٠٢٣, ٢٠٢٤, ٢٠٣٠ (متوقع)]'],
    ['numbers in characters, in a list that is not finished', [2023, 'later'], '[二〇二三年]'],
    ['words for a number, in a list that is whole', [1, 'many'], '[eins, viele]'],
    ['an order of its own within a text', ['2 of 3', '3 of 2'], '["3中の2", "2中の3"]'],
  ])('not %s', (_, of, written) => {
    expect(audit(of, list(written), false).told).toEqual([]);
  });
});
