import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Run } from '../../src/page.ts';
import { balancedWidth } from '../../src/text/balanced-width.ts';
import { lineTexts, run, typesetter } from './typeset.ts';

const WORDS = [
  ...[
    'summit',
    'co-operation',
    'and/or',
    '“chapter”',
    '—',
    'a\u00A0b',
    '12.5%',
    'Ελλάδα',
    'Київ',
    ' ',
    '  ',
    '',
  ],
  ...[
    '首脳会談は、',
    '「新しい章」',
    '2025年',
    'ｶﾞ',
    '한국과',
    '일본은(EU)',
    'ประเทศไทย',
    'שלום',
    '🎌',
    'e\u0301',
    '\n',
  ],
];
const LANGUAGES = ['en', 'ja', 'ko', 'th', 'ar'];

const setters = Object.fromEntries(
  await Promise.all(LANGUAGES.map(async (language) => [language, await typesetter(language)] as const)),
);

const style = fc.record({
  size: fc.constantFrom(10, 14, 20),
  face: fc.constantFrom('heading' as const, 'text' as const),
  bold: fc.boolean(),
  italic: fc.boolean(),
  superscript: fc.constantFrom(false, false, false, true),
  tracking: fc.constantFrom(0, 0, 1),
});
const text = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom('', ' ', ' ')), { maxLength: 8 })
  .map((words) => words.flat().join(''));
const paragraph = fc.array(
  fc.tuple(text, style).map(([words, look]) => run(words, look)),
  { maxLength: 4 },
);
const width = fc.integer({ min: 20, max: 600 });
const language = fc.constantFrom(...LANGUAGES);

function check(
  property: (setter: Awaited<ReturnType<typeof typesetter>>, runs: Run[], width: number) => void,
) {
  fc.assert(
    fc.property(language, paragraph, width, (code, runs, points) => {
      const setter = setters[code];
      if (setter) property(setter, runs, points);
    }),
    { numRuns: 300, seed: 1 },
  );
}

const joined = (runs: Run[]) => runs.map((each) => each.text).join('');

describe('Whatever the paragraph', () => {
  test('no line is wider than the width when the paragraph fits', () => {
    check((setter, runs, points) => {
      const { lines, fits } = setter.setLines(runs, points);
      if (fits) for (const line of lines) expect(line.width).toBeLessThanOrEqual(points);
    });
  });

  test('the lines hold the whole text, but for spaces and line ends where they meet', () => {
    check((setter, runs, points) => {
      let rest = joined(runs);
      for (const line of lineTexts(setter.setLines(runs, points))) {
        const at = rest.indexOf(line);
        expect(rest.slice(0, at).trim()).toBe('');
        rest = rest.slice(at + line.length);
      }
      expect(rest.trim()).toBe('');
    });
  });

  test('each piece of a line comes from its run, and stands where the one before it ends', () => {
    check((setter, runs, points) => {
      for (const line of setter.setLines(runs, points).lines) {
        let x = 0;
        for (const piece of line.runs) {
          expect(runs[piece.run]?.text).toContain(piece.text);
          expect(piece.x).toBeCloseTo(x, 6);
          x += piece.width;
        }
        expect(line.width).toBeCloseTo(x, 6);
      }
    });
  });

  test('a wider box never needs more lines', () => {
    check((setter, runs, points) => {
      const narrow = setter.setLines(runs, points).lines.length;
      expect(setter.setLines(runs, points * 1.3).lines.length).toBeLessThanOrEqual(narrow);
    });
  });

  test('twice the size in twice the width breaks the same', () => {
    check((setter, runs, points) => {
      const twice = runs.map((each) => ({
        ...each,
        size: each.size * 2,
        tracking: (each.tracking ?? 0) * 2,
      }));
      expect(lineTexts(setter.setLines(twice, points * 2))).toEqual(lineTexts(setter.setLines(runs, points)));
    });
  });

  test('it fits exactly when the width is at least the minimal width', () => {
    check((setter, runs, points) => {
      expect(setter.setLines(runs, points).fits).toBe(setter.minimalWidth(runs) <= points + 0.001);
    });
  });

  test('its natural width holds it with forced breaks only', () => {
    check((setter, runs) => {
      const { lines, fits } = setter.setLines(runs, setter.naturalWidth(runs));
      expect(fits).toBe(true);
      expect(lines.length).toBe(joined(runs).split('\n').length);
    });
  });

  test('its balanced width gives as many lines, and is no wider', () => {
    check((setter, runs, points) => {
      const balanced = balancedWidth(setter.setLines, runs, points);
      expect(balanced).toBeLessThanOrEqual(points);
      expect(setter.setLines(runs, balanced).lines.length).toBe(setter.setLines(runs, points).lines.length);
    });
  });
});
