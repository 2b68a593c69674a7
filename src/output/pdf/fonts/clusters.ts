import type { Glyph } from '../../../text/open-font.ts';
import type { TextMark } from '../../picture/mark.ts';

/** Glyphs that show a text together; most often one glyph and one character. */
export type Cluster = { glyphs: readonly Glyph[]; text: string };

const SOFT_HYPHEN = '\u00AD';

/** What is not seen by itself: spaces without width, and what says how letters run or join. */
const UNSEEN = /^[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]+$/;

/** The clusters of a text in reading order, with the space behind it. */
export function clustersOf(mark: TextMark): Cluster[] {
  const clusters: Cluster[] = [];
  let isSplit = false;
  for (const cluster of [...inOrder(mark), ...spaceBehind(mark)]) {
    const { text, glyphs } = cluster;
    const last = clusters.at(-1);
    // The hyphen of a word that goes on in the next line is none of the word's own.
    if (isSplit && text === '-') clusters.push({ glyphs, text: SOFT_HYPHEN });
    else if (!UNSEEN.test(text)) clusters.push(cluster);
    else if (last && /[\u200C\u200D]/.test(text)) clusters[clusters.length - 1] = joined(last, text);
    isSplit = text === SOFT_HYPHEN;
  }
  return clusters;
}

/** Whether letters join is part of the spelling. */
function joined(cluster: Cluster, sign: string): Cluster {
  return { ...cluster, text: cluster.text + sign };
}

function inOrder({ glyphs, text }: TextMark): Cluster[] {
  const starts = [...new Set(glyphs.map(({ cluster }) => cluster))].sort((one, other) => one - other);
  return starts.map((start, index) => ({
    glyphs: glyphs.filter(({ cluster }) => cluster === start),
    text: text.slice(start, starts[index + 1]),
  }));
}

function spaceBehind({ spaceAfter, font, direction, width, size }: TextMark): Cluster[] {
  if (!spaceAfter) return [];
  const { glyphs, advance } = font.shape(' ', direction);
  const x = direction === 'rtl' ? -advance : width / size;
  return [{ glyphs: glyphs.map((glyph) => ({ ...glyph, x: glyph.x + x })), text: ' ' }];
}
