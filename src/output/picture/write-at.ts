import type { Alignment, RunStyle } from '../../page.ts';
import { drawText, type TextContext } from './draw-text.ts';
import type { TextMark } from './mark.ts';
import { oneLine } from './one-line.ts';

/** A place for a line of text: the point, and which side or middle of the text stands at it. */
export type Anchor = {
  x: number;
  y: number;
  across: 'left' | 'center' | 'right';
  down: 'top' | 'middle' | 'bottom';
};

/** A text on a line as high as its fonts are. */
export function writeAt(
  text: string,
  style: RunStyle,
  { x, y, across, down }: Anchor,
  context: TextContext,
): TextMark[] {
  if (text === '') return [];
  const height = heightOf(text, style, context);
  const top = y - height * { top: 0, middle: 0.5, bottom: 1 }[down];
  const box = { x: x - { left: 0, center: ROOM / 2, right: ROOM }[across], y: top, width: ROOM, height };
  const paragraph = oneLine(text, style, alignmentOf(across, context), height / style.size);
  return drawText([paragraph], box, 'top', { ...context, inTable: true });
}

/** More than any text of a chart takes: only the side at which it is aligned counts. */
const ROOM = 2000;

function alignmentOf(across: Anchor['across'], { language }: TextContext): Alignment {
  if (across === 'center') return 'center';
  return (across === 'left') === (language.direction === 'ltr') ? 'start' : 'end';
}

/** How high a line with a text is: as the fonts say. */
export function heightOf(text: string, style: RunStyle, context: TextContext): number {
  const used = fontsOf(text, style, context).map(({ font }) => font);
  const ascent = Math.max(...used.map((font) => font.ascent));
  const descent = Math.max(...used.map((font) => font.descent));
  return (ascent + descent) * style.size;
}

export function widthOf(text: string, style: RunStyle, context: TextContext): number {
  const parts = fontsOf(text, style, context).map(({ font, text: part }) => font.advance(part));
  return parts.reduce((total, width) => total + width, 0) * style.size;
}

/** The fonts that draw a text, each with its part of it. */
function fontsOf(text: string, { face, bold, italic }: RunStyle, { fonts }: TextContext) {
  return fonts(text, face, { bold: bold === true, italic: italic === true });
}
