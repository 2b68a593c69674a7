import { attribute, type Element, isElement, type Text } from '../markup/element.ts';
import type { Tag } from '../markup/elements.ts';
import type { Run, RunStyle } from '../page.ts';
import type { Place } from '../problems.ts';
import { type LanguageRow, languageRow } from '../text/languages.ts';
import { readMarkdown, type Span } from '../text/read-markdown.ts';
import type { Context } from './context.ts';
import { edges } from './in-language.ts';
import type { TextStyle } from './text-style.ts';

/** What runs show of citations; showing it again cites again, and says whether it is still so. */
type Shown = { text: string; show(context: Context): string };

type Inline = { context: Context; style: TextStyle; shown: Shown[] };

/** The paragraphs of elements by style: the same at each trial of a slide, unless a citation has another number. */
export type KnownParagraphs = Map<Element, ByStyle>;
type ByStyle = Map<TextStyle, { paragraphs: Run[][]; shown: Shown[] }>;

/** The runs of an element's inline content, paragraph by paragraph: an empty line in Markdown parts them. */
export function toParagraphs(element: Element, style: TextStyle, context: Context): Run[][] {
  const { edge } = context;
  const ofElement: ByStyle = context.paragraphs.get(element) ?? new Map();
  context.paragraphs.set(element, ofElement);
  const known = ofElement.get(style);
  if (edge === undefined && known?.shown.every(({ text, show }) => text === show(context)))
    return known.paragraphs;
  const shown: Shown[] = [];
  const runs = inlineRuns(element, style.run, { context, style, shown });
  const paragraphs = splitParagraphs(runs)
    .map((paragraph) => collapse(paragraph, context.language))
    .filter((paragraph) => paragraph.length > 0)
    .map((paragraph) =>
      edge === undefined ? markForeign(paragraph, context.language) : withEdges(paragraph, edge),
    );
  if (edge === undefined) ofElement.set(style, { paragraphs, shown });
  return paragraphs;
}

/** What a citation shows now, kept with how it is shown again. */
function shownNow(show: Shown['show'], { context, shown }: Inline): string {
  const text = show(context);
  shown.push({ text, show });
  return text;
}

function withEdges(runs: Run[], edge: string): Run[] {
  return runs.map((run, index) => {
    const [before, after] = [index === 0 ? edge : '', index === runs.length - 1 ? edge : ''];
    return { ...run, text: before + run.text + after };
  });
}

/**
 * Marks the edges of words that run the other way than the deck, such as those that are not translated, so that their
 * punctuation goes with them. Numbers and signs between two such words go with both, and all go with words that stand
 * alone.
 */
function markForeign(runs: Run[], language: LanguageRow): Run[] {
  if (!runs.some((run) => isForeign(run, language))) return runs;
  const isOwn = (run: Run) => !isForeign(run, language) && /\p{L}/u.test(run.text);
  const isAlone = !runs.some(isOwn);
  const marked: Run[] = [];
  for (let first = 0; first < runs.length; ) {
    const rest = runs.slice(first);
    const end = rest.findIndex((run) => run.text === '\n' || isOwn(run));
    const between = rest.slice(0, end < 0 ? rest.length : end);
    const start = isAlone ? 0 : between.findIndex((run) => isForeign(run, language));
    const length = isAlone ? between.length : between.findLastIndex((run) => isForeign(run, language)) + 1;
    const stretch = between.slice(Math.max(0, start), length);
    marked.push(...between.slice(0, Math.max(0, start)), ...withEdges(stretch, edges[other(language)]));
    marked.push(...rest.slice(length, between.length + 1));
    first += between.length + 1;
  }
  return marked;
}

function isForeign({ lang }: Run, { direction }: LanguageRow): boolean {
  return lang !== undefined && languageRow(lang).direction !== direction;
}

function other({ direction }: LanguageRow): 'ltr' | 'rtl' {
  return direction === 'rtl' ? 'ltr' : 'rtl';
}

/** A run that parts two paragraphs. */
const paragraphBreak = '\n\n';

function inlineRuns(element: Element, run: RunStyle, inline: Inline): Run[] {
  return element.children.flatMap((child) =>
    isElement(child) ? (inlines[child.tag]?.(child, run, inline) ?? []) : textRun(child, run),
  );
}

function textRun(text: Text, run: RunStyle): Run[] {
  return [{ ...run, ...languageOf(text), text: oneSpace(text.text) }];
}

function languageOf({ lang }: Text): Pick<Run, 'lang'> {
  return lang === undefined ? {} : { lang: languageRow(lang).tag };
}

/** White space as in HTML; spaces that do not break, or that are as wide as a character, stay as they are. */
function oneSpace(text: string): string {
  return text.replace(/[ \t\r\n\f]+/g, ' ');
}

