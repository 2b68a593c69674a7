import { el, writeHtmlElement } from '../xml/tree.ts';
import type { PreviewWords } from './preview-words.ts';
import type { Update } from './session.ts';
import type { DrawingKit } from './show-deck.ts';
import { showProblems } from './show-problems.ts';

/** What a page was sent last. */
type Sent = { state: string; keys: ReadonlySet<string>; glyphs?: DrawingKit['glyphs']; shapes: number };

/**
 * Turns updates into messages to one page. Of a deck only the slides, and the shapes of glyphs, go into it that the page
 * does not have; what changes nothing is no message. `page` tells the page whether it is of this version.
 */
export function sendUpdates(
  send: (message: string) => void,
  words: PreviewWords,
  page: string,
): (update: Update) => void {
  let sent: Sent = { state: '', keys: new Set(), shapes: 0 };
  return ({ looksAt, found }) => {
    const { view, choices, glyphs, shown } = looksAt ?? {};
    const isOther = glyphs !== sent.glyphs;
    const keys = isOther ? new Set<string>() : sent.keys;
    const shapes = glyphs?.definitions() ?? [];
    const problems = showProblems(found, words);
    const nextKeys = shown?.slides.map(({ key }) => key) ?? [];
    const state = JSON.stringify({ view, choices, problems, nextKeys });
    if (state === sent.state) return;
    const deck = shown && {
      title: shown.title,
      language: shown.language,
      direction: shown.direction,
      ratio: shown.ratio,
      slides: shown.slides.map(({ html, ...slide }) => (keys.has(slide.key) ? slide : { ...slide, html })),
      isOther,
      shapes: writeHtmlElement(el('svg', {}, el('defs', {}, shapes.slice(isOther ? 0 : sent.shapes)))),
    };
    sent = { state, keys: new Set(nextKeys), ...(glyphs && { glyphs }), shapes: shapes.length };
    send(JSON.stringify({ page, view, choices, problems, deck }));
  };
}
