import { posix } from 'node:path';
import { unzipSync } from 'fflate';
import { attribute, child, elements, find, findAll, parseXml, textOf, type XmlElement } from './xml.ts';
import { type ZipEntry, zipDirectory } from './zip-directory.ts';

export const CONTENT_TYPES = '[Content_Types].xml';

/** A PowerPoint file, opened for questions. Parts are named as in the zip: `ppt/slides/slide1.xml`. */
export type PptxPackage = {
  /** As the zip lists them, directories and repeats included. */
  entries: ZipEntry[];
  parts: Map<string, Uint8Array>;
  xml: Map<string, XmlElement>;
  /** Of the parts that have one. */
  contentTypes: Map<string, string>;
  malformed: { part: string; message: string }[];
};

export function readPackage(bytes: Uint8Array): PptxPackage {
  const files = Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/'));
  const xml: PptxPackage['xml'] = new Map();
  const malformed: PptxPackage['malformed'] = [];
  for (const [part, content] of files) {
    if (!/\.(xml|rels|vml)$/i.test(part)) continue;
    try {
      xml.set(part, parseXml(new TextDecoder().decode(content)));
    } catch (error) {
      malformed.push({ part, message: error instanceof Error ? error.message : String(error) });
    }
  }
  const contentTypes = contentTypesOf(
    files.map(([part]) => part),
    xml.get(CONTENT_TYPES),
  );
  return { entries: zipDirectory(bytes), parts: new Map(files), xml, contentTypes, malformed };
}

/** A part's own type, or else the one of its extension. */
function contentTypesOf(parts: string[], types: XmlElement | undefined): Map<string, string> {
  const declared = (name: string, key: string) =>
    new Map(
      types
        ? findAll(types, name).map(({ attributes }) => [attributes[key] ?? '', attributes.ContentType ?? ''])
        : [],
    );
  const overrides = declared('Override', 'PartName');
  const defaults = declared('Default', 'Extension');
  return new Map(
    parts.flatMap((part) => {
      const type = overrides.get(`/${part}`) ?? defaults.get(extension(part));
      return type ? [[part, type]] : [];
    }),
  );
}

export function extension(part: string): string {
  return part.slice(part.lastIndexOf('.') + 1).toLowerCase();
}

export type Relationship = {
  id: string;
  /** The last word of the type's address: `slideLayout`. */
  type: string;
  /** A part's name, or the address of something outside the package. */
  target: string;
  external: boolean;
};

/** The relationships of a part, targets resolved; of the package itself for the part ''. */
export function relationships(pkg: PptxPackage, part: string): Relationship[] {
  const rels = pkg.xml.get(relationshipsPart(part));
  if (!rels) return [];
  return findAll(rels, 'Relationship').map(({ attributes }) => {
    const external = attributes.TargetMode === 'External';
    const target = attributes.Target ?? '';
    return {
      id: attributes.Id ?? '',
      type: (attributes.Type ?? '').split('/').at(-1) ?? '',
      target: external ? target : resolvePart(part, target),
      external,
    };
  });
}

/** `ppt/slides/slide1.xml` → `ppt/slides/_rels/slide1.xml.rels` */
export function relationshipsPart(part: string): string {
  return posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);
}

function resolvePart(from: string, target: string): string {
  return posix.resolve('/', posix.dirname(from), decodeURI(target)).slice(1);
}

/** The first part that a part is related to in the named way. */
export function relatedPart(pkg: PptxPackage, part: string, type: string): string | undefined {
  return relationships(pkg, part).find((relationship) => relationship.type === type)?.target;
}

export function presentationPart(pkg: PptxPackage): string {
  return relatedPart(pkg, '', 'officeDocument') ?? 'ppt/presentation.xml';
}

/** Names of the slide parts in the order of presentation. */
export function slideParts(pkg: PptxPackage): string[] {
  const presentation = presentationPart(pkg);
  const targets = new Map(relationships(pkg, presentation).map(({ id, target }) => [id, target]));
  const ids = child(pkg.xml.get(presentation), 'p:sldIdLst');
  if (!ids) return [];
  return elements(ids).flatMap((slide) => targets.get(attribute(slide, 'r:id') ?? '') ?? []);
}

/** A placeholder's role; what is not written has the format's default. */
export type Placeholder = { type: string; idx: string };

export type ShapeText = { id: string; name: string; placeholder?: Placeholder; paragraphs: string[] };

/** The texts of a part's shapes in reading order, groups opened. */
export function shapeTexts(pkg: PptxPackage, part: string): ShapeText[] {
  const top = pkg.xml.get(part);
  return top ? findAll(top, 'p:sp').map(shapeText) : [];
}

function shapeText(shape: XmlElement): ShapeText {
  const properties = find(shape, 'p:cNvPr');
  const placeholder = placeholderOf(shape);
  return {
    id: attribute(properties, 'id') ?? '',
    name: attribute(properties, 'name') ?? '',
    ...(placeholder && { placeholder }),
    paragraphs: paragraphsOf(shape),
  };
}

export function placeholderOf(shape: XmlElement): Placeholder | undefined {
  const ph = find(shape, 'p:ph');
  return ph && { type: attribute(ph, 'type') ?? 'obj', idx: attribute(ph, 'idx') ?? '0' };
}

/** One string per paragraph; a line break within one is `\n`. */
export function paragraphsOf(top: XmlElement): string[] {
  return findAll(top, 'a:p').map((paragraph) => elements(paragraph).map(pieceText).join(''));
}

function pieceText(piece: XmlElement): string {
  return piece.name === 'a:br' ? '\n' : textOf(child(piece, 'a:t'));
}

export type OutlineEntry = { title: string; body: string[] };

const TITLES = ['title', 'ctrTitle'];
/** What stands on every slide is no part of its outline. */
const FURNITURE = ['dt', 'ftr', 'sldNum', 'hdr'];

/** What PowerPoint's Outline view shows: each slide's title and the paragraphs of its other placeholders. */
export function outline(pkg: PptxPackage): OutlineEntry[] {
  return slideParts(pkg).map((part) => {
    const placed = shapeTexts(pkg, part).filter(({ placeholder }) => placeholder);
    const typed = (types: string[]) =>
      placed.filter((shape) => types.includes(shape.placeholder?.type ?? ''));
    const others = placed.filter((shape) => !typed([...TITLES, ...FURNITURE]).includes(shape));
    return {
      title: typed(TITLES)
        .flatMap((shape) => shape.paragraphs)
        .join('\n'),
      body: others.flatMap((shape) => shape.paragraphs),
    };
  });
}

/** The speaker's notes of a slide, a line per paragraph; '' where it has none. */
export function notesText(pkg: PptxPackage, slide: string): string {
  const notes = relatedPart(pkg, slide, 'notesSlide');
  if (!notes) return '';
  const body = shapeTexts(pkg, notes).filter(({ placeholder }) => placeholder?.type === 'body');
  return body.flatMap((shape) => shape.paragraphs).join('\n');
}
