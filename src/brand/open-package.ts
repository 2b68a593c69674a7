import { posix } from 'node:path';
import { childrenNamed, parseXmlBytes, type XmlElement } from '../xml/tree.ts';
import { limits, readZip } from './read-zip.ts';
import { Refusal } from './refusal.ts';

/** A relationship; `type` is the last word of its address, `target` a part's name or an address outside. */
export type Relation = { id: string; type: string; target: string; external: boolean };

/** A presentation file, opened to be read part by part. Throws a Refusal for what is not sound. */
export type OpenPackage = {
  /** The part with the presentation itself. */
  main: string;
  has(part: string): boolean;
  bytes(part: string): Uint8Array;
  xml(part: string): XmlElement;
  typeOf(part: string): string;
  /** In the order of their list; the package's own for ''. */
  relations(part: string): Relation[];
  relationsPart(part: string): string | undefined;
};

const types = '[Content_Types].xml';
const presentation = 'application/vnd.openxmlformats-officedocument.presentationml.';
/** What of presentations may be adopted: presentations, templates, and shows. */
const adopted = ['presentation', 'template', 'slideshow'].map((kind) => `${presentation}${kind}.main+xml`);

/** Larger than the XML of any master or layout. */
const longestXml = 20_000_000;

/** Opens the bytes of a .pptx or .potx; throws a Refusal that says what it is instead. */
export function openPackage(bytes: Uint8Array): OpenPackage {
  checkFormat(bytes);
  const zip = readZip(bytes);
  const names = new Map(zip.names.map((name) => [name.toLowerCase(), name]));
  const nameOf = (part: string) => names.get(part.toLowerCase());
  const read = (part: string) => zip.read(nameOf(part) ?? part);
  const xml = remember((part) => parsePart(part, read(part)));
  if (!nameOf(types)) throw new Refusal('brand-format', 'is a ZIP, but not a presentation.', wanted);
  const typeOf = contentTypes(xml(types));
  const relationsPart = (part: string) =>
    nameOf(posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`));
  const relations = (part: string) => {
    const list = relationsPart(part);
    return list === undefined ? [] : readRelations(part, xml(list));
  };
  const main = relations('').find(({ type }) => type === 'officeDocument')?.target ?? '';
  checkMain(typeOf(main), zip.names, relations(''));
  return {
    main,
    has: (part) => nameOf(part) !== undefined,
    bytes: read,
    xml,
    typeOf,
    relations,
    relationsPart,
  };
}

const wanted = 'Take a PowerPoint presentation (.pptx) or template (.potx).';

function checkFormat(bytes: Uint8Array): void {
  if (bytes.length > limits.file) {
    throw new Refusal('brand-too-large', `is larger than ${limits.file / 1_000_000} MB; it is not read.`);
  }
  const starts = (...magic: number[]) => magic.every((byte, index) => bytes[index] === byte);
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) throw oldFormat(bytes);
  if (starts(0x50, 0x4b, 0x03, 0x04)) return;
  throw new Refusal('brand-format', 'is not a presentation.', wanted);
}

/** A compound file (MS-CFB): Office's encrypted documents, and its formats until 2003. */
function oldFormat(bytes: Uint8Array): Refusal {
  const names = (word: string) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(Buffer.from(word, 'utf16le'));
  return names('EncryptedPackage')
    ? new Refusal('brand-encrypted', 'is encrypted.', 'Remove its password in PowerPoint, and save it.')
    : new Refusal(
        'brand-format',
        'is in a format of Office 97–2003.',
        'Save it as .pptx or .potx in PowerPoint.',
      );
}

/** Names of main parts, and what a file with such a one is. */
const otherKinds: readonly [part: string, what: string][] = [
  ['wordprocessingml', 'is a Word document, not a presentation.'],
  ['ms-word', 'is a Word document with macros, not a presentation.'],
  ['spreadsheetml', 'is an Excel workbook, not a presentation.'],
  ['ms-excel', 'is an Excel workbook with macros, not a presentation.'],
];

function checkMain(type: string, names: readonly string[], relations: readonly Relation[]): void {
  const other = otherKinds.find(([part]) => type.includes(part));
  if (other) throw new Refusal('brand-format', other[1], wanted);
  if (type.includes('macroEnabled') || names.some((name) => /vbaProject\.bin$/i.test(name))) {
    throw new Refusal(
      'brand-macros',
      'has macros, which are never carried into a deck.',
      'Save it as .pptx or .potx in PowerPoint; that leaves them out.',
    );
  }
  if (!adopted.includes(type)) {
    const strict = relations.length === 0 || type === '';
    throw new Refusal('brand-format', `is not a presentation${strict ? ' that can be read' : ''}.`, wanted);
  }
}

function contentTypes(top: XmlElement): (part: string) => string {
  const rows = (name: string, key: string) =>
    new Map(
      childrenNamed(top, name).map(({ attributes }) => [
        (attributes[key] ?? '').toLowerCase(),
        attributes.ContentType ?? '',
      ]),
    );
  const [overrides, defaults] = [rows('Override', 'PartName'), rows('Default', 'Extension')];
  return (part) =>
    overrides.get(`/${part.toLowerCase()}`) ?? defaults.get(posix.extname(part).slice(1).toLowerCase()) ?? '';
}

function readRelations(part: string, top: XmlElement): Relation[] {
  return childrenNamed(top, 'Relationship').map(({ attributes }) => {
    const external = attributes.TargetMode === 'External';
    const target = attributes.Target ?? '';
    return {
      id: attributes.Id ?? '',
      type: (attributes.Type ?? '').split('/').at(-1) ?? '',
      target: external ? target : partName(part, target),
      external,
    };
  });
}

function partName(from: string, target: string): string {
  return posix.resolve('/', posix.dirname(from), target.replace(/#.*/, '')).slice(1);
}

function parsePart(part: string, bytes: Uint8Array): XmlElement {
  if (bytes.length > longestXml)
    throw new Refusal('brand-too-large', `has a part of ${bytes.length} bytes, ${part}.`);
  try {
    return parseXmlBytes(bytes);
  } catch {
    throw new Refusal(
      'brand-damaged',
      `is damaged: its part ${part} cannot be read.`,
      'Open it in PowerPoint, save it again, and take that file.',
    );
  }
}

function remember<T>(make: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
}
