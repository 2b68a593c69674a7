import type { Paragraph } from '../page.ts';

/** The words of a text, white space as one space. */
export function plainWords(paragraphs: readonly Paragraph[]): string {
  const text = paragraphs.map(({ runs }) => runs.map((run) => (run.superscript ? '' : run.text)).join(''));
  return text.join(' ').replace(/\s+/g, ' ').trim();
}
