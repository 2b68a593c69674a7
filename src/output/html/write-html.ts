import { el, writeElement, type XmlElement } from '../../xml/tree.ts';
import type { OutputFile, WriterInput } from '../deck-info.ts';
import { type PageWords, pageWords } from '../page-words.ts';
import { type DrawnPage, drawPages } from '../picture/draw-pages.ts';
import { type PictureFiles, pictureFiles } from '../picture/picture-files.ts';
import { pictureKey } from '../picture-key.ts';
import { createGlyphShapes, type GlyphShapes, toSvg } from '../svg/to-svg.ts';
import { dataUrls } from '../svg/write-svg.ts';
import { titleOf } from '../title-of.ts';
import { pageFiles } from './page-files.ts';

import { spoken, spokenParagraphs } from './spoken.ts';

/** One page that shows the deck in any browser: the same pictures, with notes beside them. It needs nothing else. */
export async function writeHtml(input: WriterInput): Promise<OutputFile[]> {
  const files = pictureFiles(input.pictures, input.store);
  const glyphs = createGlyphShapes();
  const words = pageWords(input.info.language.tag);
  const slides: XmlElement[] = [];
  for (const [index, drawn] of drawPages(input).entries())
    slides.push(await slideSection(drawn, index, { input, files, glyphs, words }));
  const shapes = el('svg', { class: 'glyphs', 'aria-hidden': 'true' }, el('defs', {}, glyphs.definitions()));
  const body = [pageHeader(input, words), shapes, el('main', {}, slides)].map(writeElement).join('\n');
  return [{ extension: 'html', bytes: new TextEncoder().encode(htmlDocument(input, body)) }];
}

type SlideContext = { input: WriterInput; files: PictureFiles; glyphs: GlyphShapes; words: PageWords };

async function slideSection(
  { page, marks }: DrawnPage,
  index: number,
  { input, files, glyphs, words }: SlideContext,
): Promise<XmlElement> {
  const { width, height } = input.areas.slide;
  const hrefs = await dataUrls(marks, files);
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
      el('svg', { viewBox: `0 0 ${width} ${height}`, focusable: 'false' }, withoutLinks(picture)),
    ),
    el('div', { class: 'heard' }, spoken(page)),
    notes.length > 0 &&
      el('div', { class: 'notes' }, el('h3', {}, words.notes), marking(page.notesMarking), notes),
  );
}

/** Who may see what stands below. */
function marking(words: string | undefined): XmlElement | false {
  return words !== undefined && el('p', { class: 'marking' }, words);
}

/** What is hidden from those who do not see must not take the focus. */
function withoutLinks(picture: readonly XmlElement[]): XmlElement[] {
  return picture.flatMap((element) =>
    element.name === 'a' ? element.children.filter((child) => typeof child !== 'string') : [element],
  );
}

function pageHeader({ info }: WriterInput, words: PageWords): XmlElement {
  const button = (does: string, name: string, more: Record<string, string> = {}) =>
    el('button', { type: 'button', 'data-does': does, ...more }, name);
  return el(
    'header',
    {},
    el('h1', {}, info.title),
    marking(info.marking),
    button('previous', words.previous),
    button('next', words.next),
    button('notes', words.notes, { 'aria-pressed': 'true' }),
    button('full-screen', words.fullScreen),
  );
}

/** Nothing is fetched from anywhere; the page's own style and script are all that runs. */
const policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'unsafe-inline'";

function htmlDocument({ info, areas }: WriterInput, body: string): string {
  const { style, script } = pageFiles();
  const { tag, direction } = info.language;
  const ratio = areas.slide.width / areas.slide.height;
  const title = writeElement(el('title', {}, info.title));
  return `<!doctype html>
<html lang="${tag}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
${title}
<style>
:root { --ratio: ${Math.round(ratio * 1e4) / 1e4}; }
${style}</style>
</head>
<body>
${body}
<script>
${script}</script>
</body>
</html>
`;
}
