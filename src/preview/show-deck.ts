import { createHash } from 'node:crypto';
import { memoizeFor } from '../memoize.ts';
import type { WriterInput } from '../output/deck-info.ts';
import { slideSection } from '../output/html/slide-section.ts';
import { pageWords } from '../output/page-words.ts';
import { type DrawnPage, drawPages } from '../output/picture/draw-pages.ts';
import { type PictureFile, pictureFiles } from '../output/picture/picture-files.ts';
import { pictureKey } from '../output/picture-key.ts';
import type { GlyphShapes } from '../output/svg/to-svg.ts';
import { titleOf } from '../output/title-of.ts';
import { writeHtmlElement } from '../xml/tree.ts';
import { pictureFolder } from './picture-folder.ts';

/** A slide as the page shows it. Of one `key` is one look; name and kind stay when a slide is moved. */
export type ShownSlide = { key: string; name: string; kind: string; html: string };

/** A deck as the page shows it; its pictures by the last part of their addresses. */
export type ShownDeck = {
  title: string;
  language: string;
  direction: 'ltr' | 'rtl';
  /** Width by height. */
  ratio: number;
  slides: ShownSlide[];
  pictures: ReadonlyMap<string, PictureFile>;
};

/** What decks are drawn with, one after the other: what does not change is made once. */
export type DrawingKit = { glyphs: GlyphShapes; flags: NonNullable<Parameters<typeof pictureFiles>[2]> };

export async function showDeck(input: WriterInput, { glyphs, flags }: DrawingKit): Promise<ShownDeck> {
  const { info, areas } = input;
  const { tag, direction } = info.language;
  const files = pictureFiles(input.pictures, input.store, flags);
  const pictures = new Map<string, PictureFile>();
  const hrefsOf = async (marks: DrawnPage['marks']) => {
    const hrefs = new Map<string, string>();
    for (const mark of marks) {
      const file = mark.kind === 'image' ? await files(mark.source) : undefined;
      if (mark.kind !== 'image' || !file) continue;
      const name = digestOfFile(file);
      pictures.set(name, file);
      hrefs.set(pictureKey(mark.source), pictureFolder + name);
    }
    return hrefs;
  };
  const context = { input, glyphs, words: pageWords(tag), hrefsOf };
  const slides: ShownSlide[] = [];
  for (const [index, drawn] of drawPages(input).entries()) {
    const html = writeHtmlElement(await slideSection(drawn, index, context));
    const { kind } = drawn.page;
    slides.push({ key: digest(html), name: `${kind} ${titleOf(drawn.page)}`, kind, html });
  }
  const ratio = areas.slide.width / areas.slide.height;
  return { title: info.title, language: tag, direction, ratio, slides, pictures };
}

const digestOfFile = memoizeFor(({ bytes }: PictureFile) => digest(bytes));

function digest(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex').slice(0, 24);
}
