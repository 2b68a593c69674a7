import { memoize } from '../memoize.ts';
import type { Run } from '../page.ts';
import type { Problem } from '../problems.ts';
import type { Break } from './find-breaks.ts';
import type { Measure } from './measure.ts';
import { EAST_ASIAN, type ScriptClass, scriptClass } from './script-class.ts';

/** A stretch of one run inside a segment; widths in points. */
export type Piece = {
  run: number;
  text: string;
  /** As the font says, for drawing. */
  advance: number;
  /** As LibreOffice counts it, for where lines end. */
  rendered: number;
  /** With the margin and the gaps inside, for breaking. */
  reserve: number;
  /** Kept free before it, unless it begins a line. */
  gap: number;
  /** Spaces and line ends, which take no room at the end of a line. */
  hangs: boolean;
};

/** What stands between two places where a line may end; `hyphen` is drawn where one ends at a soft hyphen. */
export type Segment = { pieces: Piece[]; forced: boolean; hyphen?: Piece };

/** Margin on the width: without it 0.33 % of boxes had one line more in LibreOffice than predicted, with it none. */
const MARGIN = 1.02;

/** Where widths go by rule; 1.03 to 1.05 served. */
const MARGIN_BY_RULE = 1.04;

/** What LibreOffice adds between East Asian and other text, in em: a fifth of the line of 1.2 em. */
const SCRIPT_GAP = 0.24;

/** A space after East Asian text is drawn in its font; it may be so much wider than one in a Latin font, in em. */
const WIDER_SPACE = 0.08;

/** How wide LibreOffice draws it, in em: in Noto Serif CJK, and in Noto Sans CJK. */
const EAST_ASIAN_SPACE = { heading: 0.31, text: 0.28 };

/** Of its size, how large LibreOffice draws a superscript, and so do we. */
export const SUPERSCRIPT = 0.58;

/** And the most that a renderer does: PowerPoint about so much. */
const WIDEST_SUPERSCRIPT = 0.66;

/** What hangs at the end of a segment. */
const HANGING = /[ \t\u200B\n\v\f\r\u0085\u2028\u2029]*$/;

/** A piece before its runs have a size: what its widths are made of. */
type Cut = {
  run: number;
  text: string;
  /** As the font says, in em; and as most fonts do. */
  em: number;
  usual: number;
  margin: number;
  characters: number;
  /** Changes of script inside, and where it begins. */
  changes: number;
  changesBefore: number;
  /** Whether it may be wider than the font says: a space in another font. */
  isForeign: boolean;
  hangs: boolean;
};

/** Segments of a paragraph whatever the sizes of its runs: a slide is tried at several. */
export type CutParagraph = {
  segments: { cuts: Cut[]; forced: boolean; hyphen?: Cut }[];
  /** What of its widths could only be estimated. */
  estimated: readonly Problem[];
};

/** Cuts and measures the runs of a paragraph; without breaks before superscripts, which stick to their word, but not behind a space to each other. */
export function cutRuns(runs: readonly Run[], breaks: readonly Break[], measureAll: Measure): CutParagraph {
  const estimated = new Set<Problem>();
  const measure: Measure = (...asked) => {
    const advance = measureAll(...asked);
    for (const problem of advance.estimated) estimated.add(problem);
    return advance;
  };
  const spans = spansOf(runs);
  const text = runs.map((run) => run.text).join('');
  const scripts = scriptsBefore(text);
  const isParted = (index: number) =>
    spans[index - 1]?.run.superscript === true && text[(spans[index]?.start ?? 0) - 1] === ' ';
  const stuck = new Set(
    spans
      .filter(({ run, index }) => run.superscript && run.text !== '' && !isParted(index))
      .map(({ start }) => start),
  );
  const segments: CutParagraph['segments'] = [];
  let start = 0;
  for (const { position, forced } of breaks) {
    if (stuck.has(position) && !forced) continue;
    const bodyEnd = position - (HANGING.exec(text.slice(start, position))?.[0].length ?? 0);
    const cut = (from: number, to: number, hangs: boolean) =>
      overlaps(spans, from, to).map((part) => toCut(part, { text, scripts }, hangs, measure));
    const cuts = [...cut(start, bodyEnd, false), ...cut(bodyEnd, position, true)];
    const hyphen = hyphenOf(cuts.at(-1), runs, measure);
    segments.push({ cuts, forced, ...(hyphen && { hyphen }) });
    start = position;
  }
  return { segments, estimated: [...estimated] };
}

/** The segments of a paragraph at the sizes of its runs. */
export function toSegments({ segments }: CutParagraph, runs: readonly Run[]): Segment[] {
  const sized = (cut: Cut) => toPiece(cut, runs[cut.run] as Run);
  return segments.map(({ cuts, forced, hyphen }) => ({
    pieces: cuts.map(sized),
    forced,
    ...(hyphen && { hyphen: sized(hyphen) }),
  }));
}

