import type { Element } from '../markup/element.ts';

/** Where the words of an element stand: in the content, where they come from there; else in the template. */
export function textPlace(element: Element): Element['at'] {
  return findWords(element) ?? element.at;
}

function findWords(element: Element): Element['at'] | undefined {
  for (const child of element.children) {
    if (!('tag' in child)) {
      if (child.text.trim() !== '' && child.at.file !== element.at.file) return child.at;
      continue;
    }
    const found = findWords(child);
    if (found) return found;
  }
  return undefined;
}
