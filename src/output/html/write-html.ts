import { el, writeHtmlElement, type XmlElement } from '../../xml/tree.ts';
import type { OutputFile, WriterInput } from '../deck-info.ts';
import { pageWords } from '../page-words.ts';
import { drawPages } from '../picture/draw-pages.ts';
import { pictureFiles } from '../picture/picture-files.ts';
import { createGlyphShapes } from '../svg/to-svg.ts';
import { dataUrls } from '../svg/write-svg.ts';
import { pageButtons } from './page-buttons.ts';
import { pageFile } from './page-file.ts';
import { marking, type SectionContext, slideSection } from './slide-section.ts';

/** One page that shows the deck in any browser: the same pictures, with notes beside them. It needs nothing else. */
export async function writeHtml(input: WriterInput): Promise<OutputFile[]> {
  const files = pictureFiles(input.pictures, input.store);
  const glyphs = createGlyphShapes();
  const words = pageWords(input.info.language.tag);
  const context: SectionContext = { input, glyphs, words, hrefsOf: (marks) => dataUrls(marks, files) };
  const slides: XmlElement[] = [];
  for (const [index, drawn] of drawPages(input).entries())
    slides.push(await slideSection(drawn, index, context));
  const header = el(
    'header',
    {},
    el('h1', {}, input.info.title),
    marking(input.info.marking),
    pageButtons(words),
  );
  const shapes = el('svg', { class: 'glyphs', 'aria-hidden': 'true' }, el('defs', {}, glyphs.definitions()));
  const body = [header, shapes, el('main', {}, slides)].map(writeHtmlElement).join('\n');
  return [{ extension: 'html', bytes: new TextEncoder().encode(htmlDocument(input, body)) }];
}

/** Nothing is fetched from anywhere; the page's own style and script are all that runs. */
const policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'unsafe-inline'";

function htmlDocument({ info, areas }: WriterInput, body: string): string {
  const { tag, direction } = info.language;
  const ratio = areas.slide.width / areas.slide.height;
  const title = writeHtmlElement(el('title', {}, info.title));
  return `<!doctype html>
<html lang="${tag}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
${title}
<style>
:root { --ratio: ${Math.round(ratio * 1e4) / 1e4}; }
${pageFile('page.css')}</style>
</head>
<body>
${body}
<script>
${pageFile('page.js')}</script>
</body>
</html>
`;
}
