import type { ImageSource } from '../../page.ts';
import { el, writeXml } from '../../xml/tree.ts';
import type { OutputFile, WriterInput } from '../deck-info.ts';
import { type DrawnPage, drawPages } from '../picture/draw-pages.ts';
import { type PictureFiles, pictureFiles } from '../picture/picture-files.ts';
import { pictureKey } from '../picture-key.ts';
import { titleOf } from '../title-of.ts';
import { createGlyphShapes, toSvg } from './to-svg.ts';

/** A picture of each slide as SVG, whole in itself: letters are outlines, pictures are inside. */
export async function writeSvg(input: WriterInput): Promise<OutputFile[]> {
  const texts = await slideSvgs(input);
  return texts.map((text, index) => ({
    extension: `${slideName(index, texts.length)}.svg`,
    bytes: new TextEncoder().encode(text),
  }));
}

/** What the picture of a slide adds to the deck's name: `slide-07`, with zeros so that files sort. */
export function slideName(index: number, count: number): string {
  return `slide-${String(index + 1).padStart(Math.max(2, String(count).length), '0')}`;
}

/** The SVG documents of all slides, in order. */
export async function slideSvgs(input: WriterInput): Promise<string[]> {
  const files = pictureFiles(input.pictures, input.store);
  return Promise.all(drawPages(input).map((drawn) => slideSvg(drawn, input, files)));
}

async function slideSvg(
  { page, marks }: DrawnPage,
  { areas, info }: WriterInput,
  files: PictureFiles,
): Promise<string> {
  const hrefs = await dataUrls(marks, files);
  const glyphs = createGlyphShapes();
  const body = toSvg(marks, { glyphs, hrefOf: (source) => hrefs.get(pictureKey(source)) ?? '' });
  const { width, height } = areas.slide;
  const root = el(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width: `${width}pt`,
      height: `${height}pt`,
      lang: info.language.tag,
      role: 'img',
    },
    el('title', {}, titleOf(page) || info.title),
    el('defs', {}, glyphs.definitions()),
    body,
  );
  return writeXml(root);
}

/** Pictures as data, so that no file beside is needed; by their keys. */
export async function dataUrls(marks: DrawnPage['marks'], files: PictureFiles): Promise<Map<string, string>> {
  const sources = marks.flatMap((mark) => (mark.kind === 'image' ? [mark.source] : []));
  const pairs = sources.map(async (source) => [pictureKey(source), await dataUrl(source, files)] as const);
  return new Map(await Promise.all(pairs));
}

async function dataUrl(source: ImageSource, files: PictureFiles): Promise<string> {
  const file = await files(source);
  return file ? `data:${file.type};base64,${Buffer.from(file.bytes).toString('base64')}` : '';
}
