import { el, writeXml, type XmlElement } from '../../xml/tree.ts';
import { zipParts } from './zip-parts.ts';

const relationshipTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Relationship types, by the short names used here. */
const typeUris: Record<string, string> = {
  'core-properties': 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
};

const contentTypes = 'http://schemas.openxmlformats.org/package/2006/content-types';
const relationshipsNamespace = 'http://schemas.openxmlformats.org/package/2006/relationships';

export type Relationship = { type: string; target: string; external?: boolean };

/** The parts of an Office package, and what refers to what; written once, sorted, with one fixed date. */
export type Package = {
  /** Adds a part; `name` without a leading slash. */
  addXml(name: string, contentType: string, root: XmlElement): void;
  addMedia(name: string, bytes: Uint8Array): void;
  /** The first name of a kind that no part has yet: `ppt/charts/chart1.xml` of `ppt/charts/chart` and `.xml`. */
  freeName(stem: string, extension: string): string;
  /** Adds a part of another presentation as it is. */
  addPart(name: string, contentType: string, bytes: Uint8Array): void;
  /** Adds a list of relationships as it is, by its own name; nothing may be related from its part, then. */
  addRelationships(name: string, bytes: Uint8Array): void;
  /** Notes that `source` ('' for the package itself) refers to another part or address; gives the id, the same for the same. */
  relate(source: string, relationship: Relationship): string;
  zip(): Uint8Array;
};

/** Types of parts that are told by their extension. */
const extensionTypes: Record<string, string> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export function createPackage(): Package {
  const parts = new Map<string, Uint8Array>();
  const overrides = new Map<string, string>();
  const relationships = new Map<string, Relationship[]>();
  return {
    addXml(name, contentType, root) {
      parts.set(name, bytesOf(root));
      overrides.set(name, contentType);
    },
    addMedia: (name, bytes) => void parts.set(name, bytes),
    freeName(stem, extension) {
      let number = 1;
      while (parts.has(`${stem}${number}${extension}`)) number += 1;
      return `${stem}${number}${extension}`;
    },
    addPart(name, contentType, bytes) {
      parts.set(name, bytes);
      overrides.set(name, contentType);
    },
    addRelationships: (name, bytes) => void parts.set(name, bytes),
    relate(source, relationship) {
      const list = relationships.get(source) ?? [];
      relationships.set(source, list);
      return relateIn(list, relationship);
    },
    zip() {
      for (const [source, list] of relationships)
        parts.set(relationshipsPart(source), bytesOf(relationshipsXml(source, list)));
      const types = bytesOf(contentTypesXml([...parts.keys()], overrides));
      return zipParts([['[Content_Types].xml', types], ...[...parts].sort(byName)]);
    },
  };
}

/** Adds a relationship to those of a part, unless it is there; its id. */
export function relateIn(list: Relationship[], { type, target, ...rest }: Relationship): string {
  const known = list.findIndex((other) => type === other.type && target === other.target);
  return `rId${known >= 0 ? known + 1 : list.push({ type, target, ...rest })}`;
}

/** A part as it is written. */
export function bytesOf(root: XmlElement): Uint8Array {
  return Buffer.from(writeXml(root));
}

function relationshipsPart(source: string): string {
  const slash = source.lastIndexOf('/') + 1;
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
}

function relationshipsXml(source: string, list: readonly Relationship[]): XmlElement {
  const rows = list.map(({ type, target, external }, index) =>
    el('Relationship', {
      Id: `rId${index + 1}`,
      Type: typeUris[type] ?? `${relationshipTypes}/${type}`,
      Target: external ? target : relativePath(source, target),
      TargetMode: external ? 'External' : undefined,
    }),
  );
  return el('Relationships', { xmlns: relationshipsNamespace }, rows);
}

function relativePath(source: string, target: string): string {
  const from = source.split('/').slice(0, -1);
  const to = target.split('/');
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}

function contentTypesXml(names: readonly string[], overrides: ReadonlyMap<string, string>): XmlElement {
  const used = new Set(
    names.filter((name) => !overrides.has(name)).map((name) => name.slice(name.lastIndexOf('.') + 1)),
  );
  const media = Object.entries(extensionTypes).filter(([extension]) => used.has(extension));
  return el(
    'Types',
    { xmlns: contentTypes },
    [
      ...media,
      ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
      ['xml', 'application/xml'],
    ].map(([Extension, ContentType]) => el('Default', { Extension, ContentType })),
    [...overrides]
      .sort(byName)
      .map(([name, ContentType]) => el('Override', { PartName: `/${name}`, ContentType })),
  );
}

function byName([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}
