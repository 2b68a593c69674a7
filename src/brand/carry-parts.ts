import { childNamed, childrenNamed, writeXml, type XmlElement, type XmlNode } from '../xml/tree.ts';
import type { CarriedParts } from './brand.ts';
import type { OpenPackage, Relation } from './open-package.ts';
import { points } from './units.ts';

/** What is of slides, of comments, or runs, is not carried over, whatever leads to it. */
const left = new Set([
  'slide',
  'notesSlide',
  'comments',
  'handoutMaster',
  'vbaProject',
  'control',
  'activeXControlBinary',
]);

/** A link is a word that a reader may follow; anything else outside would be fetched when the deck is opened. */
function isCarried({ type, external }: Relation): boolean {
  return external ? type === 'hyperlink' : !left.has(type);
}

/** The parts that masters and layouts are made of, as they are; what leads out of the file is taken out of them. */
export function carryParts(pack: OpenPackage): CarriedParts {
  const presentation = pack.xml(pack.main);
  const relations = pack.relations(pack.main);
  const target = (id: string | undefined) => relations.find((each) => each.id === id)?.target ?? '';
  const ofType = (type: string) =>
    relations.find((each) => each.type === type && pack.has(each.target))?.target;
  const masters = childrenNamed(
    childNamed(presentation, 'p:sldMasterIdLst') ?? presentation,
    'p:sldMasterId',
  ).map(({ attributes }) => ({ part: target(attributes['r:id']), id: attributes.id ?? '' }));
  const notesMaster = ofType('notesMaster');
  const tableStyles = ofType('tableStyles');
  const size = childNamed(presentation, 'p:notesSz')?.attributes;
  const starts = [...masters.map(({ part }) => part), ...(notesMaster ? [notesMaster] : [])];
  const themeOf = (part: string) => pack.relations(part).find(({ type }) => type === 'theme')?.target ?? '';
  return {
    ...follow(pack, starts),
    masters,
    theme: themeOf(masters[0]?.part ?? ''),
    notesMaster,
    notesSize: size && { width: points(size.cx ?? 0), height: points(size.cy ?? 0) },
    defaultText: childNamed(presentation, 'p:defaultTextStyle'),
    tableStyles: tableStyles ? pack.xml(tableStyles) : undefined,
  };
}

function follow(pack: OpenPackage, starts: readonly string[]): Pick<CarriedParts, 'parts' | 'relations'> {
  const parts = new Map<string, { type: string; bytes: Uint8Array }>();
  const lists = new Map<string, Uint8Array>();
  const open = [...starts];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    if (parts.has(part)) continue;
    const relations = pack.relations(part);
    const kept = relations.filter((each) => isCarried(each) && (each.external || pack.has(each.target)));
    const dropped = relations.filter((each) => !kept.includes(each)).map(({ id }) => id);
    const bytes = dropped.length > 0 ? encode(without(pack.xml(part), dropped)) : pack.bytes(part);
    parts.set(part, { type: pack.typeOf(part), bytes });
    const list = pack.relationsPart(part);
    if (list !== undefined && kept.length > 0) {
      lists.set(list, dropped.length > 0 ? encode(withoutRows(pack.xml(list), dropped)) : pack.bytes(list));
    }
    open.push(...kept.filter(({ external }) => !external).map(({ target }) => target));
  }
  return { parts, relations: lists };
}

function encode(root: XmlElement): Uint8Array {
  return new TextEncoder().encode(writeXml(root));
}

function withoutRows(list: XmlElement, ids: readonly string[]): XmlElement {
  return {
    ...list,
    children: list.children.filter(
      (row) => typeof row === 'string' || !ids.includes(row.attributes.Id ?? ''),
    ),
  };
}

/** Elements that are nothing without what they lead to. */
const whole = new Set(['a:hlinkClick', 'a:hlinkHover', 'p:control', 'a:audioFile', 'a:videoFile']);

function without(element: XmlElement, ids: readonly string[]): XmlElement {
  const leads = ({ attributes }: XmlElement) =>
    Object.entries(attributes).some(([name, value]) => name.startsWith('r:') && ids.includes(value));
  const attributes = Object.entries(element.attributes).filter(
    ([name, value]) => !(name.startsWith('r:') && ids.includes(value)),
  );
  const children = element.children.flatMap((child): XmlNode[] => {
    if (typeof child === 'string') return [child];
    return whole.has(child.name) && leads(child) ? [] : [without(child, ids)];
  });
  return { ...element, attributes: Object.fromEntries(attributes), children };
}