function toPiece(cut: Cut, run: Run): Piece {
  const { text, hangs } = cut;
  const advanceOf = (em: number, scale: number) =>
    em * run.size * (run.superscript ? scale : 1) + cut.characters * (run.tracking ?? 0);
  const gap = SCRIPT_GAP * run.size * MARGIN;
  const gaps = gap * cut.changes;
  const wider = cut.isForeign ? WIDER_SPACE * run.size : 0;
  const reserve = advanceOf(cut.em, WIDEST_SUPERSCRIPT) * cut.margin + gaps + wider;
  const advance = advanceOf(cut.usual, SUPERSCRIPT);
  const usual = cut.isForeign
    ? cut.characters * EAST_ASIAN_SPACE[run.face] * run.size
    : (advance * inWholePixels(run.size)) / run.size;
  return {
    run: cut.run,
    text,
    advance,
    rendered: usual + gaps,
    reserve,
    gap: cut.changesBefore * gap,
    hangs,
  };
}

/** The size that LibreOffice measures letters at, whole pixels of 600 to the inch; in points. */
function inWholePixels(size: number): number {
  return Math.round((size * 600) / 72) * (72 / 600);
}

const SOFT_HYPHEN = '\u00AD';

function hyphenOf(last: Cut | undefined, runs: readonly Run[], measure: Measure): Cut | undefined {
  const run = runs[last?.run ?? -1];
  if (!run || !last?.text.endsWith(SOFT_HYPHEN)) return undefined;
  const span = { run: { ...run, text: '-' }, index: last.run, start: 0, end: 1 };
  return toCut(span, { text: '-', scripts: [] }, false, measure);
}

/** A deck's paragraphs are cut again at several sizes. */
const REMEMBERED_TEXTS = 2_000;

/** The class of script that each character of a text follows; at the start that of the first letter. */
const scriptsBefore = memoize(REMEMBERED_TEXTS, (text) => {
  const result: ScriptClass[] = [];
  const first = [...text].find((character) => scriptClass(character) !== 'weak');
  let script: ScriptClass = first === undefined ? 'weak' : scriptClass(first);
  for (const character of text) {
    for (let unit = 0; unit < character.length; unit += 1) result.push(script);
    const own = scriptClass(character);
    if (own !== 'weak') script = own;
  }
  return result;
});

/** A part of the paragraph's text that lies in one run, in UTF-16 units. */
type Span = { run: Run; index: number; start: number; end: number };

function spansOf(runs: readonly Run[]): Span[] {
  let end = 0;
  return runs.map((run, index) => {
    const start = end;
    end += run.text.length;
    return { run, index, start, end };
  });
}

function overlaps(spans: readonly Span[], from: number, to: number): Span[] {
  const parts: Span[] = [];
  for (const { run, index, ...span } of spans) {
    const [start, end] = [Math.max(span.start, from), Math.min(span.end, to)];
    if (start < end) parts.push({ run, index, start, end });
  }
  return parts;
}

type Whole = { text: string; scripts: readonly ScriptClass[] };

function toCut({ run, index, start, end }: Span, whole: Whole, hangs: boolean, measure: Measure): Cut {
  const text = whole.text.slice(start, end);
  const before = whole.scripts[start] ?? 'weak';
  const { em, usual, byRule } = measure(text, run, before);
  return {
    run: index,
    text,
    em,
    usual,
    margin: byRule ? MARGIN_BY_RULE : MARGIN,
    characters: countCharacters(text),
    changes: countScriptChanges(text),
    changesBefore: countScriptChanges(neighbours(whole.text, start)),
    isForeign: hangs && before === 'eastAsian',
    hangs,
  };
}

/** The character at an offset, and the one before it that is seen: the gap is added across spaces, too. */
function neighbours(whole: string, offset: number): string {
  const before = whole.slice(Math.max(0, offset - MOST_SPACES), offset).trimEnd();
  return before.slice(-1) + whole.slice(offset, offset + 1);
}

/** More spaces than anyone writes between two words. */
const MOST_SPACES = 16;

function countCharacters(text: string): number {
  if (PLAIN.test(text)) return text.length;
  return text.replace(/[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/gu, '').replace(/[\uD800-\uDBFF]/g, '').length;
}

/** Signs and letters of ASCII, which each are one character of one script. */
const PLAIN = /^[ -~]*$/;

const OTHER = `(?!${EAST_ASIAN})\\S`;
const SCRIPT_CHANGE = new RegExp(`(?<=${EAST_ASIAN})(?=${OTHER})|(?<=${OTHER})(?=${EAST_ASIAN})`, 'gu');

function countScriptChanges(text: string): number {
  return PLAIN.test(text) ? 0 : (text.match(SCRIPT_CHANGE)?.length ?? 0);
}
