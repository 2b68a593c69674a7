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
  const given: XmlElement['attributes'] = {};
  for (const key of Object.keys(attributes)) {
    const value = attributes[key];
    if (value !== undefined) given[key] = String(value);
  }
  return { name, attributes: given, children: addAll(children, []) };
}

/** Adds content, lists in it included, to `nodes`. */
function addAll(content: readonly Content[], nodes: XmlNode[]): XmlNode[] {
  for (const node of content) {
    if (Array.isArray(node)) addAll(node, nodes);
    else if (node !== undefined && node !== false) nodes.push(node as XmlNode);
  }
  return nodes;
}

/** Deeper than any part of an Office document is nested; readers of the tree call themselves level by level. */
const deepest = 500;

/** Parses a well-formed document; its prolog, comments and processing instructions are not kept. */
export function parseXml(text: string): XmlElement {
  const document = el('#document');
  const open = [document];
  const parser = new SaxesParser({ position: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: XmlElement = {
      name,
      attributes: { ...(attributes as Record<string, string>) },
      children: [],
    };
    open.at(-1)?.children.push(element);
    open.push(element);
    if (open.length > deepest) throw new Error(`elements nest deeper than ${deepest}`);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (data) => open.at(-1)?.children.push(data));
  parser.write(text).close();
  return document.children.find((node): node is XmlElement => typeof node !== 'string') ?? document;
}

/** Parses a document as it lies in a file, in UTF-8 or UTF-16. */
export function parseXmlBytes(bytes: Uint8Array): XmlElement {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
  return parseXml(new TextDecoder(wide ? 'utf-16le' : 'utf-8').decode(bytes));
}

/** The document as text, with the declaration that OOXML parts carry. */
export function writeXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${writeNode(root)}`;
}

/** An element as text, alone. */
export function writeElement(element: XmlElement): string {
  return writeNode(element);
}

function writeNode(node: XmlNode): string {
  if (typeof node === 'string') return escapeText(node);
  const { name, children } = node;
  const start = `<${name}${writeAttributes(node)}`;
  if (children.length === 0) return `${start}/>`;
  let text = `${start}>`;
  for (const child of children) text += writeNode(child);
  return `${text}</${name}>`;
}

function writeAttributes({ attributes }: XmlElement): string {
  let text = '';
  for (const key of Object.keys(attributes)) text += ` ${key}="${escapeValue(attributes[key] ?? '')}"`;
  return text;
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

const special = /[&<>]/;
const names: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escapeText(text: string): string {
  return special.test(text) ? text.replace(/[&<>]/g, (sign) => names[sign] ?? sign) : text;
}

/** In an attribute a quotation mark would end it. */
function escapeValue(text: string): string {
  return text.includes('"') ? escapeText(text).replaceAll('"', '&quot;') : escapeText(text);
}

export function childrenNamed(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && child.name === name,
  );
}

export function childNamed(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find(
    (child): child is XmlElement => typeof child !== 'string' && child.name === name,
  );
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
