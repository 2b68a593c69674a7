import type { Place } from '../problems.ts';
import type { Tag } from './elements.ts';

export type Attribute = { value: string; at: Place };

/** `lang` is a BCP 47 code, where the words are not in the language of the deck. */
export type Text = { text: string; at: Place; lang?: string };

/** A node of the slide markup, checked against the table of elements. */
export type Element = {
  tag: Tag;
  attributes: Record<string, Attribute>;
  children: (Element | Text)[];
  at: Place;
};

export function isElement(node: Element | Text): node is Element {
  return 'tag' in node;
}

/** What an attribute says, without the space around it; undefined where the element does not have it. */
export function attribute(element: Pick<Element, 'attributes'>, name: string): string | undefined {
  return element.attributes[name]?.value.trim();
}

/** The elements among a node's children. */
export function childElements(element: Element): Element[] {
  return element.children.filter(isElement);
}
