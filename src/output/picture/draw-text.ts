import bidiModule from 'bidi-js';
import type { Box, Line, Paragraph, Run, TextItem } from '../../page.ts';
import type { DrawnFonts, FontStretch } from '../../text/drawn-fonts.ts';
import { firstLine } from '../../text/first-line.ts';
import { ARIMO, fontFile } from '../../text/fonts.ts';
import type { LanguageRow } from '../../text/languages.ts';
import { openFont } from '../../text/open-font.ts';
import { SUPERSCRIPT } from '../../text/segments.ts';
import { type Colors, colorOf } from './color-of.ts';
import type { TextMark } from './mark.ts';
import { spacesAfterLines } from './spaces-after-lines.ts';

/** What text is drawn with. */
export type TextContext = {
  theme: Colors;
  fonts: DrawnFonts;
  language: Pick<LanguageRow, 'direction' | 'tag'>;
  inTable?: boolean;
};

/** Of its size, how far something is raised: a superscript by PowerPoint's 30 %, a disc as LibreOffice has it. */
const RAISED = { superscript: 0.3, disc: 0.055 };

/** Paragraphs in a box, with their lines where the page has them. */
export function drawText(
  paragraphs: readonly Paragraph[],
  box: Box,
  anchor: TextItem['anchor'],
  context: TextContext,
): TextMark[] {
  let y = firstLine(paragraphs, box, anchor);
  return paragraphs.flatMap((paragraph, index) => {
    if (index > 0) y += paragraph.spaceBefore;
    const spaces = spacesAfterLines(paragraph, context.language.tag);
    const levels = levelsOfLines(paragraph.drawn, context.language.direction);
    return paragraph.drawn.flatMap((line, number) => {
      const marks = drawLine(line, paragraph, { ...box, y }, context, levels[number]);
      const bullet = number === 0 ? drawBullet(paragraph, { ...box, y }, context) : [];
      y += paragraph.lineHeight;
      const own = marks.map((mark, index): TextMark => {
        const spaceAfter = spaces[number] === true && index === marks.length - 1;
        return { ...mark, paragraph, ...(spaceAfter && { spaceAfter }) };
      });
      return [...bullet.map((mark): TextMark => ({ ...mark, paragraph, isBullet: true })), ...own];
    });
  });
}

/** Discs have a font of their own, whatever the text is set in. */
function disc(run: Run): Piece {
  const font = openFont(fontFile(ARIMO, { bold: run.bold === true, italic: run.italic === true }));
  return { run, text: run.text, font, descent: font.descent };
}

/** Text of one style in one font. */
type Piece = FontStretch & { run: Run };

/** A mark by itself. */
type MarkAlone = Omit<TextMark, 'paragraph' | 'isBullet' | 'spaceAfter'>;

function drawLine(
  line: Line,
  paragraph: Paragraph,
  box: Box,
  context: TextContext,
  levels: Levels,
): MarkAlone[] {
  const pieces = line.runs.flatMap(({ run, text }) => toPieces(paragraph.runs[run] as Run, text, context));
  const room = box.width - paragraph.indent;
  const rtl = context.language.direction === 'rtl';
  const left = rtl ? box.x : box.x + paragraph.indent;
  return place(pieces, levels, paragraph, { left, room, top: box.y }, context);
}

/** The bullet hangs one level's indent before the text. */
function drawBullet(
  { bullet, indent, level, runs, ...paragraph }: Paragraph,
  box: Box,
  context: TextContext,
): MarkAlone[] {
  const [run] = runs;
  if (!bullet || !run) return [];
  const { link: _, superscript: __, ...style } = run;
  const text = bullet.kind === 'number' ? String(bullet.value) : '•';
  const hanging = indent / (level + 1);
  const own: Run = { ...style, text, face: 'text', color: bullet.color };
  const pieces = bullet.kind === 'disc' ? [disc(own)] : toPieces(own, text, context);
  const rtl = context.language.direction === 'rtl';
  const left = rtl ? box.x + box.width - indent : box.x + indent - hanging;
  const top = box.y - (bullet.kind === 'disc' ? run.size * RAISED.disc : 0);
  const levels = levelsOf(text, context.language.direction);
  return place(pieces, levels, { ...paragraph, align: 'start' }, { left, room: hanging, top }, context);
}

function toPieces(run: Run, text: string, { fonts }: TextContext): Piece[] {
  const style = { bold: run.bold === true, italic: run.italic === true, lang: run.lang };
  return fonts(text, run.face, style).map((stretch) => ({ run, ...stretch }));
}

type Place = { left: number; room: number; top: number };

/** Of the size, how far above the foot of a line LibreOffice has the baseline; in tables it is the font's own descent. */
const DESCENT = 0.2;

