import { type PptxPackage, presentationPart, relatedPart } from '../read-package.ts';
import { attribute, child, elements, findAll, type XmlElement } from '../xml.ts';
import { type Fault, partsOfKind, repeated } from './rule.ts';

const FIRST_SLIDE_ID = 256;
const FIRST_LAYOUT_ID = 2 ** 31;

function slideIds(presentation: XmlElement | undefined): string[] {
  const list = child(presentation, 'p:sldIdLst');
  return list ? elements(list).map((slide) => attribute(slide, 'id') ?? '') : [];
}

export function slideIdNumbers(pkg: PptxPackage): Fault[] {
  const part = presentationPart(pkg);
  const ids = slideIds(pkg.xml.get(part));
  const outside = ids.filter((id) => !(Number(id) >= FIRST_SLIDE_ID && Number(id) < FIRST_LAYOUT_ID));
  return [
    ...repeated(ids).map((id) => ({ part, message: `two slides have the id ${id}` })),
    ...outside.map((id) => ({ part, message: `the slide id ${id} is outside 256 to 2147483647` })),
  ];
}

/** Masters and layouts draw their ids from one pot. */
export function layoutIdNumbers(pkg: PptxPackage): Fault[] {
  const part = presentationPart(pkg);
  const tops = [pkg.xml.get(part), ...partsOfKind(pkg, 'slideMaster').map(({ top }) => top)];
  const ids = tops
    .flatMap((top) => (top ? findAll(top, 'p:sldMasterId', 'p:sldLayoutId') : []))
    .map((element) => attribute(element, 'id') ?? '');
  const outside = ids.filter((id) => !(Number(id) >= FIRST_LAYOUT_ID && Number(id) < 2 ** 32));
  return [
    ...repeated(ids).map((id) => ({ part, message: `two masters or layouts have the id ${id}` })),
    ...outside.map((id) => ({ part, message: `the layout or master id ${id} is below 2147483648` })),
  ];
}

export function sectionSlides(pkg: PptxPackage): Fault[] {
  const part = presentationPart(pkg);
  const presentation = pkg.xml.get(part);
  if (!presentation || findAll(presentation, 'p14:section').length === 0) return [];
  const slides = slideIds(presentation);
  const listed = findAll(presentation, 'p14:sldId').map((slide) => attribute(slide, 'id') ?? '');
  return [
    ...slides.filter((id) => !listed.includes(id)).map((id) => `the slide ${id} is in no section`),
    ...listed.filter((id) => !slides.includes(id)).map((id) => `a section lists the unknown slide ${id}`),
    ...repeated(listed).map((id) => `the slide ${id} is listed in sections twice`),
  ].map((message) => ({ part, message }));
}

export function notesMasterPosition(pkg: PptxPackage): Fault[] {
  const part = presentationPart(pkg);
  const presentation = pkg.xml.get(part);
  const order = presentation ? elements(presentation).map((element) => element.name) : [];
  const at = order.indexOf('p:notesMasterIdLst');
  const right = at === -1 || order[at - 1] === 'p:sldMasterIdLst';
  return right ? [] : [{ part, message: 'notesMasterIdLst does not follow sldMasterIdLst' }];
}

export function sharedThemes(pkg: PptxPackage): Fault[] {
  const masters = partsOfKind(pkg, 'slideMaster', 'notesMaster', 'handoutMaster');
  const themes = masters.map(({ part }) => relatedPart(pkg, part, 'theme') ?? '');
  return repeated(themes).map((part) => ({ part, message: 'two masters share it' }));
}
