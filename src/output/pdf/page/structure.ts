import type { PdfFile } from '../file/create-file.ts';
import { type Dictionary, name, type Ref, type Value } from '../file/values.ts';
import type { PdfPage } from './page.ts';

/** A part of the text, such as a heading, as readers for the blind find it (ISO 32000-1, 14.7). */
export type StructureElement = { type: string; ref: Ref; page?: Ref; entries: Dictionary; kids: Value[] };

/** The tree of a document's parts, in reading order. */
export type Structure = {
  root: StructureElement;
  /** A new part at the end of another; `type` is one of the standard ones (14.8.4). */
  add(parent: StructureElement, type: string, entries?: Dictionary): StructureElement;
  /** The number by which content on a page names the part that it belongs to. */
  mark(element: StructureElement, page: PdfPage): number;
  /** Makes an annotation part of an element; its dictionary is to have the number. */
  annotate(element: StructureElement, annotation: Ref): number;
  /** The number by which a page finds the owners of its content. */
  pageNumber(page: PdfPage): number;
  /** Writes the tree; nothing can be added after that. */
  write(): Ref;
};

export function createStructure(file: PdfFile): Structure {
  const tree = file.reserve();
  const elements: StructureElement[] = [];
  const owners: (PdfPage | Ref)[] = [];
  const create = (parent: Ref, type: string, entries: Dictionary): StructureElement => {
    const element = {
      type,
      ref: file.reserve(),
      entries: { S: name(type), P: parent, ...entries },
      kids: [],
    };
    elements.push(element);
    return element;
  };
  const root = create(tree, 'Document', {});
  return {
    root,
    add(parent, type, entries = {}) {
      const element = create(parent.ref, type, entries);
      parent.kids.push(element.ref);
      return element;
    },
    mark(element, page) {
      const number = page.owners.push(element.ref) - 1;
      element.page ??= page.ref;
      const here = element.page === page.ref;
      element.kids.push(here ? number : { Type: name('MCR'), Pg: page.ref, MCID: number });
      return number;
    },
    annotate(element, annotation) {
      element.kids.push({ Type: name('OBJR'), Obj: annotation });
      return owners.push(element.ref) - 1;
    },
    pageNumber: (page) => owners.push(page) - 1,
    write() {
      for (const { ref, page, entries, kids } of elements)
        file.define(ref, { ...entries, Pg: page, K: kids });
      const numbers = owners.flatMap((each, index): Value[] => [
        index,
        'owners' in each ? each.owners : each,
      ]);
      file.define(tree, {
        Type: name('StructTreeRoot'),
        K: root.ref,
        ParentTree: file.add({ Nums: numbers }),
        ParentTreeNextKey: owners.length,
      });
      return tree;
    },
  };
}
