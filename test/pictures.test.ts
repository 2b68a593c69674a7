import { describe, expect, test } from 'vitest';
import { fontFinder } from '../src/find-fonts.ts';
import { drawPages } from '../src/output/picture/draw-pages.ts';
import type { Mark } from '../src/output/picture/mark.ts';
import { slideSvgs } from '../src/output/svg/write-svg.ts';
import type { Box, ChartItem, Page } from '../src/page.ts';
import { drawingFamilies } from '../src/text/drawing-families.ts';
import { type deckBytes, root, translationTo } from './support/build.ts';
import { compareInk, isInside } from './support/compare-ink.ts';
import { numbers } from './support/decks.ts';
import { type Ink, inkOf } from './support/ink.ts';
import { hasLibreOffice, type RenderedWord, renderedSlides, renderedSvgs } from './support/libreoffice.ts';
import { deckWithInput } from './support/pages.ts';
import { probe } from './support/probe.ts';

/** A line as it was drawn: where its letters start and end, and what they stand on; in points. */
type DrawnLine = {
  text: string;
  left: number;
  right: number;
  baseline: number;
  size: number;
};

/** A line, whether it is in a chart, and what LibreOffice has on its slide. */
type PlacedLine = DrawnLine & { slide: number; inChart: boolean; words: readonly RenderedWord[] };

/** One and a half pixels of a screen of 1280 by 720, in points of a slide of 960 by 540. */
const TOLERANCE = 1.5 * (960 / 1280);

/** pdftotext's box of a word reaches from 0.95 em above the baseline to 0.35 em below, whatever the font. */
const BELOW = 0.35 / (0.95 + 0.35);

const decks = {
  'of Tokyo': {},
  'of Tokyo in Japanese': { language: 'ja', translation: translationTo('ja') },
  'of Tokyo in Korean': { language: 'ko', translation: translationTo('ko') },
  'with every element in Japanese': { ...probe, language: 'ja' },
};

describe.skipIf(!hasLibreOffice())('pictures show what LibreOffice shows', () => {
  test.each(Object.entries(decks))(
    'in every line of the deck %s',
    { timeout: 120_000 },
    async (_, wanted) => {
      const { bytes, input } = await deckWithInput(wanted);
      const slides = await renderedSlides(bytes);
      const fontFiles = await fontFinder(root)(drawingFamilies());
      const drawn = drawPages({ ...input, fontFiles });
      const lines = drawn.flatMap(({ marks, page }, index) =>
        linesOf(marks)
          .filter((line) => !isIn(areOthers(page), line))
          .map((line) => ({
            ...{ ...line, inChart: isIn(chartsOf(page), line) },
            ...{ slide: index + 1, words: slides[index]?.words ?? [] },
          })),
      );
      const far = lines.flatMap((line) =>
        deviation(line).map((by) => `slide ${line.slide}: ${by} “${line.text}”`),
      );
      const elsewhere = lines.filter((line) => wordsOf(line).length === 0);
      const theirs = drawn.flatMap(({ page }, index) =>
        (slides[index]?.words ?? [])
          .filter((word) => !isIn(areOthers(page), lineOf(word)))
          .filter((word) => !lines.some((line) => line.slide === index + 1 && isOn(line, word)))
          .map(({ text }) => `slide ${index + 1}: “${text}”`),
      );
      expect(elsewhere.map(({ slide, text }) => `slide ${slide}: “${text}”`)).toEqual([]);
      expect(theirs).toEqual([]);
      expect(far).toEqual([]);
    },
  );

  test('in every glyph, shape and picture of the deck with every element', {
    timeout: 120_000,
  }, async () => {
    const { differences, count } = await compareDeck(probe, () => true);
    expect(count).toBeGreaterThan(2000);
    expect(differences).toEqual([]);
  });

  test('in every word of all kinds of charts', { timeout: 120_000 }, async () => {
    const { differences, count } = await compareDeck(
      numbers,
      (ink, page) => ink.kind === 'glyph' && chartsOf(page).some((box) => isInside(ink, box)),
    );
    expect(count).toBeGreaterThan(300);
    expect(differences).toEqual([]);
  });
});

/**
 * In charts LibreOffice sets text in whole pixels of a coarse screen: so much narrower or wider, of the width of a
 * line. The keys of a legend share what that leaves.
 */
const DRIFT = 0.025;
const SHIFT = 1.5;

