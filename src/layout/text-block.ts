import { once } from '../memoize.ts';
import type { Alignment, Line, Paragraph, Run, TextItem, TextRole } from '../page.ts';
import type { Place } from '../problems.ts';
import { isNameAlone } from '../text/between-phrases.ts';
import { breakAtPhrases, withLineBreaks } from '../text/break-at-phrases.ts';
import type { BrokenLines, Typesetter } from '../text/typesetter.ts';
import type { Block, FlexStyle, TooWide } from './block.ts';
import type { Context } from './context.ts';
import { pairCitations } from './pair-citations.ts';
import type { TextStyle } from './text-style.ts';

export type TextContent = {
  role: TextRole;
  paragraphs: Run[][];
  style: TextStyle;
  align: Alignment;
  at: Place;
  /** Whether its lines end where we end them, since a renderer would end some inside what belongs together. */
  keepsLines?: boolean;
  /** Whether it can be set smaller: rather than that a name is cut. */
  canShrink?: boolean;
};

/** Room below the last line, in points, for what renderers add: nothing is cut by a hair. */
export const slack = 2;

/** A block of text, as wide as it is given room and as high as its lines. */
export function textBlock(content: TextContent, flex: FlexStyle, typesetter: Typesetter): Block {
  const setAt = onceForEachWidth((width) => setText(content, width, typesetter));
  const natural = Math.max(0, ...content.paragraphs.map((runs) => typesetter.naturalWidth(runs)));
  return {
    style: flex,
    children: [],
    at: content.at,
    measure: (width) => {
      const { height, fits, tooWide } = setAt(width);
      return { width: natural, height, fits, ...(tooWide && { tooWide }) };
    },
    draw: ({ box }) => {
      const { paragraphs } = setAt(box.width);
      return [{ ...box, at: content.at, ...textItem(content.role, paragraphs) }];
    },
  };
}

/** Flexbox asks for the size of the same text at the same width again and again. */
export function onceForEachWidth<T>(set: (width: number) => T): (width: number) => T {
  const known = new Map<number, T>();
  return (width) => {
    const found = known.get(width) ?? set(width);
    known.set(width, found);
    return found;
  };
}

/** Among letters of a complex script, renderers take figures from its font: Arial's are a tenth wider than Calibri's. */
const foreignDigits = 1.12;

/** A line of text at the largest of its sizes at which it stays one line: for a figure that fills its column. */
export function fittedLine(
  sizes: readonly TextContent[],
  flex: FlexStyle,
  { typesetter, language }: Pick<Context, 'typesetter' | 'language'>,
): Block {
  const widening = language.complexScript ? foreignDigits : 1;
  const blockFor = (width: number) => {
    const fitting = sizes.find(({ paragraphs }) =>
      paragraphs.every((runs) => typesetter.naturalWidth(runs) * widening <= width),
    );
    return textBlock((fitting ?? sizes.at(-1)) as TextContent, flex, typesetter);
  };
  const [largest] = sizes as readonly [TextContent, ...TextContent[]];
  return {
    ...textBlock(largest, flex, typesetter),
    measure: (width) => blockFor(width).measure?.(width) ?? { width, height: 0 },
    draw: (placed) => blockFor(placed.box.width).draw(placed),
  };
}

export function textItem(role: TextRole, paragraphs: Paragraph[]): TextItem {
  return { type: 'text', role, paragraphs, anchor: 'top', endInset: 0 };
}

/** `tooWide` is a word that is wider than the text's box, where there is one. */
export type SetText = { readonly paragraphs: Paragraph[]; height: number; fits: boolean; tooWide?: TooWide };

/** Breaks the lines of a text for a width; its height in points. */
export function setText(
  content: Pick<TextContent, 'paragraphs' | 'style' | 'align' | 'keepsLines' | 'canShrink'>,
  width: number,
  typesetter: Typesetter,
): SetText {
  const { lineHeight } = content.style;
  const set = content.keepsLines ? setKept : setParagraph;
  const settings = content.paragraphs.map((written) =>
    content.canShrink && cutsName(written, width, typesetter)
      ? { runs: written, set: unfit(typesetter.setLines(written, width)) }
      : set(written, width, typesetter),
  );
  const paragraphs = once(() =>
    settings.map(({ runs, set }, index) => paragraphOf(runs, set, index, content)),
  );
  const lines = settings.reduce((sum, { set }) => sum + set.count, 0);
  const gaps = Math.max(0, settings.length - 1) * paragraphSpace(lineHeight);
  const overwide = settings.filter(({ set }) => !set.fits);
  return {
    get paragraphs() {
      return paragraphs();
    },
    height: lines > 0 ? lines * lineHeight + gaps + slack : 0,
    fits: overwide.length === 0,
    ...(overwide.length > 0 && {
      tooWide: { word: widestLine(overwide.flatMap(({ set }) => set.lines)), role: content.style.role },
    }),
  };
}

