import type { Element } from '../markup/element.ts';
import type { Paragraph, Run } from '../page.ts';
import type { Context } from './context.ts';
import { textStyle } from './text-style.ts';
import { toParagraphs } from './to-runs.ts';

/** The speaker notes of a slide. Their lines are broken where a sheet has them; else they have room to flow. */
export function setNotes(notes: Element | undefined, context: Context): Paragraph[] {
  if (!notes) return [];
  const onPaper = { ...context, ground: 'paper' };
  const style = textStyle('caption', onPaper);
  const paragraphs = toParagraphs(notes, style, onPaper).map(
    (runs): Paragraph => ({
      ...listItem(runs, style.key),
      lines: [],
      drawn: [],
      align: 'start',
      lineHeight: style.lineHeight,
      spaceBefore: 0,
      indent: 0,
      level: 0,
    }),
  );
  return paragraphs.map((paragraph, index) => breakNote(paragraph, paragraphs[index - 1], context));
}

/** A paragraph that starts with "- " is an item of a list. */
function listItem(runs: Run[], color: string): Pick<Paragraph, 'runs' | 'bullet'> {
  const [first, ...rest] = runs;
  if (!first?.text.startsWith('- ')) return { runs };
  return { runs: [{ ...first, text: first.text.slice(2) }, ...rest], bullet: { kind: 'disc', color } };
}

/** How far items of a list are indented, in em; and the distance between two, and between paragraphs, in lines. */
const indentation = 1.2;
const itemGap = 0.2;
const paragraphGap = 0.55;

function breakNote(
  paragraph: Paragraph,
  before: Paragraph | undefined,
  { notes, typesetter }: Context,
): Paragraph {
  if (!notes) return paragraph;
  const { size, leading, width } = notes;
  const lineHeight = size * leading;
  const runs = paragraph.runs.map((run) => ({ ...run, size }));
  const indent = paragraph.bullet ? size * indentation : 0;
  const { lines, drawn } = typesetter.setLines(runs, width - indent);
  const gap = paragraph.bullet && before?.bullet ? itemGap : paragraphGap;
  return { ...paragraph, runs, lines, drawn, lineHeight, indent, spaceBefore: before ? gap * lineHeight : 0 };
}
