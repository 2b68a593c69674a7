import { SaxesParser } from 'saxes';

export type XmlElement = {
  /** With its prefix, as written: `p:sp`. */
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
};

/** A small tree of an XML document, enough to ask questions of it. Throws on text that is not well-formed. */
export function parseXml(source: string): XmlElement {
  const root: XmlElement = { name: '#document', attributes: {}, children: [] };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const element: XmlElement = { name: tag.name, attributes: { ...tag.attributes }, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (text) => open.at(-1)?.children.push(text));
  parser.on('cdata', (text) => open.at(-1)?.children.push(text));
  parser.write(source).close();
  const top = elements(root)[0];
  if (!top) throw new Error('no element');
  return top;
}

/** The child elements, without the text between them. */
export function elements(parent: XmlElement): XmlElement[] {
  return parent.children.filter((child) => typeof child !== 'string');
}

export function child(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent && elements(parent).find((element) => element.name === name);
}

/** The element itself, where it has one of the names, and every such element inside it, in document order. */
export function findAll(top: XmlElement, ...names: string[]): XmlElement[] {
  return [...everyElement(top)].filter((element) => names.includes(element.name));
}

export function find(top: XmlElement | undefined, name: string): XmlElement | undefined {
  if (!top) return undefined;
  for (const element of everyElement(top)) if (element.name === name) return element;
  return undefined;
}

/** The element and all that is inside it, parents before children. */
export function* everyElement(top: XmlElement): Generator<XmlElement> {
  yield top;
  for (const element of elements(top)) yield* everyElement(element);
}

export function attribute(element: XmlElement | undefined, name: string): string | undefined {
  return element?.attributes[name];
}

/** All character data inside, joined. */
export function textOf(element: XmlElement | undefined): string {
  if (!element) return '';
  return element.children.map((node) => (typeof node === 'string' ? node : textOf(node))).join('');
}
