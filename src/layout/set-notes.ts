import type { Element } from '../markup/element.ts';
import type { Paragraph, Run } from '../page.ts';
import type { Context } from './context.ts';
import { textStyle } from './text-style.ts';
import { toParagraphs } from './to-runs.ts';

/** The speaker notes of a slide. Their lines are not broken here: notes have room to flow. */
export function setNotes(notes: Element | undefined, context: Context): Paragraph[] {
  if (!notes) return [];
  const style = textStyle('caption', { ...context, ground: 'paper' });
  return toParagraphs(notes, style, context).map((runs) => ({
    ...listItem(runs, style.key),
    lines: [],
    drawn: [],
    align: 'start',
    lineHeight: style.lineHeight,
    spaceBefore: 0,
    indent: 0,
    level: 0,
  }));
}

/** A paragraph that starts with "- " is an item of a list. */
function listItem(runs: Run[], color: string): Pick<Paragraph, 'runs' | 'bullet'> {
  const [first, ...rest] = runs;
  if (!first?.text.startsWith('- ')) return { runs };
  return { runs: [{ ...first, text: first.text.slice(2) }, ...rest], bullet: { kind: 'disc', color } };
}
