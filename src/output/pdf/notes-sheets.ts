import type { Alignment, Box, Page, RunStyle, TextItem } from '../../page.ts';
import { contrast } from '../../theme/color.ts';
import type { WriterInput } from '../deck-info.ts';
import { pageWords } from '../page-words.ts';
import type { DrawnPage } from '../picture/draw-pages.ts';
import { drawText, type TextContext } from '../picture/draw-text.ts';
import type { Mark } from '../picture/mark.ts';
import { oneLine } from '../picture/one-line.ts';
import { underlineLinks } from '../picture/underline-links.ts';
import { titleOf } from '../title-of.ts';
import { notesSheet } from './notes-sheet.ts';
import { paginate } from './paginate.ts';
import type { Sheet } from './sheet.ts';

const { width, height, margin } = notesSheet;
const column = { x: margin.side, width: width - 2 * margin.side };

/** Paper is white, whatever the theme: a grey of 6 to 1 for what is beside the notes, and lines that are lighter. */
const grey = '5C6570';
const hairline = { color: 'C5CAD1', width: 0.5 };

/** Words beside the notes, their line distance in em, and distances between rows in points. */
const small: RunStyle = { face: 'text', size: 9, color: 'ink' };
const leading = 1.3;
const row = 13;
const gap = 18;
/** Where the notes end, above the line at the foot. */
const bottom = height - margin.end - row - gap;

/** Numbers from 1: the slide's, and that of its first sheet in the file. */
export type Numbers = { slide: number; sheet: number };

/** A sheet with a slide and its notes, and more sheets where the notes are long. */
export function notesSheets(
  { page, parts, context }: DrawnPage,
  numbers: Numbers,
  { areas: { slide }, info }: Pick<WriterInput, 'areas' | 'info'>,
): Sheet[] {
  const words = pageWords(info.language.tag);
  const scale = column.width / slide.width;
  const picture = { ...column, y: margin.end, height: slide.height * scale };
  const below = picture.y + picture.height + gap;
  const rooms = [below, margin.end].map((head) => bottom - textTop(head));
  return paginate(page.notes, rooms[0] ?? 0, rooms[1] ?? 0).map((paragraphs, index) => {
    const isFirst = index === 0;
    const head = isFirst ? below : margin.end;
    const title = `${words.slide.replace('{n}', String(numbers.slide))}: ${titleOf(page)}`;
    const heading = drawHead(isFirst ? words.notes : title, head, isFirst, context);
    const box = { ...column, y: textTop(head), height: bottom - textTop(head) };
    const marks = underlineLinks(drawText(paragraphs, box, 'top', inked(context, inkOf(context))));
    const notes = { heading: isFirst ? heading : [], paragraphs, marks };
    const border: Mark = { kind: 'rectangle', box: picture, ink: hairline };
    return {
      page,
      width,
      height,
      ...(isFirst && { slide: { parts, placing: { scale, x: picture.x, y: picture.y } } }),
      marking: drawMarking(page, context),
      frame: [
        ...(isFirst ? [border] : heading),
        ...(paragraphs.length > 0 ? [rule(head + row + gap / 4)] : []),
        ...drawFoot(page, numbers.sheet + index, info.title, context),
      ],
      ...(paragraphs.length > 0 && { notes }),
    };
  });
}

/** Below the row at the head of the notes, and the line below that. */
function textTop(head: number): number {
  return head + row + gap;
}

function drawHead(words: string, y: number, bold: boolean, context: TextContext): Mark[] {
  return drawSmall(words, { ...column, y }, 'start', { context, bold });
}

/** Notes may be marked higher than their slide; the marking stands at the head and the foot of each sheet. */
function drawMarking({ notesMarking = '' }: Page, context: TextContext): Mark[] {
  const y = (margin.end - row) / 2;
  return drawSmall(notesMarking, { ...column, y }, 'center', { context, bold: true });
}

/** The line at the foot: what each slide has there, and the number of the sheet. */
function drawFoot(page: Page, number: number, title: string, context: TextContext): Mark[] {
  const y = height - margin.end - row;
  const marking = page.notesMarking ?? wordsOf(page, 'footer');
  const middle = drawSmall(marking, { ...column, y }, 'center', { context });
  const side = (column.width - Math.max(column.width / 3, widthOf(middle) + 2 * gap)) / 2;
  const rtl = context.language.direction === 'rtl';
  const at = (isFirst: boolean) => ({
    x: isFirst ? column.x : column.x + column.width - side,
    y,
    width: side,
  });
  return [
    rule(y - gap / 2),
    ...drawSmall(wordsOf(page, 'date') || title, at(!rtl), 'start', { context }),
    ...middle,
    ...drawSmall(String(number), at(rtl), 'end', { context }),
  ];
}

function widthOf(marks: readonly Mark[]): number {
  const words = marks.filter((mark) => mark.kind === 'text');
  return words.reduce((sum, { width: own }) => sum + own, 0);
}

function wordsOf({ items }: Page, role: TextItem['role']): string {
  const item = items.find((each) => each.type === 'text' && each.role === role);
  if (item?.type !== 'text') return '';
  return item.paragraphs
    .map(({ runs }) => runs.map(({ text }) => (text === '\n' ? ' ' : text)).join(''))
    .join(' ');
}

type Small = { context: TextContext; bold?: boolean };

/** Small words on one line; of those that are too long for it, the beginning. */
function drawSmall(
  words: string,
  { x, y, width: room }: Omit<Box, 'height'>,
  align: Alignment,
  { context, bold }: Small,
): Mark[] {
  const style = { ...small, ...(bold && { bold }) };
  const draw = (text: string) => {
    const paragraph = oneLine(text, style, align, leading);
    return drawText([paragraph], { x, y, width: room, height: row }, 'top', inked(context, grey));
  };
  const isTooWide = (text: string) => draw(text).reduce((sum, mark) => sum + mark.width, 0) > room;
  if (words === '') return [];
  if (!isTooWide(words)) return draw(words);
  const letters = [...words];
  while (letters.length > 1 && isTooWide(`${letters.join('')}…`)) letters.pop();
  return draw(`${letters.join('').trimEnd()}…`);
}

/** The darkest colour of a theme. */
function inkOf({ theme }: TextContext): string {
  const colors = Object.values(theme.palette).map(({ hex }) => hex);
  const darker = (one: string, other: string) =>
    contrast(other, 'FFFFFF') > contrast(one, 'FFFFFF') ? other : one;
  return colors.length > 0 ? colors.reduce(darker) : '000000';
}

/** The same fonts, and one colour for all words. */
function inked(context: TextContext, hex: string): TextContext {
  const tokens = [small.color, ...Object.keys(context.theme.palette)];
  return { ...context, theme: { palette: Object.fromEntries(tokens.map((token) => [token, { hex }])) } };
}

function rule(y: number): Mark {
  return { kind: 'line', from: [column.x, y], to: [column.x + column.width, y], ink: hairline };
}
