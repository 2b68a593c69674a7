import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { text, write } from '../../src/output/pdf/file/values.ts';
import { clustersOf } from '../../src/output/pdf/fonts/clusters.ts';
import { pngParts } from '../../src/output/pdf/page/png-parts.ts';
import { paginate } from '../../src/output/pdf/paginate.ts';
import type { TextMark } from '../../src/output/picture/mark.ts';
import { oneLine } from '../../src/output/picture/one-line.ts';
import { spacesAfterLines } from '../../src/output/picture/spaces-after-lines.ts';
import type { Line, Paragraph } from '../../src/page.ts';
import { fontFile, type StandIn, standIn } from '../../src/text/fonts.ts';
import { openFont } from '../../src/text/open-font.ts';

const style = { face: 'text', size: 10, color: 'ink' } as const;
const line = (words: string): Line => ({ runs: [{ run: 0, text: words, x: 0, width: 0 }], width: 0 });

function paragraph(lines: number): Paragraph {
  const drawn = Array.from({ length: lines }, (_, index) => line(`line ${index}`));
  return { ...oneLine('', style, 'start', 1), drawn, spaceBefore: 5, bullet: { kind: 'disc', color: 'ink' } };
}

/** How many lines of how many paragraphs each page has. */
const counts = (pages: Paragraph[][]) => pages.map((page) => page.map(({ drawn }) => drawn.length));

describe('notes are shared out over sheets', () => {
  test('line by line, and never one alone', () => {
    expect(counts(paginate([paragraph(4)], 30, 100))).toEqual([[2], [2]]);
    expect(counts(paginate([paragraph(3), paragraph(3)], 60, 100))).toEqual([[3], [3]]);
    expect(counts(paginate([paragraph(3), paragraph(6)], 60, 100))).toEqual([[3, 2], [4]]);
  });

  test('to an end, even where a sheet has room for no line', () => {
    expect(counts(paginate([paragraph(3)], 5, 5)).flat()).toEqual([1, 1, 1]);
    expect(counts(paginate([], 50, 50))).toEqual([[]]);
  });

  test('with a bullet where an item begins, not where it goes on', () => {
    const [first, second] = paginate([paragraph(4)], 20, 100);
    expect([first?.[0]?.bullet, second?.[0]?.bullet]).toEqual([{ kind: 'disc', color: 'ink' }, undefined]);
  });
});

test('a line ends with a space where the text has one, or a line break, and not within a word', () => {
  const runs = [{ ...style, text: 'one two-three\nfour' }];
  const drawn = ['one', 'two-', 'three', 'four'].map(line);
  expect(spacesAfterLines({ runs, drawn }, 'en')).toEqual([true, false, true, false]);
});

/** A text as it is marked, in Carlito. */
function marked(words: string, more: Partial<TextMark> = {}): TextMark {
  const font = openFont(fontFile(standIn('Carlito') as StandIn, { bold: false, italic: false }));
  const { glyphs, advance } = font.shape(words, 'ltr');
  const place = {
    x: 0,
    baseline: 0,
    width: advance * 10,
    size: 10,
    color: '000000',
    direction: 'ltr',
  } as const;
  return { kind: 'text', text: words, font, glyphs, ...place, paragraph: paragraph(1), ...more };
}

describe('the text of glyphs', () => {
  test('is whole where letters are one sign', () => {
    const texts = clustersOf(marked('office fit')).map((cluster) => cluster.text);
    expect(texts.join('')).toBe('office fit');
    expect(texts.length).toBeLessThan('office fit'.length);
  });

  test('has a soft hyphen where a word goes on in the next line', () => {
    const texts = clustersOf(marked('coop\u00AD-')).map((cluster) => cluster.text);
    expect(texts.join('')).toBe('coop\u00AD');
  });

  test('has the space behind a line, and none of what is not seen', () => {
    const texts = clustersOf(marked('a\u200E\u200Bb', { spaceAfter: true })).map((cluster) => cluster.text);
    expect(texts.join('')).toBe('ab ');
  });
});

test('strings are in ASCII where they can be, else in UTF-16, and no bracket breaks out', () => {
  expect(text('a (b) \\ c').raw).toBe('(a \\(b\\) \\\\ c)');
  expect(text('東').raw).toBe('<FEFF6771>');
  expect(write({ A: [1, true, { B: 0.123456 }], C: undefined })).toBe('<</A [1 true <</B 0.1235>>]>>');
});

describe('the rows of a PNG', () => {
  const picture = sharp({ create: { width: 3, height: 2, channels: 4, background: '#12345680' } });

  test('go in as they are where it is opaque', async () => {
    const parts = pngParts(await picture.clone().removeAlpha().png().toBuffer());
    expect(parts).toMatchObject({ width: 3, height: 2, bits: 8, channels: 3 });
  });

  test('do not where something shines through, or they are interlaced', async () => {
    expect(pngParts(await picture.clone().png().toBuffer())).toBeUndefined();
    expect(
      pngParts(await picture.clone().removeAlpha().png({ progressive: true }).toBuffer()),
    ).toBeUndefined();
  });
});
