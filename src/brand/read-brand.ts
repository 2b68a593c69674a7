import { meanColor } from '../images/mean-color.ts';
import type { Report } from '../problems.ts';
import type { Faces } from '../text/faces.ts';
import { childNamed, childrenNamed, el, findNamed, type XmlElement } from '../xml/tree.ts';
import type { Brand, BrandColor, BrandLayout, Scheme } from './brand.ts';
import { carryParts } from './carry-parts.ts';
import { type OpenPackage, openPackage } from './open-package.ts';
import { readColorMap, readSlots } from './read-color.ts';
import { type PictureColor, readBackground, readDrawings } from './read-drawings.ts';
import { readPlaceholders } from './read-placeholders.ts';
import { Refusal } from './refusal.ts';
import { points } from './units.ts';

/** A presentation of the user's, by the name to call it in messages. */
export type BrandFile = { path: string; bytes: Uint8Array };

/** Reads what decks stand on in a .pptx or .potx. Reports why a file cannot be adopted, and answers undefined. */
export async function readBrand(file: BrandFile, report: Report): Promise<Brand | undefined> {
  try {
    const pack = openPackage(file.bytes);
    return await readPresentation(pack, file.path);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    report(error.problem(file.path));
    return undefined;
  }
}

/** The sizes that PowerPoint has, in points. */
const sizes = { least: 72, most: 4032 };

async function readPresentation(pack: OpenPackage, path: string): Promise<Brand> {
  const presentation = pack.xml(pack.main);
  checkDialect(presentation);
  const size = childNamed(presentation, 'p:sldSz')?.attributes ?? {};
  const slide = { width: points(size.cx ?? 9_144_000), height: points(size.cy ?? 6_858_000) };
  if (Math.min(slide.width, slide.height) < sizes.least || Math.max(slide.width, slide.height) > sizes.most)
    throw new Refusal('brand-damaged', 'has slides of a size that PowerPoint does not have.');
  const carried = carryParts(pack);
  const defaultText = carried.defaultText;
  const colors = await pictureColors(pack, [...carried.parts.keys()]);
  const layouts = carried.masters.flatMap(({ part }) => readMaster(pack, part, { defaultText, colors }));
  if (!layouts.some(hasTitle)) {
    throw new Refusal(
      'brand-layouts',
      'has no layout with a title that stands upright, so that no slide can be titled.',
      'Add a title to a layout in the slide master view of PowerPoint, and save it.',
    );
  }
  return { path, slide, layouts, carried };
}

export function hasTitle({ placeholders }: BrandLayout): boolean {
  return placeholders.some(({ type, level }) => level && (type === 'title' || type === 'ctrTitle'));
}

/** Office writes its own namespaces, by its own prefixes, unless asked for the strict standard. */
function checkDialect({ name, attributes }: XmlElement): void {
  const usual = 'http://schemas.openxmlformats.org/presentationml/2006/main';
  if (name === 'p:presentation' && attributes['xmlns:p'] === usual) return;
  throw new Refusal(
    'brand-format',
    'is saved as Strict Open XML, or by a program that writes it in a way of its own.',
    'Save it as PowerPoint Presentation (.pptx) or Template (.potx) in PowerPoint.',
  );
}

type Around = { defaultText: XmlElement | undefined; colors: ReadonlyMap<string, string> };

function readMaster(pack: OpenPackage, part: string, { defaultText, colors }: Around): BrandLayout[] {
  const master = pack.xml(part);
  const theme = pack.xml(related(pack, part, 'theme'));
  const slots = readSlots(theme);
  const map = readColorMap(childNamed(master, 'p:clrMap'));
  const fonts = readFonts(theme);
  const pictureColor: PictureColor = (from, id) => {
    const picture = pack.relations(from).find((relation) => relation.id === id)?.target ?? '';
    return colors.has(picture) ? { hex: colors.get(picture) as string } : undefined;
  };
  const ids = childrenNamed(childNamed(master, 'p:sldLayoutIdLst') ?? master, 'p:sldLayoutId');
  return ids.flatMap(({ attributes }) => {
    const layoutPart = pack.relations(part).find(({ id }) => id === attributes['r:id'])?.target;
    if (layoutPart === undefined || !pack.has(layoutPart)) return [];
    const layout = pack.xml(layoutPart);
    const override = findNamed(childNamed(layout, 'p:clrMapOvr') ?? el('none'), 'a:overrideClrMapping');
    const scheme: Scheme = { slots, map: override ? readColorMap(override) : map };
    const painting = { scheme, theme, pictureColor };
    const below = layout.attributes.showMasterSp === '0' ? [] : readDrawings(master, { ...painting, part });
    return [
      {
        part: layoutPart,
        name: childNamed(layout, 'p:cSld')?.attributes.name ?? '',
        master: theme.attributes.name ?? '',
        type: layout.attributes.type,
        placeholders: readPlaceholders(layout, { master, defaultText, scheme, fonts }),
        drawings: [...below, ...readDrawings(layout, { ...painting, part: layoutPart })],
        background: backgroundOf(layout, master, layoutPart, part, painting) ?? paper(scheme),
        scheme,
        fonts,
        colorMap: el('p:clrMapOvr', {}, override ?? el('a:masterClrMapping')),
      },
    ];
  });
}

function backgroundOf(
  layout: XmlElement,
  master: XmlElement,
  layoutPart: string,
  masterPart: string,
  painting: { scheme: Scheme; theme: XmlElement; pictureColor: PictureColor },
): BrandColor | undefined {
  return (
    readBackground(layout, { ...painting, part: layoutPart }) ??
    readBackground(master, { ...painting, part: masterPart })
  );
}

function paper({ slots, map }: Scheme): BrandColor {
  const slot = map.bg1 ?? 'lt1';
  return { hex: slots[slot], scheme: { slot, lumMod: 100, lumOff: 0, satMod: 100 } };
}

function related(pack: OpenPackage, part: string, type: string): string {
  const found = pack.relations(part).find((relation) => relation.type === type)?.target;
  if (found !== undefined && pack.has(found)) return found;
  throw new Refusal(
    'brand-damaged',
    `is damaged: its part ${part} has no ${type}.`,
    'Open it in PowerPoint, save it again, and take that file.',
  );
}

function readFonts(theme: XmlElement): Faces {
  const latin = (tag: string) => {
    const font = findNamed(theme, tag);
    return (font && childNamed(font, 'a:latin')?.attributes.typeface) || 'Calibri';
  };
  return { heading: latin('a:majorFont'), text: latin('a:minorFont') };
}

/** The mean colours of the pictures that masters and layouts show. */
async function pictureColors(pack: OpenPackage, parts: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const part of parts.filter((name) => pack.typeOf(name).startsWith('image/'))) {
    const color = await meanColor(pack.bytes(part));
    if (color !== undefined) found.set(part, color);
  }
  return found;
}
