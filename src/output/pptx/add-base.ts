import type { Page, TextRole } from '../../page.ts';
import type { WriterInput } from '../deck-info.ts';
import { layoutsOf, type SlideLayout } from './layouts.ts';
import type { Package } from './package.ts';
import { layoutPart } from './parts/layout-part.ts';
import { masterPart } from './parts/master-part.ts';
import { notesMasterPart } from './parts/notes-parts.ts';
import type { Setting } from './parts/placeholder-shape.ts';
import { presentationPart } from './parts/presentation-part.ts';
import { appPart, corePart, presentationPropertiesPart, viewPropertiesPart } from './parts/properties.ts';
import { tableStylesPart } from './parts/table-styles.ts';
import { themePart } from './parts/theme-part.ts';

/** Where slides find their layout and notes master. */
export type Base = {
  layouts: readonly { part: string; layout: SlideLayout }[];
  notesMaster: string | undefined;
};

export const contentType = (name: string) =>
  `application/vnd.openxmlformats-officedocument.presentationml.${name}+xml`;
const themeType = 'application/vnd.openxmlformats-officedocument.theme+xml';
const presentation = 'ppt/presentation.xml';
const master = 'ppt/slideMasters/slideMaster1.xml';
const notesMaster = 'ppt/notesMasters/notesMaster1.xml';

/** Writes the base presentation: theme, master, layouts, notes master, properties. */
export function addBase(input: WriterInput, pack: Package): Base {
  addProperties(input, pack);
  const setting = settingOf(input);
  const layouts = addMaster(input, setting, pack);
  const hasNotes = input.pages.some(({ notes }) => notes.length > 0);
  if (hasNotes) addNotesMaster(input, pack);
  const relate = (type: string, target: string) => pack.relate(presentation, { type, target });
  const ids = {
    master: relate('slideMaster', master),
    notesMaster: hasNotes ? relate('notesMaster', notesMaster) : undefined,
    slides: input.pages.map((_, index) => relate('slide', slidePartName(index + 1))),
  };
  for (const [type, name] of [
    ['presProps'],
    ['viewProps'],
    ['tableStyles'],
    ['theme', 'theme/theme1'],
  ] as const) {
    relate(type, `ppt/${name ?? type}.xml`);
  }
  pack.addXml(
    presentation,
    contentType('presentation.main'),
    presentationPart(ids, input.pages, setting, input.areas, input.info.title),
  );
  return { layouts, notesMaster: hasNotes ? notesMaster : undefined };
}

export function slidePartName(number: number): string {
  return `ppt/slides/slide${number}.xml`;
}

function addProperties({ pages, info, theme }: WriterInput, pack: Package): void {
  pack.relate('', { type: 'officeDocument', target: presentation });
  pack.relate('', { type: 'core-properties', target: 'docProps/core.xml' });
  pack.relate('', { type: 'extended-properties', target: 'docProps/app.xml' });
  const notes = pages.filter((page) => page.notes.length > 0).length;
  pack.addXml(
    'docProps/core.xml',
    'application/vnd.openxmlformats-package.core-properties+xml',
    corePart(info),
  );
  pack.addXml(
    'docProps/app.xml',
    'application/vnd.openxmlformats-officedocument.extended-properties+xml',
    appPart(pages.length, notes),
  );
  pack.addXml('ppt/presProps.xml', contentType('presProps'), presentationPropertiesPart());
  pack.addXml('ppt/viewProps.xml', contentType('viewProps'), viewPropertiesPart());
  pack.addXml('ppt/tableStyles.xml', contentType('tableStyles'), tableStylesPart(theme));
}

function settingOf({ theme, pages, info: { language } }: WriterInput): Setting {
  const foot = { ...words(pages, 'date', 'dt'), ...words(pages, 'footer', 'ftr') };
  return { theme, lang: language.tag, rtl: language.direction === 'rtl', foot };
}

function words(pages: readonly Page[], role: TextRole, type: 'dt' | 'ftr'): Setting['foot'] {
  const item = pages.flatMap(({ items }) => items).find((each) => each.type === 'text' && each.role === role);
  if (item?.type !== 'text') return {};
  const runs = item.paragraphs.flatMap((paragraph) => paragraph.runs);
  return { [type]: runs.map(({ text }) => text).join('') };
}

function addMaster(
  { models, theme, areas, info }: WriterInput,
  setting: Setting,
  pack: Package,
): Base['layouts'] {
  const layouts = layoutsOf(models, theme, areas).map((layout, index) => ({
    layout,
    part: `ppt/slideLayouts/slideLayout${index + 1}.xml`,
  }));
  const ids = layouts.map(({ part }) => pack.relate(master, { type: 'slideLayout', target: part }));
  pack.relate(master, { type: 'theme', target: 'ppt/theme/theme1.xml' });
  pack.addXml(master, contentType('slideMaster'), masterPart(setting, areas, ids));
  pack.addXml('ppt/theme/theme1.xml', themeType, themePart('Briefing', theme, info.language));
  for (const { layout, part } of layouts) {
    pack.addXml(part, contentType('slideLayout'), layoutPart(layout, setting));
    pack.relate(part, { type: 'slideMaster', target: master });
  }
  return layouts;
}

/** The notes master has a theme of its own: PowerPoint repairs a package whose masters share one. */
function addNotesMaster({ theme, info }: WriterInput, pack: Package): void {
  pack.addXml(notesMaster, contentType('notesMaster'), notesMasterPart(info.language));
  pack.relate(notesMaster, { type: 'theme', target: 'ppt/theme/theme2.xml' });
  pack.addXml('ppt/theme/theme2.xml', themeType, themePart('Notes', theme, info.language));
}
