import type { WriterInput } from '../deck-info.ts';
import { groupSections } from '../group-sections.ts';
import { pageWords } from '../page-words.ts';
import { titleOf } from '../title-of.ts';
import { name, type Ref, text } from './file/values.ts';
import { xmpMetadata } from './metadata.ts';
import { type Bookmark, writeOutline } from './outline.ts';
import { opacityName } from './page/draw-shape.ts';
import type { Resources } from './page/write-content.ts';
import type { WrittenSheet } from './write-sheets.ts';

/** Writes the pages and all that the document says of itself; the object that everything is found from. */
export function writeCatalog(
  written: readonly WrittenSheet[],
  resources: Resources,
  { pages, info }: WriterInput,
): Ref {
  const { file, structure } = resources;
  const tree = file.reserve();
  const shared = file.add(resourcesOf(resources));
  for (const sheet of written) writePage(sheet, { tree, shared }, resources);
  file.define(tree, {
    Type: name('Pages'),
    Kids: written.map(({ page }) => page.ref),
    Count: written.length,
  });
  const slides = written.filter(({ sheet }) => sheet.slide).map(({ page }) => page.ref);
  const metadata = { Type: name('Metadata'), Subtype: name('XML') };
  const preferences = {
    DisplayDocTitle: true,
    Direction: name(info.language.direction === 'rtl' ? 'R2L' : 'L2R'),
  };
  return file.add({
    Type: name('Catalog'),
    Pages: tree,
    Lang: text(info.language.tag),
    MarkInfo: { Marked: true },
    StructTreeRoot: structure.write(),
    Outlines: writeOutline(bookmarks(slides, { pages, info }), file),
    Metadata: file.addPlainStream(metadata, xmpMetadata(info)),
    ViewerPreferences: preferences,
  });
}

/** All pages share them. */
function resourcesOf({ fonts, pictures, opacities }: Resources) {
  const states = [...opacities].map((opacity) => [opacityName(opacity), { ca: opacity }] as const);
  return { Font: fonts.resources, XObject: pictures.resources, ExtGState: Object.fromEntries(states) };
}

function writePage(
  { page }: WrittenSheet,
  { tree, shared }: { tree: Ref; shared: Ref },
  { file, structure }: Resources,
): void {
  file.define(page.ref, {
    Type: name('Page'),
    Parent: tree,
    MediaBox: [0, 0, page.width, page.height],
    Resources: shared,
    Contents: file.addStream({}, page.operators.join('\n')),
    StructParents: structure.pageNumber(page),
    // Links are reached in the order of the tags.
    Tabs: name('S'),
    ...(page.annotations.length > 0 && { Annots: page.annotations }),
  });
}

/** By parts of the deck, where it has some, and by slides. */
function bookmarks(slides: readonly Ref[], { pages, info }: Pick<WriterInput, 'pages' | 'info'>): Bookmark[] {
  const { slide } = pageWords(info.language.tag);
  const all = pages.map((page, index): Bookmark => {
    const title = titleOf(page) || slide.replace('{n}', String(index + 1));
    return { title, page: slides[index] as Ref, below: [] };
  });
  if (!pages.some(({ section }) => section !== undefined)) return all;
  return groupSections(pages, info.title).map(({ name, first, count }) => {
    return { title: name, page: slides[first] as Ref, below: all.slice(first, first + count) };
  });
}
