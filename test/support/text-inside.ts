import { expect } from 'vitest';
import type { Box, Item, Page, Paragraph } from '../../src/page.ts';
import { asSeen } from '../../src/text/as-seen.ts';
import { type RenderedSlide, type RenderedWord, renderedSlides } from './libreoffice.ts';

/** A paragraph of a page, and the box that its lines have to stay in. */
type Expected = { name: string; box: Box; paragraph: Paragraph };

/** A line as it was drawn. */
type DrawnLine = Box & { of: string; text: string };

/** Rounding, and side bearings that reach out of a box; in points. */
const tolerance = 1.5;

/**
 * Whether LibreOffice sets the text of a deck where its pages have it: no paragraph in more lines, each line inside
 * its box and the slide, no line over another.
 */
export async function expectTextInside(pages: readonly Page[], deck: Uint8Array): Promise<void> {
  const slides = await renderedSlides(deck);
  expect(slides).toHaveLength(pages.length);
  expect(pages.flatMap((page, index) => complaints(page, slides[index], index + 1))).toEqual([]);
}

function complaints(page: Page, slide: RenderedSlide | undefined, number: number): string[] {
  const charts = page.items.filter((item) => item.type === 'chart');
  const all = slide?.words ?? [];
  const words = all.filter((word) => !charts.some((chart) => isIn(word, chart)));
  const found = charts.flatMap((chart) =>
    chartComplaints(
      all.filter((word) => isIn(word, chart)),
      chart,
    ),
  );
  const lines = page.items.flatMap(paragraphsOf).flatMap((expected): DrawnLine[] => {
    const drawn = toLines(takeWords(words, expected), expected);
    found.push(...tooManyLines(drawn, expected), ...drawn.flatMap((line) => outside(line, expected.box)));
    return drawn;
  });
  if (words.length > 0) found.push(`text that no item has: ${joined(words)}`);
  const edges = { x: 0, y: 0, width: slide?.width ?? 0, height: slide?.height ?? 0 };
  found.push(...lines.flatMap((line) => outside(line, edges)), ...overlaps(lines));
  return found.map((complaint) => `slide ${number}: ${complaint}`);
}

function isIn(word: Box, box: Box): boolean {
  const [x, y] = [word.x + word.width / 2, middle(word)];
  return x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;
}

/** In a chart the words stand where the program puts them: each inside, none over another, none left out. */
function chartComplaints(words: RenderedWord[], chart: Extract<Item, { type: 'chart' }>): string[] {
  const lines = words.map((word) => ({ ...around([word]), of: chart.name, text: word.text }));
  const drawn = characters(joined(words)).join('');
  const isNamed = chart.legend || chart.labels.some(({ named }) => named);
  const said = [
    chart.unit.text,
    ...chart.categories.filter((_, index) => index % chart.every === 0),
    ...(isNamed ? chart.series.map(({ name }) => name) : []),
  ].flatMap((text) => text.split(' '));
  return [
    ...lines.flatMap((line) => outside(line, chart)),
    ...overlaps(lines),
    ...said
      .filter((word) => !drawn.includes(characters(word).join('')))
      .map((word) => `${chart.name} does not show "${word}"`),
  ];
}

/** The paragraphs of an item, in the order in which they are drawn. */
function paragraphsOf(item: Item): Expected[] {
  if (item.type === 'text') {
    const box = { x: item.x, y: item.y, width: item.width, height: item.height };
    return item.paragraphs.map((paragraph) => ({ name: item.name, box, paragraph }));
  }
  return item.type === 'table' ? cellParagraphs(item) : [];
}

function cellParagraphs(table: Extract<Item, { type: 'table' }>): Expected[] {
  return table.rows.flatMap(({ cells, height }, row) =>
    cells.flatMap(({ paragraphs }, column) => {
      const box = {
        x: table.x + sum(table.columns.slice(0, column)),
        y: table.y + sum(table.rows.slice(0, row).map((above) => above.height)),
        width: table.columns[column] ?? 0,
        height,
      };
      const name = `${table.name}, row ${row + 1}, column ${column + 1}`;
      return paragraphs.map((paragraph) => ({ name, box, paragraph }));
    }),
  );
}

