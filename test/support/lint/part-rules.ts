import {
  CONTENT_TYPES,
  extension,
  type PptxPackage,
  relationships,
  relationshipsPart,
} from '../read-package.ts';
import { attribute, everyElement, findAll, textOf, type XmlElement } from '../xml.ts';
import { eachPart, type Fault } from './rule.ts';

export function phantomContentTypes(pkg: PptxPackage): Fault[] {
  const types = pkg.xml.get(CONTENT_TYPES);
  if (!types) return [{ part: CONTENT_TYPES, message: 'is missing' }];
  const extensions = new Set([...pkg.parts.keys()].map(extension));
  const overrides = findAll(types, 'Override').map((type) => attribute(type, 'PartName') ?? '');
  const defaults = findAll(types, 'Default').map((type) => attribute(type, 'Extension') ?? '');
  return [
    ...overrides.filter((name) => !pkg.parts.has(name.slice(1))),
    ...defaults.filter((ending) => !extensions.has(ending)).map((ending) => `*.${ending}`),
  ].map((name) => ({ part: CONTENT_TYPES, message: `${name} has a type but is not in the package` }));
}

export function missingContentTypes(pkg: PptxPackage): Fault[] {
  return [...pkg.parts.keys()]
    .filter((part) => part !== CONTENT_TYPES && !pkg.contentTypes.has(part))
    .map((part) => ({ part, message: 'has no content type' }));
}

export function orphanParts(pkg: PptxPackage): Fault[] {
  const reached = reachableParts(pkg);
  return [...pkg.parts.keys()]
    .filter((part) => !reached.has(part))
    .map((part) => ({ part, message: 'no relationship leads to it' }));
}

function reachableParts(pkg: PptxPackage): Set<string> {
  const reached = new Set([CONTENT_TYPES]);
  const open = [''];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    if (reached.has(part)) continue;
    reached.add(part).add(relationshipsPart(part));
    open.push(...internalTargets(pkg, part));
  }
  return reached;
}

function internalTargets(pkg: PptxPackage, part: string): string[] {
  return relationships(pkg, part)
    .filter(({ external }) => !external)
    .map(({ target }) => target);
}

export function danglingRelationships(pkg: PptxPackage): Fault[] {
  return ['', ...pkg.parts.keys()].flatMap((part) =>
    internalTargets(pkg, part)
      .filter((target) => !pkg.parts.has(target))
      .map((target) => ({ part: relationshipsPart(part), message: `leads to ${target}, which is missing` })),
  );
}

/** Relationships that mean something by their mere presence. */
const IMPLICIT = ['slideLayout', 'notesSlide', 'comments', 'themeOverride'];

export const unusedRelationships = eachPart(['slide'], ({ part, top }, pkg) => {
  const used = new Set([...everyElement(top)].flatMap(relationshipIds));
  return relationships(pkg, part)
    .filter(({ id, type }) => !IMPLICIT.includes(type) && !used.has(id))
    .map(({ id, target }) => `declares ${id} to ${target} and never uses it`);
});

function relationshipIds(element: XmlElement): string[] {
  return Object.entries(element.attributes).flatMap(([name, id]) => (name.startsWith('r:') ? [id] : []));
}

/** A path is told from the path of a web address by what stands before it. */
const LOCAL_PATH =
  /\bfile:[\\/]|\b[a-z]:\\|(?<![\w.:/%-])\/(home|root|tmp|work|workspace|Users|var|private|mnt|opt)\/[\w.-]/i;

export function localPaths(pkg: PptxPackage): Fault[] {
  return [...pkg.xml].flatMap(([part, top]) =>
    [...everyElement(top)]
      .flatMap((element) => [...Object.values(element.attributes), ...ownText(element)])
      .filter(isLocalPath)
      .map((value) => ({ part, message: `names a place of the machine it was built on: ${value}` })),
  );
}

function isLocalPath(value: string): boolean {
  return LOCAL_PATH.test(value) || value.includes(`${process.cwd()}/`);
}

function ownText(element: XmlElement): string[] {
  return element.children.filter((node) => typeof node === 'string');
}

const ONCE = ['dc:title', 'dc:creator', 'dc:language', 'dcterms:created', 'dcterms:modified'];

/** Each of these once and filled; any other property at most once. */
export function coreProperties(pkg: PptxPackage): Fault[] {
  const [part, top] = [...pkg.xml].find(([, { name }]) => name === 'cp:coreProperties') ?? [];
  if (!part || !top) return [{ part: 'docProps/core.xml', message: 'is missing' }];
  const given = [...everyElement(top)].slice(1);
  const count = (name: string) => given.filter((property) => property.name === name).length;
  const missing = ONCE.filter(
    (name) => !given.some((each) => each.name === name && textOf(each).trim() !== ''),
  );
  const twice = [...new Set(given.map(({ name }) => name))].filter((name) => count(name) > 1);
  return [
    ...missing.map((name) => ({ part, message: `${name} is missing or empty` })),
    ...twice.map((name) => ({ part, message: `${name} is given more than once` })),
  ];
}
