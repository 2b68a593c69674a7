import type { Adopted, AdoptedLayout, AdoptedPlaceholder } from '../../brand/adopt-brand.ts';
import type { Page, TextRole } from '../../page.ts';
import type { RegionName } from '../../theme/areas.ts';
import { childrenNamed, parseXmlBytes, type XmlElement } from '../../xml/tree.ts';
import type { WriterInput } from '../deck-info.ts';
import { addHandoutMaster } from './add-handout-master.ts';
import { addProperties, contentType, presentation, slidePartName, themeType } from './add-properties.ts';
import type { BasePresentation, Filled } from './base.ts';
import type { Package } from './package.ts';
import { notesMasterPart, notesSize } from './parts/notes-parts.ts';
import { presentationPart } from './parts/presentation-part.ts';
import { tableStylesPart } from './parts/table-styles.ts';
import { themePart } from './parts/theme-part.ts';
import type { Placeholder } from './placeholders.ts';

/** Puts the masters and layouts of a brand into the package as they are, and a presentation around them. */
export function addAdoptedBase(input: WriterInput, adopted: Adopted, pack: Package): BasePresentation {
  const { carried } = adopted;
  addProperties(input, pack, withOurs(carried.tableStyles, tableStylesPart(adopted.theme)));
  for (const [name, { type, bytes }] of carried.parts) pack.addPart(name, type, bytes);
  for (const [name, bytes] of carried.relations) pack.addRelationships(name, bytes);
  const hasNotes = input.pages.some(({ notes }) => notes.length > 0);
  const notesMaster = carried.notesMaster ?? (hasNotes ? addNotesMaster(input, adopted, pack) : undefined);
  const relate = (type: string, target: string) => pack.relate(presentation, { type, target });
  const ids = {
    masters: carried.masters.map(({ part, id }) => ({ id, relation: relate('slideMaster', part) })),
    notesMaster: notesMaster === undefined ? undefined : relate('notesMaster', notesMaster),
    handoutMaster: addHandoutMaster(input, adopted.theme, pack),
    slides: input.pages.map((_, index) => relate('slide', slidePartName(index + 1))),
  };
  for (const type of ['presProps', 'viewProps', 'tableStyles']) relate(type, `ppt/${type}.xml`);
  relate('theme', carried.theme);
  const frame = {
    slide: input.areas.slide,
    notes: carried.notesSize ?? notesSize,
    defaultText: carried.defaultText,
    rtl: input.info.language.direction === 'rtl',
    title: input.info.title,
  };
  pack.addXml(presentation, contentType('presentation.main'), presentationPart(ids, input.pages, frame));
  const notesHeader = carried.notesMaster === undefined || hasHeader(adopted, carried.notesMaster);
  return { notesMaster, notesHeader, standingOf: (page) => standingOf(page, adopted) };
}

function hasHeader({ carried }: Adopted, part: string): boolean {
  const bytes = carried.parts.get(part)?.bytes;
  const holds = ({ name, attributes, children }: XmlElement): boolean =>
    (name === 'p:ph' && attributes.type === 'hdr') ||
    children.some((child) => typeof child !== 'string' && holds(child));
  return bytes !== undefined && holds(parseXmlBytes(bytes));
}

/** The brand's table styles, and ours behind them; its default stays. */
function withOurs(brand: XmlElement | undefined, ours: XmlElement): XmlElement {
  return brand ? { ...brand, children: [...brand.children, ...childrenNamed(ours, 'a:tblStyle')] } : ours;
}

const ownNotes = { master: 'ppt/notesMasters/notesMaster1.xml', theme: 'ppt/theme/notesTheme1.xml' };

function addNotesMaster({ info }: WriterInput, { theme }: Adopted, pack: Package): string {
  pack.addXml(ownNotes.master, contentType('notesMaster'), notesMasterPart(info.language, info.marking));
  pack.relate(ownNotes.master, { type: 'theme', target: ownNotes.theme });
  pack.addXml(ownNotes.theme, themeType, themePart('Notes', theme, info.language));
  return ownNotes.master;
}

const regionOf: Partial<Record<TextRole, RegionName>> = {
  title: 'title',
  subtitle: 'subtitle',
  date: 'date',
  footer: 'footer',
  number: 'number',
};

function standingOf(page: Page, { layouts, areas, theme }: Adopted) {
  const layout = layouts[page.layout] as AdoptedLayout;
  const bodies = [...layout.bodies];
  const filled = page.items.flatMap((item, position): [number, Filled][] => {
    if (item.type !== 'text') return [];
    const region = regionOf[item.role];
    const found = region ? layout.regions[region] : item.role === 'body' ? bodies.shift() : undefined;
    return found ? [[position, toFilled(found)]] : [];
  });
  return {
    layout: layout.part,
    theme: areas.layouts[page.layout]?.theme ?? theme,
    colorMap: layout.colorMap,
    filled: new Map(filled),
  };
}

/** What is said of a placeholder's text in points and faces; how its paragraphs stand, slides say themselves. */
function toFilled({ type, idx, room, insets, anchor, look, inherited }: AdoptedPlaceholder): Filled {
  return {
    type: type as Placeholder['type'],
    idx,
    box: room,
    insets,
    anchor,
    look: {
      ...inherited,
      bold: look.bold,
      italic: look.italic,
      capitals: look.capitals,
      tracking: look.tracking,
    },
  };
}