/** What differs between our pictures of a deck and LibreOffice's, of some of the ink on its slides. */
async function compareDeck(
  wanted: Parameters<typeof deckBytes>[0],
  isMeant: (ink: Ink, page: Page) => boolean,
): Promise<{ differences: string[]; count: number }> {
  const { bytes, input } = await deckWithInput(wanted);
  const fontFiles = await fontFinder(root)(drawingFamilies());
  const ours = (await slideSvgs({ ...input, fontFiles })).map(inkOf);
  // First they draw white paper.
  const theirs = (await renderedSvgs(bytes)).map((svg) => inkOf(svg).slice(1));
  let count = 0;
  const differences = input.pages.flatMap((page, index) => {
    const boxes = areOthers(page);
    const compared = (ink: Ink) => isMeant(ink, page) && !boxes.some((box) => isInside(ink, box));
    const own = (ours[index] ?? []).filter(compared);
    count += own.length;
    const loose = chartsOf(page).flatMap((chart) => [
      ...(chart.legend ? [{ box: chart.legend.box, drift: DRIFT, shift: SHIFT }] : []),
      { box: chart, drift: DRIFT, shift: 0 },
    ]);
    const found = compareInk(own, (theirs[index] ?? []).filter(compared), { points: TOLERANCE, loose });
    return found.map((difference) => `slide ${index + 1}: ${difference}`);
  });
  return { differences, count };
}

function chartsOf({ items }: Page) {
  return items.filter((item) => item.type === 'chart');
}

/**
 * Where LibreOffice has rules of its own, which no file can change: it writes names beside bars on one line, and
 * shrinks the whole chart where they have no room; lists the series of bars from the last to the first; and gives the
 * dot of a point that stands out the colour of its line.
 */
function areOthers(page: Page): Box[] {
  return chartsOf(page).flatMap((chart): Box[] => {
    const isBar = chart.kind === 'bar';
    if (isBar && chart.names.some(({ length }) => length > 1)) return [chart];
    const dots = chart.kind === 'line' ? chart.accents.flatMap((accent) => dotOf(chart, accent)) : [];
    return isBar && chart.legend ? [chart.legend.box] : dots;
  });
}

function dotOf(
  { plot, scale, categories, series }: ChartItem,
  { series: index, point }: ChartItem['accents'][number],
): Box[] {
  const value = series[index]?.values[point] ?? 0;
  const x = plot.x + (plot.width / categories.length) * (point + 0.5);
  const y = plot.y + plot.height * (1 - (value - scale.min) / (scale.max - scale.min));
  return [{ x: x - 1, y: y - 1, width: 2, height: 2 }];
}

function isIn(boxes: readonly Box[], line: DrawnLine): boolean {
  return boxes.some((box) => isInside({ box: boxOf(line) }, box));
}

function lineOf(word: RenderedWord): DrawnLine {
  const { x, width, height, text } = word;
  return { text, left: x, right: x + width, baseline: baselineOf(word), size: height };
}

function boxOf({ left, right, baseline, size }: DrawnLine): Box {
  return { x: left, y: baseline - size, width: right - left, height: size };
}

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

/** So much wider are lines of East Asian text in LibreOffice, which takes spaces from that font, and adds some. */
const WIDER = 0.1;

/** Whether a word of LibreOffice's is on a line, or behind its end where lines are wider there. */
function isOn({ left, right, baseline, size }: DrawnLine, word: RenderedWord): boolean {
  const isLevel = Math.abs(baselineOf(word) - baseline) < size / 2;
  return isLevel && word.x + word.width > left && word.x < right + (right - left) * WIDER + size;
}

/** How the start and the foot of a line differ from what LibreOffice has there; in a chart start, middle or end. */
function deviation(line: PlacedLine): string[] {
  const there = wordsOf(line);
  if (there.length === 0) return [];
  const tall = there.reduce((a, b) => (b.height > a.height ? b : a));
  const left = Math.min(...there.map(({ x }) => x)) - line.left;
  const right = Math.max(...there.map(({ x, width }) => x + width)) - line.right;
  const across = line.inChart ? nearest([left, (left + right) / 2, right]) : left;
  const down = baselineOf(tall) - line.baseline;
  return [
    ...(Math.abs(across) > TOLERANCE ? [`across ${across.toFixed(1)}`] : []),
    ...(Math.abs(down) > TOLERANCE ? [`down ${down.toFixed(1)}`] : []),
  ];
}

function nearest(distances: readonly number[]): number {
  return distances.reduce((a, b) => (Math.abs(b) < Math.abs(a) ? b : a));
}

function baselineOf({ y, height }: RenderedWord): number {
  return y + height * (1 - BELOW);
}
