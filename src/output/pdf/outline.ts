import type { PdfFile } from './file/create-file.ts';
import { type Dictionary, name, type Ref, text } from './file/values.ts';

/** A bookmark: its words, and the page that it leads to. */
export type Bookmark = { title: string; page: Ref; below: Bookmark[] };

/** Writes bookmarks as a tree that is open at its first level (ISO 32000-1, 12.3.3). */
export function writeOutline(bookmarks: readonly Bookmark[], file: PdfFile): Ref {
  const root = file.reserve();
  const { entries, count } = writeLevel(bookmarks, root, file);
  file.define(root, { Type: name('Outlines'), ...entries, Count: count });
  return root;
}

function writeLevel(
  bookmarks: readonly Bookmark[],
  parent: Ref,
  file: PdfFile,
): { entries: Dictionary; count: number } {
  const refs = bookmarks.map(() => file.reserve());
  let count = bookmarks.length;
  for (const [index, { title, page, below }] of bookmarks.entries()) {
    const ref = refs[index] as Ref;
    const under = writeLevel(below, ref, file);
    count += under.count;
    file.define(ref, {
      Title: text(title),
      Parent: parent,
      Prev: refs[index - 1],
      Next: refs[index + 1],
      Dest: [page, name('Fit')],
      ...(below.length > 0 && { ...under.entries, Count: under.count }),
    });
  }
  return { entries: { First: refs[0], Last: refs.at(-1) }, count };
}