/** Sets pieces on a baseline where they are seen; they stay in the order in which they are read. */
function place(
  pieces: readonly Piece[],
  levels: Levels,
  { align, lineHeight }: Pick<Paragraph, 'align' | 'lineHeight'>,
  { left, room, top }: Place,
  { theme, language, inTable }: TextContext,
): MarkAlone[] {
  const descent = Math.max(0, ...pieces.map((piece) => piece.run.size * (inTable ? piece.descent : DESCENT)));
  const shaped = inVisualOrder(pieces, levels).map((piece) => shapePiece(piece, theme));
  // Behind the last character of a line there is no extra space.
  const spare = pieces.at(-1)?.run.tracking ?? 0;
  const width = shaped.reduce((sum, each) => sum + each.width, 0) - spare;
  const fromStart = { start: 0, center: (room - width) / 2, end: room - width }[align];
  let x = left + (language.direction === 'rtl' ? room - width - fromStart : fromStart);
  const placed = shaped.map(({ raised, order, ...mark }) => {
    const left = x;
    x += mark.width;
    return { order, mark: { ...mark, x: left, baseline: top + lineHeight - descent - raised } };
  });
  return placed.sort((one, other) => one.order - other.order).map(({ mark }) => mark);
}

/** A piece at its place in the line, and its place in the text. */
type Visual = Piece & { direction: 'ltr' | 'rtl'; order: number };

function shapePiece({ run, text, font, direction, order }: Visual, theme: TextContext['theme']) {
  const size = run.superscript ? run.size * SUPERSCRIPT : run.size;
  const { glyphs, advance } = font.shape(text, direction);
  const tracking = (run.tracking ?? 0) / size;
  return {
    kind: 'text' as const,
    text,
    font,
    glyphs:
      tracking === 0 ? glyphs : glyphs.map((glyph, index) => ({ ...glyph, x: glyph.x + index * tracking })),
    width: (advance + glyphs.length * tracking) * size,
    size,
    raised: run.superscript ? run.size * RAISED.superscript : 0,
    color: colorOf(theme, run.color),
    link: run.link,
    direction,
    lang: run.lang,
    order,
  };
}

// The package's types describe CommonJS; in Node its ES module has the function as its default export.
const createBidi = bidiModule as unknown as typeof bidiModule.default;
const bidi = createBidi();

/** How deep each character of a line is in text of the other direction (UAX 9); undefined where all goes to the right. */
type Levels = Uint8Array | undefined;

/** Directions are resolved in the whole paragraph: a comma at the end of a line goes with the words on both sides. */
function levelsOfLines(lines: readonly Line[], base: 'ltr' | 'rtl'): Levels[] {
  const texts = lines.map(({ runs }) => runs.map(({ text }) => text).join(''));
  const levels = levelsOf(texts.join(' '), base);
  let start = 0;
  return texts.map(({ length }) => {
    const own = levels?.subarray(start, start + length);
    start += length + 1;
    return own;
  });
}

function levelsOf(text: string, base: 'ltr' | 'rtl'): Levels {
  const isPlain =
    base === 'ltr' &&
    !/[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u.test(text);
  return isPlain ? undefined : bidi.getEmbeddingLevels(text, base).levels;
}

/** Pieces from left to right, cut where the direction of writing changes. */
function inVisualOrder(pieces: readonly Piece[], levels: Levels): Visual[] {
  if (!levels) return pieces.map((piece, order) => ({ ...piece, direction: 'ltr', order }));
  let offset = 0;
  const levelled = pieces.flatMap((piece) => {
    const parts = atLevels(piece, levels, offset);
    offset += piece.text.length;
    return parts;
  });
  const ordered = levelled.map((piece, order) => ({ ...piece, order }));
  return reorder(ordered).map(({ level, ...piece }) => ({ ...piece, direction: level % 2 ? 'rtl' : 'ltr' }));
}

type Levelled = Omit<Visual, 'direction'> & { level: number };

function atLevels(piece: Piece, levels: Uint8Array, offset: number): Omit<Levelled, 'order'>[] {
  const parts: Omit<Levelled, 'order'>[] = [];
  for (let index = 0; index < piece.text.length; index += 1) {
    const level = levels[offset + index] ?? 0;
    const last = parts.at(-1);
    const character = piece.text.charAt(index);
    if (last?.level === level) last.text += character;
    else parts.push({ ...piece, level, text: character });
  }
  return parts;
}

/** Rule L2: from the highest level down to the lowest odd one, what is at least that high is reversed. */
function reorder(pieces: readonly Levelled[]): Levelled[] {
  const highest = Math.max(0, ...pieces.map(({ level }) => level));
  let result = [...pieces];
  for (let level = highest; level > 0; level -= 1) result = reverseFrom(level, result);
  return result;
}

function reverseFrom(level: number, pieces: readonly Levelled[]): Levelled[] {
  const result: Levelled[] = [];
  let stretch: Levelled[] = [];
  for (const piece of pieces) {
    if (piece.level >= level) stretch.unshift(piece);
    else {
      result.push(...stretch, piece);
      stretch = [];
    }
  }
  return [...result, ...stretch];
}