/** Whether a name that stands alone has a part that is wider than its line. */
function cutsName(written: readonly Run[], width: number, { setWords }: Typesetter): boolean {
  const isName = isNameAlone(written.map(({ text }) => text).join(''));
  return isName && setWords?.([...written], width).fits === false;
}

function unfit({ count, lines, drawn }: BrokenLines): BrokenLines {
  return { count, lines, drawn, fits: false };
}

/** A paragraph's lines, and its runs with the line breaks and spaces that these need. */
function setParagraph(
  written: Run[],
  width: number,
  typesetter: Typesetter,
): { runs: Run[]; set: BrokenLines } {
  const set = typesetter.setLines(written, width);
  if (!set.fits) {
    const runs = pairCitations(written);
    const parted = runs === written ? set : typesetter.setLines(runs, width);
    return parted.fits ? { runs, set: parted } : { runs: written, set };
  }
  const isDisplayed = standsOut(written, width);
  const asPhrases =
    typesetter.setPhrases && (isDisplayed || isBrief(set, written, width) || endsInScrap(set, written));
  const runs = asPhrases ? breakAtPhrases(typesetter, written, width, isDisplayed) : written;
  return { runs, set: runs === written ? set : typesetter.setLines(runs, width) };
}

/** Shares of the width for lines that end between words: whole words keep less of a margin than their characters. */
const KEPT_WIDTHS = [1, 0.98, 0.96, 0.94, 0.92, 0.9, 0.85, 0.8];

/** The same, with a line break wherever one of its lines ends: between words, where these are not parted by spaces. */
function setKept(written: Run[], width: number, typesetter: Typesetter): { runs: Run[]; set: BrokenLines } {
  const { setLines, setWords = setLines } = typesetter;
  for (const share of KEPT_WIDTHS) {
    const words = setWords(written, share * width);
    const runs = withLineBreaks(words.lines, written);
    const set = setLines(runs, width);
    if (words.fits && set.fits && set.count === words.count) return { runs, set };
  }
  const runs = withLineBreaks(setLines(written, width).lines, written);
  return { runs, set: setLines(runs, width) };
}

function paragraphOf(
  runs: Run[],
  { lines, drawn }: BrokenLines,
  index: number,
  { align, style: { lineHeight } }: Pick<TextContent, 'align' | 'style'>,
): Paragraph {
  return {
    runs,
    lines,
    drawn,
    align,
    lineHeight,
    spaceBefore: index > 0 ? paragraphSpace(lineHeight) : 0,
    indent: 0,
    level: 0,
  };
}

/** In ems: lines so short are read as on a sign, not as running text. */
const NARROW = 12;

/** Whether lines are seen as shapes: in the face of headings, and on narrow cards. */
function standsOut([first]: readonly Run[], width: number): boolean {
  return first !== undefined && (first.face === 'heading' || width < NARROW * first.size);
}

/** A text so short, in ems and lines, that a line which ends inside a word or phrase catches the eye. */
const BRIEF = { width: 26, lines: 3 };

function isBrief({ count }: BrokenLines, [first]: readonly Run[], width: number): boolean {
  return first !== undefined && count <= BRIEF.lines && width < BRIEF.width * first.size;
}

/** Characters; a citation that stands behind them may go to the last line alone. */
const SCRAP = 2;

/** Whether next to nothing is left for the last line. */
function endsInScrap(set: BrokenLines, runs: readonly Run[]): boolean {
  if (set.count < 2 || set.drawn.length < 2) return false;
  const last = set.drawn.at(-1)?.runs.filter(({ run }) => !runs[run]?.superscript) ?? [];
  return [...last.map(({ text }) => text).join('')].length <= SCRAP;
}

/** A word that is wider than its line stands on one of its own. */
function widestLine(lines: readonly Line[]): string {
  const widest = Math.max(...lines.map(({ width }) => width));
  const line = lines.find(({ width }) => width === widest);
  return line?.runs.map(({ text }) => text).join('') ?? '';
}

function paragraphSpace(lineHeight: number): number {
  return Math.round(lineHeight * 40) / 100;
}
