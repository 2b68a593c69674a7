import { unzipSync } from 'fflate';
import type { OutputFile } from '../output/deck-info.ts';
import { parseXmlBytes, type XmlElement } from '../xml/tree.ts';
import { readPdf } from './read-pdf.ts';

/** A part of a file, those of packages inside it included: all that is written in it, and what people read of that. */
export type ReadPart = { name: string; all: string[]; read: string };

/** All parts of an output file, unpacked and decoded. */
export function readParts({ extension, bytes }: OutputFile): ReadPart[] {
  return partsOf(extension, bytes);
}

function partsOf(name: string, bytes: Uint8Array): ReadPart[] {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    return Object.entries(unzipSync(bytes)).flatMap(([part, inside]) =>
      partsOf(/\.(?:pptx|xlsx)$/.test(name) ? `${name}/${part}` : part, inside),
    );
  }
  if (/\.(?:xml|rels|svg)$/.test(name)) return [{ name, ...textsOf(parseXmlBytes(bytes)) }];
  if (/(?:^|\.)pdf$/.test(name)) return [{ name, ...readPdf(bytes) }];
  const text = new TextDecoder().decode(bytes);
  if (!/(?:^|\.)html$/.test(name)) return [{ name, all: [text], read: '' }];
  return [{ name, ...textsOf(parseXmlBytes(new TextEncoder().encode(`<html>${bodyOf(text)}</html>`))) }];
}

/** What our page shows: its title, and its body up to the script. */
function bodyOf(page: string): string {
  const title = page.slice(page.indexOf('<title>'), page.indexOf('</title>') + '</title>'.length);
  return title + page.slice(page.indexOf('<body>') + '<body>'.length, page.lastIndexOf('<script>'));
}

/** Attributes whose words people see or hear. */
const spoken = new Set(['descr', 'title', 'tooltip', 'alt', 'aria-label', 'content', 'href', 'Target']);

/** Elements whose text is one, wherever runs and links part it: paragraphs of Office, and those of our page. */
const whole = new Set(['a:p', 'p', 'li', 'td', 'th']);

/** Elements whose text is for programs. */
const silent = new Set(['c:f', 'c:formatCode', 'a:tableStyleId', 'Application']);

function textsOf(root: XmlElement): Pick<ReadPart, 'all' | 'read'> {
  const all: string[] = [];
  const read: string[] = [];
  const visit = (element: XmlElement) => {
    for (const [name, value] of Object.entries(element.attributes)) {
      if (value.startsWith('data:')) continue;
      all.push(value);
      const isSection = element.name === 'p14:section' && name === 'name';
      if (isSection || (spoken.has(name) && isFromContent(element, name))) read.push(value);
    }
    const isSilent = silent.has(element.name);
    const words = whole.has(element.name) ? [allText(element)] : ownText(element);
    all.push(...words);
    if (!isSilent) read.push(...words);
    for (const child of element.children) if (typeof child !== 'string') visit(child);
  };
  visit(root);
  return { all, read: read.join(' ') };
}

/** Relationships inside the package name its parts. */
function isFromContent({ attributes }: XmlElement, name: string): boolean {
  return name !== 'Target' || attributes.TargetMode === 'External';
}

function ownText({ children }: XmlElement): string[] {
  return children.filter((child) => typeof child === 'string');
}

function allText({ name, children }: XmlElement): string {
  if (name === 'a:br') return ' ';
  return children.map((child) => (typeof child === 'string' ? child : allText(child))).join('');
}
