import MarkdownIt, { type Token } from 'markdown-it';
import { citationPattern } from '../content/citation-pattern.ts';
import { memoize } from '../memoize.ts';

/** A stretch of text of one style, or a citation of evidence. */
export type Span = { text: string; bold: boolean; italic: boolean; link?: string; citation?: string };

const citationHere = new RegExp(citationPattern.source, 'uy');

/** CommonMark's emphasis, links and escapes, and citations; nothing else, and never HTML. */
const markdown = new MarkdownIt('zero').enable(['emphasis', 'link', 'escape']);

markdown.inline.ruler.before('link', 'citation', (state, silent) => {
  citationHere.lastIndex = state.pos;
  const match = citationHere.exec(state.src);
  if (!match) return false;
  if (!silent) state.push('citation', '', 0).content = match[1] ?? '';
  state.pos += match[0].length;
  return true;
});

/** A text is read again for each size that it is tried at. */
const REMEMBERED_TEXTS = 2_000;

/** Reads inline Markdown into spans, in order. */
export const readMarkdown = memoize(REMEMBERED_TEXTS, (text): readonly Span[] => {
  const [inline] = markdown.parseInline(text, {});
  const style = { bold: 0, italic: 0, link: [] as string[] };
  return (inline?.children ?? []).flatMap((token) => {
    changes[token.type]?.(style, token);
    const citation = token.type === 'citation' ? token.content : undefined;
    if (citation === undefined && token.content === '') return [];
    const link = style.link.at(-1);
    return [
      {
        text: citation === undefined ? token.content : '',
        bold: style.bold > 0,
        italic: style.italic > 0,
        ...(link !== undefined && { link }),
        ...(citation !== undefined && { citation }),
      },
    ];
  });
});

type Style = { bold: number; italic: number; link: string[] };

const changes: Record<string, (style: Style, token: Token) => void> = {
  strong_open: (style) => {
    style.bold += 1;
  },
  strong_close: (style) => {
    style.bold -= 1;
  },
  em_open: (style) => {
    style.italic += 1;
  },
  em_close: (style) => {
    style.italic -= 1;
  },
  link_open: (style, token) => {
    style.link.push(String(token.attrGet('href') ?? ''));
  },
  link_close: (style) => {
    style.link.pop();
  },
};