/** Takes the words of a paragraph off those still to come: as many as have its number of characters. */
function takeWords(words: RenderedWord[], { name, paragraph }: Expected): RenderedWord[] {
  const wanted = characters(textOf(paragraph));
  const taken: RenderedWord[] = [];
  while (words.length > 0 && characters(joined(taken)).length < wanted.length) {
    taken.push(words.shift() as RenderedWord);
  }
  // Right-to-left words are drawn in another order than they are written in.
  const sorted = (list: string[]) => [...list].sort().join('');
  expect(sorted(characters(joined(taken))), `the text of ${name}`).toBe(sorted(wanted));
  return taken;
}

function textOf({ bullet, runs }: Paragraph): string {
  const bullets = { number: () => String(bullet?.kind === 'number' && bullet.value), disc: () => '•' };
  return (bullet ? bullets[bullet.kind]() : '') + runs.map((run) => asSeen(run, 'en')).join('');
}

/** The characters that leave a trace, in the one spelling that Unicode has for each. */
function characters(text: string): string[] {
  return [...text.normalize('NFKD').replace(/[\s\p{Cf}]/gu, '')];
}

/** Groups words by height; a superscript is within half a line of its neighbours. */
function toLines(words: RenderedWord[], { name, paragraph }: Expected): DrawnLine[] {
  const lines: RenderedWord[][] = [];
  for (const word of words) {
    const line = lines.at(-1);
    if (line && Math.abs(middle(word) - middle(tallest(line))) < paragraph.lineHeight / 2) line.push(word);
    else lines.push([word]);
  }
  return lines.map((line) => ({ ...around(line), of: name, text: joined(line) }));
}

/** pdftotext's box of a word reaches from 0.95 em above the baseline to 0.35 em below, whatever the font. */
const ascent = 0.95;
const descent = 0.35;
/** How far letters reach above and below the baseline, in em; capitals and digits stand on it. */
const letterAscent = 0.76;
const letterDescent = 0.24;
const standing = /^[\p{Lu}\p{Nd}\s.%]*$/u;

/** The box of a line's letters: the largest stand for all. */
function around(words: RenderedWord[]): Box {
  const x = Math.min(...words.map((word) => word.x));
  const right = Math.max(...words.map((word) => word.x + word.width));
  const word = tallest(words);
  const em = word.height / (ascent + descent);
  const below = standing.test(joined(words)) ? 0 : letterDescent;
  return {
    x,
    y: word.y + (ascent - letterAscent) * em,
    width: right - x,
    height: (letterAscent + below) * em,
  };
}

function tallest(words: RenderedWord[]): RenderedWord {
  return words.reduce((a, b) => (b.height > a.height ? b : a));
}

function tooManyLines(drawn: DrawnLine[], { name, paragraph }: Expected): string[] {
  const predicted = paragraph.lines.length;
  const text = drawn.map((line) => line.text).join(' / ');
  return drawn.length > predicted
    ? [`${name} has ${drawn.length} lines instead of ${predicted}: ${text}`]
    : [];
}

function outside(line: DrawnLine, box: Box): string[] {
  const beyond = Object.entries({
    left: box.x - line.x,
    right: line.x + line.width - box.x - box.width,
    top: box.y - line.y,
    bottom: line.y + line.height - box.y - box.height,
  });
  return beyond
    .filter(([, by]) => by > tolerance)
    .map(([side, by]) => `${line.of} leaves its box at the ${side} by ${by.toFixed(1)} pt: ${line.text}`);
}

function overlaps(lines: DrawnLine[]): string[] {
  return lines.flatMap((line, index) =>
    lines
      .slice(index + 1)
      .filter((other) => shared(line, other, 'x', 'width') && shared(line, other, 'y', 'height'))
      .map((other) => `${line.of} and ${other.of} overlap: ${line.text} / ${other.text}`),
  );
}

function shared(a: Box, b: Box, start: 'x' | 'y', size: 'width' | 'height'): boolean {
  return Math.min(a[start] + a[size], b[start] + b[size]) - Math.max(a[start], b[start]) > tolerance;
}

function middle({ y, height }: Box): number {
  return y + height / 2;
}

function joined(words: RenderedWord[]): string {
  return words.map(({ text }) => text).join(' ');
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