/** What each inline element makes of its content. */
const inlines: Partial<Record<Tag, (element: Element, run: RunStyle, inline: Inline) => Run[]>> = {
  b: (element, run, inline) =>
    inlineRuns(element, { ...run, bold: true, color: strongColor(run, inline) }, inline),
  i: (element, run, inline) => inlineRuns(element, { ...run, italic: true }, inline),
  entry: (element, run, inline) => inlineRuns(element, run, inline),
  p: (element, run, inline) => [{ ...run, text: paragraphBreak }, ...inlineRuns(element, run, inline)],
  br: (_, run) => [{ ...run, text: '\n' }],
  md: (element, run, inline) => {
    const texts = element.children.filter((child): child is Text => !isElement(child));
    const text = texts.map((child) => child.text).join('');
    const own = { ...run, ...texts.map(languageOf).find(({ lang }) => lang !== undefined) };
    const at = texts[0]?.at;
    const paragraphs = text.trim().split(/\n[ \t]*\n\s*|\n(?=[ \t]*- )/);
    return paragraphs.flatMap((paragraph, index) => [
      ...(index > 0 ? [{ ...run, text: paragraphBreak }] : []),
      ...readMarkdown(paragraph.replace(/\s*\n\s*/g, ' ')).flatMap((span) => spanRun(span, own, inline, at)),
    ]);
  },
  citation: (element, run, inline) => {
    const id = attribute(element, 'of') ?? '';
    const text = shownNow(({ citations }) => String(citations.numberOf(id) ?? ''), inline);
    return [{ ...run, bold: true, color: inline.style.key, text }];
  },
  'cited-on': (element, run, inline) => {
    const id = attribute(element, 'of') ?? '';
    return [{ ...run, text: shownNow(({ citations }) => citations.slidesOf(id).join(', '), inline) }];
  },
};

/** Bold words in running text also take the colour of headings; elsewhere they keep their own. */
function strongColor(run: RunStyle, { style }: Inline): string {
  return run.color === style.text ? style.strong : run.color;
}

function spanRun(span: Span, run: RunStyle, inline: Inline, at: Place | undefined): Run {
  if (span.citation !== undefined) return citationRun(span.citation, run, inline);
  return {
    ...run,
    ...(span.bold && { bold: true, color: strongColor(run, inline) }),
    ...(span.italic && { italic: true }),
    ...(span.link !== undefined && { link: span.link, ...(at && { at }) }),
    text: oneSpace(span.text),
  };
}

function citationRun(id: string, run: RunStyle, inline: Inline): Run {
  const text = shownNow(({ citations, slideNumber }) => String(citations.cite(id, slideNumber)), inline);
  // Citations are set in the text face: the figures of heading faces may dangle.
  return {
    ...run,
    face: 'text',
    italic: false,
    text,
    superscript: true,
    bold: true,
    color: inline.style.key,
  };
}

function splitParagraphs(runs: Run[]): Run[][] {
  const paragraphs: Run[][] = [[]];
  for (const run of runs) {
    if (run.text === paragraphBreak) paragraphs.push([]);
    else paragraphs.at(-1)?.push(run);
  }
  return paragraphs;
}

/** White space as in HTML: none at the edges, one space between words, none before a citation. */
function collapse(runs: Run[], language: LanguageRow): Run[] {
  const { comma = ',', direction } = language;
  const sorted = sortCitations(runs);
  const parted = direction === 'rtl' ? partCitations(sorted, language) : sorted;
  const separated = separateCitations(parted, comma);
  const result: Run[] = [];
  for (const run of separated) {
    const before = result.at(-1)?.text;
    const atStart = before === undefined || before === '\n' || before.endsWith(' ');
    const text = run.text === '\n' ? '\n' : atStart ? run.text.replace(/^ +/, '') : run.text;
    if (text !== '') result.push({ ...run, text });
  }
  return trimEnd(result);
}

function trimEnd(runs: Run[]): Run[] {
  const last = runs.at(-1);
  if (!last || last.text === '\n' || !last.text.endsWith(' ')) return runs;
  const text = last.text.trimEnd();
  return trimEnd(text === '' ? runs.slice(0, -1) : [...runs.slice(0, -1), { ...last, text }]);
}

/** Latin letters, or a number, to the right of which a number behind it would stand. */
const runsRight = /[\p{Script=Latin}\p{N}][^\p{L}\p{N}]*$/u;

/** From right to left: a citation stands to the left of what it stands behind, even of a year. */
function partCitations(runs: Run[], language: LanguageRow): Run[] {
  return runs.map((run, index) => {
    const before = runs[index - 1];
    const isFirst = run.superscript && before !== undefined && !before.superscript;
    return isFirst && !isForeign(run, language) && runsRight.test(before.text)
      ? { ...run, text: `\u200F${run.text}` }
      : run;
  });
}

/** Neighbouring citations stand in the order of their numbers. */
function sortCitations(runs: Run[]): Run[] {
  const sorted: Run[] = [];
  for (const run of runs) {
    const isLower = (before: Run) =>
      run.superscript && before.superscript && Number(run.text) < Number(before.text);
    let at = sorted.length;
    while (at > 0 && isLower(sorted[at - 1] as Run)) at -= 1;
    sorted.splice(at, 0, run);
  }
  return sorted;
}

/** Neighbouring citations read "1, 2", not "12", and stay together. */
function separateCitations(runs: Run[], comma: string): Run[] {
  return runs.map((run, index) => {
    const next = runs[index + 1];
    return run.superscript && next?.superscript ? { ...run, text: `${run.text}${comma}\u202F` } : run;
  });
}
