import type { Line, Run } from '../page.ts';
import { balancedWidth } from './balanced-width.ts';
import type { Typesetter } from './typesetter.ts';

/**
 * The runs of a text with line breaks between its phrases, or else its words; no renderer knows either. Lines are as
 * long as they can be, or `evenly` about equally long. The same runs where one line holds them, where that would take more lines, or where spaces part them;
 * a word in katakana is worth one line more.
 */
export function breakAtPhrases(
  { setLines, setPhrases, setWords }: Typesetter,
  runs: Run[],
  width: number,
  evenly = true,
): Run[] {
  if (!setPhrases || !setWords || runs.some(({ lang }) => lang !== undefined)) return runs;
  const plain = setLines(runs, width);
  if (plain.count < 2 || runs.some(({ text }) => text.includes('\n'))) return runs;
  for (const set of [setPhrases, setWords]) {
    const broken = set(runs, evenly ? balancedWidth(set, runs, width) : width);
    const most = plain.count + (set === setWords && plain.lines.some(splitsKatakana) ? 1 : 0);
    if (broken.fits && broken.count <= most) return withLineBreaks(broken.lines, runs);
  }
  return runs;
}

/** Whether the next line goes on with the word that this one ends in. */
function splitsKatakana(line: Line, index: number, lines: readonly Line[]): boolean {
  const [before = '', after = ''] = [line.runs.at(-1)?.text, lines[index + 1]?.runs[0]?.text];
  return /[\p{Script=Katakana}ー]$/u.test(before) && /^[\p{Script=Katakana}ー]/u.test(after);
}

/** The runs with a line break at the end of each line but the last. */
export function withLineBreaks(lines: readonly Line[], runs: readonly Run[]): Run[] {
  return lines.flatMap((line, index) => {
    const parts = line.runs.map(({ run, text }) => ({ ...(runs[run] as Run), text }));
    const last = parts.at(-1);
    return index < lines.length - 1 && last ? [...parts, { ...last, text: '\n' }] : parts;
  });
}
