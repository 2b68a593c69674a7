import type { Line, Run } from '../page.ts';
import { balancedWidth } from './balanced-width.ts';
import type { Typesetter } from './typesetter.ts';

/**
 * The runs of a headline with line breaks between its phrases, lines about equally long: no renderer knows phrases.
 * The same runs where one line holds them, where that would take more lines, or where spaces part the phrases.
 */
export function breakAtPhrases({ setLines, setPhrases }: Typesetter, runs: Run[], width: number): Run[] {
  const { lines } = setLines(runs, width);
  if (!setPhrases || lines.length < 2 || runs.some(({ text }) => text.includes('\n'))) return runs;
  const phrases = setPhrases(runs, balancedWidth(setPhrases, runs, width));
  return phrases.fits && phrases.lines.length === lines.length ? withLineBreaks(phrases.lines, runs) : runs;
}

function withLineBreaks(lines: readonly Line[], runs: readonly Run[]): Run[] {
  return lines.flatMap((line, index) => {
    const parts = line.runs.map(({ run, text }) => ({ ...(runs[run] as Run), text }));
    const last = parts.at(-1);
    return index < lines.length - 1 && last ? [...parts, { ...last, text: '\n' }] : parts;
  });
}
