import type { Alignment, Paragraph, RunStyle } from '../../page.ts';

/** A line of text as a paragraph, for words that no page has broken; `lineHeight` in em. */
export function oneLine(text: string, style: RunStyle, align: Alignment, lineHeight: number): Paragraph {
  const line = { runs: [{ run: 0, text, x: 0, width: 0 }], width: 0 };
  return {
    runs: [{ ...style, text }],
    lines: [line],
    drawn: [line],
    align,
    lineHeight: style.size * lineHeight,
    spaceBefore: 0,
    indent: 0,
    level: 0,
  };
}
