import type { PptxPackage } from '../read-package.ts';
import { attribute, elements, everyElement, findAll, type XmlElement } from '../xml.ts';

export type Fault = { part: string; message: string };

/** One thing that must hold of a package; the table of rules gives it its name. */
export type Rule = (pkg: PptxPackage) => Iterable<Fault>;

/** The kinds of parts that hold drawn objects, by the last word of their content type. */
export const DRAWINGS = ['slide', 'slideLayout', 'slideMaster', 'notesSlide', 'notesMaster', 'chart'];

export type Part = { part: string; top: XmlElement };

/** The XML parts of some kinds, known by their content type, not by their name. */
export function partsOfKind(pkg: PptxPackage, ...kinds: string[]): Part[] {
  const suffixes = kinds.map((kind) => `.${kind}+xml`);
  const wanted = (part: string) => suffixes.some((suffix) => pkg.contentTypes.get(part)?.endsWith(suffix));
  return [...pkg.xml].filter(([part]) => wanted(part)).map(([part, top]) => ({ part, top }));
}

/** The values that occur more than once, each named once. */
export function repeated<T>(values: T[]): T[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

/** A rule about every element of some names in the parts of some kinds: a message where one is wrong. */
export function eachElement(
  kinds: string[],
  names: string[],
  check: (element: XmlElement) => string | false | undefined,
): Rule {
  return (pkg) =>
    partsOfKind(pkg, ...kinds).flatMap(({ part, top }) =>
      findAll(top, ...names).flatMap((element) => {
        const message = check(element);
        return message ? [{ part, message }] : [];
      }),
    );
}

/** A rule about every part of some kinds as a whole: a message for each thing wrong. */
export function eachPart(kinds: string[], check: (part: Part, pkg: PptxPackage) => string[]): Rule {
  return (pkg) =>
    partsOfKind(pkg, ...kinds).flatMap((each) =>
      check(each, pkg).map((message) => ({ part: each.part, message })),
    );
}

/** The drawn objects of a slide, layout or master in reading order, groups opened and the groups themselves kept. */
export function drawnObjects(top: XmlElement): XmlElement[] {
  const kinds = ['p:sp', 'p:pic', 'p:graphicFrame', 'p:grpSp', 'p:cxnSp'];
  return [...withoutFallbacks(top)].filter((element) => kinds.includes(element.name));
}

/** All elements but the second drawings of objects that old programs cannot show: they repeat ids by right. */
export function* withoutFallbacks(top: XmlElement): Generator<XmlElement> {
  if (top.name === 'mc:Fallback') return;
  yield top;
  for (const element of elements(top)) yield* withoutFallbacks(element);
}

/** Which object a message is about. */
export function nameOf(object: XmlElement): string {
  const properties = ownProperties(object);
  return `“${attribute(properties, 'name') ?? ''}” (id ${attribute(properties, 'id') ?? '?'})`;
}

/** The object's `p:cNvPr`, which holds its id, name and description. */
export function ownProperties(object: XmlElement): XmlElement | undefined {
  for (const element of everyElement(object)) if (element.name === 'p:cNvPr') return element;
  return undefined;
}

export function isDecorative(object: XmlElement): boolean {
  const properties = ownProperties(object);
  return properties !== undefined && findAll(properties, 'adec:decorative').some(isOn);
}

function isOn(element: XmlElement): boolean {
  return ['1', 'true'].includes(attribute(element, 'val') ?? '');
}
