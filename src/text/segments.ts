import type { Run } from '../page.ts';
import type { Break } from './find-breaks.ts';
import type { Measure } from './measure.ts';

/** A stretch of one run inside a segment; widths in points. */
export type Piece = {
  run: number;
  text: string;
  /** As the font says, for drawing. */
  advance: number;
  /** With the margin and the gaps inside, for breaking. */
  reserve: number;
  /** Kept free before it, unless it begins a line. */
  gap: number;
  /** Spaces and line ends, which take no room at the end of a line. */
  hangs: boolean;
};

/** What stands between two places where a line may end. */
export type Segment = { pieces: Piece[]; forced: boolean };

/** Margin on the width: without it 0.33 % of boxes had one line more in LibreOffice than predicted, with it none. */
const MARGIN = 1.02;

/** Where widths go by rule; 1.03 to 1.05 served. */
const MARGIN_BY_RULE = 1.04;

/** What LibreOffice adds between East Asian and other text, in em: a fifth of the line of 1.2 em. */
const SCRIPT_GAP = 0.24;

/** A space after East Asian text is drawn in its font: 0.30 em in Noto CJK, against 0.22 to 0.24 in Latin ones. */
const WIDER_SPACE = 0.08;

/** Of its size, how large a superscript is drawn: PowerPoint about 0.66, LibreOffice 0.58. */
const SUPERSCRIPT_SCALE = 0.66;

/** What hangs at the end of a segment. */
const HANGING = /[ \t\u200B\n\v\f\r\u0085\u2028\u2029]*$/;

/** Cuts and measures the runs of a paragraph; without its breaks before superscripts, which stick to their word. */
export function toSegments(runs: Run[], breaks: Break[], measure: Measure): Segment[] {
  const spans = spansOf(runs);
  const text = runs.map((run) => run.text).join('');
  const stuck = new Set(
    spans.filter(({ run }) => run.superscript && run.text !== '').map(({ start }) => start),
  );
  const segments: Segment[] = [];
  let start = 0;
  for (const { position, forced } of breaks) {
    if (stuck.has(position) && !forced) continue;
    const bodyEnd = position - (HANGING.exec(text.slice(start, position))?.[0].length ?? 0);
    const cut = (from: number, to: number, hangs: boolean) =>
      overlaps(spans, from, to).map((part) => toPiece(part, text, hangs, measure));
    segments.push({ pieces: [...cut(start, bodyEnd, false), ...cut(bodyEnd, position, true)], forced });
    start = position;
  }
  return segments;
}

/** A part of the paragraph's text that lies in one run, in UTF-16 units. */
type Span = { run: Run; index: number; start: number; end: number };

function spansOf(runs: Run[]): Span[] {
  let end = 0;
  return runs.map((run, index) => {
    const start = end;
    end += run.text.length;
    return { run, index, start, end };
  });
}

function overlaps(spans: Span[], from: number, to: number): Span[] {
  return spans
    .map((span) => ({ ...span, start: Math.max(span.start, from), end: Math.min(span.end, to) }))
    .filter(({ start, end }) => start < end);
}

function toPiece({ run, index, start, end }: Span, whole: string, hangs: boolean, measure: Measure): Piece {
  const text = whole.slice(start, end);
  const size = run.superscript ? run.size * SUPERSCRIPT_SCALE : run.size;
  const { em, byRule } = measure(text, run);
  const advance = em * size + countCharacters(text) * (run.tracking ?? 0);
  const gap = SCRIPT_GAP * run.size * MARGIN;
  return {
    run: index,
    text,
    advance,
    reserve:
      advance * (byRule ? MARGIN_BY_RULE : MARGIN) +
      gap * countScriptChanges(text) +
      (hangs && endsEastAsian(whole.slice(0, start)) ? WIDER_SPACE * run.size : 0),
    gap: countScriptChanges(neighbours(whole, start)) * gap,
    hangs,
  };
}

/** The character at an offset, and the one before it that is seen: the gap is added across a space, too. */
function neighbours(whole: string, offset: number): string {
  return whole.slice(0, offset).trimEnd().slice(-1) + whole.slice(offset, offset + 1);
}

function endsEastAsian(text: string): boolean {
  return ENDS_EAST_ASIAN.test(text);
}

function countCharacters(text: string): number {
  return text.replace(/[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/gu, '').replace(/[\uD800-\uDBFF]/g, '').length;
}

const EAST_ASIAN =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\u3000-\\u303F\\uFF00-\\uFFEF]';
const ENDS_EAST_ASIAN = new RegExp(`${EAST_ASIAN}$`, 'u');
const OTHER = `(?!${EAST_ASIAN})\\S`;
const SCRIPT_CHANGE = new RegExp(`(?<=${EAST_ASIAN})(?=${OTHER})|(?<=${OTHER})(?=${EAST_ASIAN})`, 'gu');

function countScriptChanges(text: string): number {
  return text.match(SCRIPT_CHANGE)?.length ?? 0;
}
