import { describe, expect, test } from 'vitest';
import { fontFinder } from '../src/find-fonts.ts';
import { drawPages } from '../src/output/picture/draw-pages.ts';
import type { Mark } from '../src/output/picture/mark.ts';
import { drawingFamilies } from '../src/text/drawing-families.ts';
import { root, translationTo } from './support/build.ts';
import { hasLibreOffice, type RenderedWord, renderedSlides } from './support/libreoffice.ts';
import { deckWithInput } from './support/pages.ts';

/** A line as it was drawn: where its letters start and end, and what they stand on; in points. */
type DrawnLine = {
  text: string;
  left: number;
  right: number;
  baseline: number;
  size: number;
};

/** A line, and what LibreOffice has on its slide. */
type PlacedLine = DrawnLine & { slide: number; words: readonly RenderedWord[] };

/**
 * Fewer lines than this break at another word: where a font is a hair narrower than its stand-in, and where Hangul is
 * narrower than the em that the page counts with.
 */
const ELSEWHERE = 0.02;

/** One and a half pixels of a screen of 1280 by 720, in points of a slide of 960 by 540. */
const TOLERANCE = 1.5 * (960 / 1280);

/** pdftotext's box of a word reaches from 0.95 em above the baseline to 0.35 em below, whatever the font. */
const BELOW = 0.35 / (0.95 + 0.35);

describe.skipIf(!hasLibreOffice())('pictures show text where LibreOffice shows it', () => {
  test.each(['en', 'ja', 'ko'])(
    'in every line of the deck of Tokyo in %s',
    { timeout: 120_000 },
    async (language) => {
      const translation = language === 'en' ? undefined : translationTo(language);
      const { bytes, input } = await deckWithInput({ language, ...(translation && { translation }) });
      const slides = await renderedSlides(bytes);
      const fontFiles = await fontFinder(root)(drawingFamilies());
      const drawn = drawPages({ ...input, fontFiles });
      const lines = drawn.flatMap(({ marks }, index) =>
        linesOf(marks).map((line) => ({ ...line, slide: index + 1, words: slides[index]?.words ?? [] })),
      );
      const far = lines.flatMap((line) =>
        deviation(line).map((by) => `slide ${line.slide}: ${by} “${line.text}”`),
      );
      const elsewhere = lines.filter((line) => wordsOf(line).length === 0);
      expect(elsewhere.length / lines.length).toBeLessThan(ELSEWHERE);
      expect(far).toEqual([]);
    },
  );
});

/** Marks that stand side by side on one baseline; superscripts are raised from it. */
function linesOf(marks: readonly Mark[]): DrawnLine[] {
  const lines: DrawnLine[] = [];
  for (const mark of marks.filter((each) => each.kind === 'text')) {
    const { x: left, baseline, size, text } = mark;
    const right = left + mark.width;
    const last = lines.at(-1);
    if (last && Math.abs(last.right - left) < 0.01 && Math.abs(last.baseline - baseline) < last.size / 2) {
      last.text += text;
      last.right = right;
      last.baseline = Math.max(last.baseline, baseline);
      last.size = Math.max(last.size, size);
    } else lines.push({ text, left, right, baseline, size });
  }
  return lines.filter(({ text }) => text.trim() !== '');
}

/** The words that LibreOffice has where a line is. */
function wordsOf({ words, baseline, size, left, right }: PlacedLine): RenderedWord[] {
  return words.filter(
    (word) =>
      Math.abs(baselineOf(word) - baseline) < size / 2 &&
      word.x < right - 1 &&
      word.x + word.width > left + 1,
  );
}

/** How the start and the foot of a line differ from what LibreOffice has there. */
function deviation(line: PlacedLine): string[] {
  const there = wordsOf(line);
  if (there.length === 0) return [];
  const tall = there.reduce((a, b) => (b.height > a.height ? b : a));
  const left = Math.min(...there.map(({ x }) => x)) - line.left;
  const down = baselineOf(tall) - line.baseline;
  return [
    ...(Math.abs(left) > TOLERANCE ? [`left ${left.toFixed(1)}`] : []),
    ...(Math.abs(down) > TOLERANCE ? [`down ${down.toFixed(1)}`] : []),
  ];
}

function baselineOf({ y, height }: RenderedWord): number {
  return y + height * (1 - BELOW);
}
