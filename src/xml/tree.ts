import { SaxesParser } from 'saxes';

/** An XML element with its qualified name; children in order. */
export type XmlElement = { name: string; attributes: Record<string, string>; children: XmlNode[] };
export type XmlNode = XmlElement | string;

type Content = XmlNode | undefined | false | readonly Content[];

/** An element; attributes that are undefined, and children that are undefined or false, are left out. */
export function el(
  name: string,
  attributes: Record<string, string | number | undefined> = {},
  ...children: Content[]
): XmlElement {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
  return {
    name,
    attributes: Object.fromEntries(given.map(([key, value]) => [key, String(value)])),
    children: flatten(children),
  };
}

function flatten(content: readonly Content[]): XmlNode[] {
  return content.flatMap((node): XmlNode[] => {
    if (node === undefined || node === false) return [];
    return Array.isArray(node) ? flatten(node) : [node as XmlNode];
  });
}

/** Deeper than any part of an Office document is nested; readers of the tree call themselves level by level. */
const deepest = 500;

/** Parses a well-formed document; its prolog, comments and processing instructions are not kept. */
export function parseXml(text: string): XmlElement {
  const document = el('#document');
  const open = [document];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: XmlElement = { name, attributes: { ...attributes }, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
    if (open.length > deepest) throw new Error(`elements nest deeper than ${deepest}`);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (data) => open.at(-1)?.children.push(data));
  parser.write(text).close();
  return document.children.find((node): node is XmlElement => typeof node !== 'string') ?? document;
}

/** The document as text, with the declaration that OOXML parts carry. */
export function writeXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${writeNode(root)}`;
}

function writeNode(node: XmlNode): string {
  if (typeof node === 'string') return escapeText(node);
  const attributes = writeAttributes(node);
  if (node.children.length === 0) return `<${node.name}${attributes}/>`;
  return `<${node.name}${attributes}>${node.children.map(writeNode).join('')}</${node.name}>`;
}

function writeAttributes({ attributes }: XmlElement): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeText(value).replaceAll('"', '&quot;')}"`)
    .join('');
}

/**
 * An element of HTML as text. There an end tag is left out by none but the void elements, which are not written with
 * this, and by SVG: `<div/>` would hold all that follows.
 */
export function writeHtmlElement(element: XmlElement): string {
  if (element.name === 'svg') return writeNode(element);
  const children = element.children.map((child) =>
    typeof child === 'string' ? escapeText(child) : writeHtmlElement(child),
  );
  return `<${element.name}${writeAttributes(element)}>${children.join('')}</${element.name}>`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

export function childrenNamed(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && child.name === name,
  );
}

export function childNamed(element: XmlElement, name: string): XmlElement | undefined {
  return childrenNamed(element, name)[0];
}

/** The first element of that name at any depth. */
export function findNamed(element: XmlElement, name: string): XmlElement | undefined {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    const found = child.name === name ? child : findNamed(child, name);
    if (found) return found;
  }
  return undefined;
}
