import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { cleanDeck, pack } from './clean-deck.ts';
import {
  hasLibreOffice,
  type RenderedLine,
  renderedLines,
  renderedLinesOfEach,
  renderPictures,
} from './libreoffice.ts';

const TEXT = 'Joint statement of Tokyo, the first in 17 years';

/** The clean deck with the first slide's body set in a font. */
function deckIn(font: string, text = TEXT): Uint8Array {
  const parts = cleanDeck();
  const slide = String(parts['ppt/slides/slide1.xml']);
  const body = slide.slice(slide.indexOf('name="Body"'));
  const set = body
    .replace('A first point', text)
    .replace('typeface="+mn-lt"', `typeface="${font}"`)
    .replace('typeface="+mn-ea"', `typeface="${font}"`);
  return pack({ ...parts, 'ppt/slides/slide1.xml': slide.replace(body, set) });
}

describe.skipIf(!hasLibreOffice())('LibreOffice', () => {
  const fonts = ['Georgia', 'Gelasio', 'Calibri', 'Carlito', 'Noto Sans'];
  let lines: RenderedLine[][];
  const widthIn = (font: string) => lineOf(lines[fonts.indexOf(font)]).width;

  beforeAll(async () => {
    lines = await renderedLinesOfEach(fonts.map((font) => deckIn(font)));
  }, 120_000);

  test('tells where each line of a slide stands', () => {
    const line = lineOf(lines[0]);
    expect(line).toMatchObject({ slide: 1, text: TEXT });
    // The body's box: 600000 EMU from the left and 1500000 from above, in points, and its insets.
    expect(line.x).toBeCloseTo(600_000 / 12_700 + 7.2, 0);
    expect(line.y).toBeGreaterThan(1_500_000 / 12_700);
    expect(lines[0]?.at(-1)?.slide).toBe(2);
  });

  test.each([
    ['Georgia', 'Gelasio'],
    ['Calibri', 'Carlito'],
  ])('sets %s in the widths of %s', (named, drawn) => {
    expect(widthIn(named)).toBeCloseTo(widthIn(drawn), 3);
    expect(Math.abs(widthIn(named) - widthIn('Noto Sans'))).toBeGreaterThan(5);
  });

  test('reads a deck from a file too', { timeout: 60_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'make-deck-file-'));
    const file = join(folder, 'deck.pptx');
    await writeFile(file, deckIn('Georgia'));
    expect(await renderedLines(file)).toEqual(lines[0]);
    await rm(folder, { recursive: true });
  });

  test('draws a picture of each slide', { timeout: 60_000 }, async () => {
    const pictures = await renderPictures(deckIn('Georgia'), 20);
    expect(pictures).toHaveLength(2);
    expect(pictures[0]?.subarray(1, 4).toString()).toBe('PNG');
  });
});

function lineOf(lines: RenderedLine[] = []): RenderedLine {
  const line = lines.find(({ text }) => text.startsWith('Joint'));
  if (!line) throw new Error(`no such line among ${JSON.stringify(lines)}`);
  return line;
}
