import type { Paragraph } from '../../page.ts';
import { asSeen } from '../../text/as-seen.ts';

/** Whether a space or a line end stands behind each line of a paragraph; lines do without those at their ends. */
export function spacesAfterLines(
  { runs, drawn }: Pick<Paragraph, 'runs' | 'drawn'>,
  language: string,
): boolean[] {
  const text = runs.map((run) => asSeen(run, language)).join('');
  let at = 0;
  return drawn.map((line) => {
    const words = line.runs.map((run) => run.text).join('');
    // A hyphen is drawn where a line ends at a soft hyphen.
    at += words.endsWith('\u00AD-') ? words.length - 1 : words.length;
    const space = /^[\s\u200B]*/.exec(text.slice(at))?.[0] ?? '';
    at += space.length;
    return /\s/.test(space) && at < text.length;
  });
}
