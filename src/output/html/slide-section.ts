import { el, type XmlElement } from '../../xml/tree.ts';
import type { WriterInput } from '../deck-info.ts';
import type { PageWords } from '../page-words.ts';
import type { DrawnPage } from '../picture/draw-pages.ts';
import { pictureKey } from '../picture-key.ts';
import { type GlyphShapes, toSvg } from '../svg/to-svg.ts';
import { titleOf } from '../title-of.ts';
import { spoken, spokenParagraphs } from './spoken.ts';

export type SectionContext = {
  input: WriterInput;
  glyphs: GlyphShapes;
  words: PageWords;
  /** The addresses of the pictures of a slide, by their keys. */
  hrefsOf: (marks: DrawnPage['marks']) => Promise<ReadonlyMap<string, string>>;
};

/** A slide on the page: its picture, the words for those who do not see it, its notes. `index` counts from 0. */
export async function slideSection(
  { page, marks }: DrawnPage,
  index: number,
  { input, glyphs, words, hrefsOf }: SectionContext,
): Promise<XmlElement> {
  const { width, height } = input.areas.slide;
  const hrefs = await hrefsOf(marks);
  const picture = toSvg(marks, { glyphs, hrefOf: (source) => hrefs.get(pictureKey(source)) ?? '' });
  const id = `slide-${index + 1}`;
  const title = `${words.slide.replace('{n}', String(index + 1))}: ${titleOf(page) || input.info.title}`;
  const notes = spokenParagraphs(page.notes);
  return el(
    'section',
    { class: 'slide', id, tabindex: '-1', 'aria-labelledby': `${id}-title` },
    el('h2', { class: 'heard', id: `${id}-title` }, title),
    el(
      'div',
      { class: 'picture', 'aria-hidden': 'true' },
      el('svg', { viewBox: `0 0 ${width} ${height}`, focusable: 'false' }, unfocused(picture)),
    ),
    el('div', { class: 'heard' }, spoken(page)),
    notes.length > 0 &&
      el('div', { class: 'notes' }, el('h3', {}, words.notes), marking(page.notesMarking), notes),
  );
}

/** Who may see what stands below. */
export function marking(words: string | undefined): XmlElement | false {
  return words !== undefined && el('p', { class: 'marking' }, words);
}

/** The picture is hidden from those who do not see: its links are for the pointer; the focus takes those of the words. */
function unfocused(picture: readonly XmlElement[]): XmlElement[] {
  return picture.map((element) =>
    element.name === 'a'
      ? { ...element, attributes: { ...element.attributes, tabindex: '-1', rel: 'noreferrer' } }
      : element,
  );
}
