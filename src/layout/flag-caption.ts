import type { Run } from '../page.ts';
import type { Typesetter } from '../text/typesetter.ts';
import { type SetText, setText } from './text-block.ts';

/** Where a name may be parted in Japanese and Chinese: at what stands in brackets first, and between its parts. */
const BETWEEN_PARTS = /(?=[（(])|(?<=[・·、 ])|(?<=.和)|(?<=及び)/u;

/** Characters; a part of more may end its lines between words. */
const LONG_PART = 8;

/**
 * The caption of a flag at a width. In languages that part no words by spaces it does not fit where the name would be
 * cut inside a part of it.
 */
export function setCaption(
  caption: Parameters<typeof setText>[0],
  width: number,
  typesetter: Typesetter,
): SetText {
  const [[run, ...more] = [], ...others] = caption.paragraphs;
  const isPlain = !typesetter.setWords || !run || more.length > 0 || others.length > 0;
  if (isPlain || typesetter.naturalWidth([run]) <= width) return setText(caption, width, typesetter);
  const lines = linesOf(run, width, typesetter);
  if (!lines) return cut(setText(caption, width, typesetter));
  const runs = lines.flatMap((text, index) => [
    ...(index > 0 ? [{ ...run, text: '\n' }] : []),
    { ...run, text },
  ]);
  return setText({ ...caption, paragraphs: [runs] }, width, typesetter);
}

function cut(set: SetText): SetText {
  return {
    get paragraphs() {
      return set.paragraphs;
    },
    height: set.height,
    fits: false,
  };
}

/** The lines of a name whose parts stay whole; undefined where one of them is too wide. */
function linesOf(run: Run, width: number, typesetter: Typesetter): string[] | undefined {
  const fits = (text: string) => typesetter.naturalWidth([{ ...run, text }]) <= width;
  const parts = run.text.split(BETWEEN_PARTS).flatMap((part) => (fits(part) ? [part] : wordsOf(part)));
  const lines: string[] = [];
  for (const part of parts) {
    if (!fits(part)) return undefined;
    const last = lines.at(-1);
    const joined = `${last ?? ''}${part}`;
    // A bracket begins a line of its own: the name is on one then, whatever else would fit.
    if (last !== undefined && fits(joined) && !/^[（(]/u.test(part)) lines[lines.length - 1] = joined;
    else lines.push(part);
  }
  return lines;

  function wordsOf(part: string): string[] {
    if ([...part].length <= LONG_PART) return [part];
    const set = typesetter.setWords?.([{ ...run, text: part }], width);
    return set?.lines.map((line) => line.runs.map(({ text }) => text).join('')) ?? [part];
  }
}
