import { memoizeBy } from '../../memoize.ts';
import type { Page, TextRole } from '../../page.ts';
import { digest } from '../../text/digest.ts';
import type { LayoutAreas } from '../../theme/areas.ts';
import type { Ground } from '../../theme/schema.ts';
import { el } from '../../xml/tree.ts';
import type { WriterInput } from '../deck-info.ts';
import { addHandoutMaster } from './add-handout-master.ts';
import { addLayoutArt } from './add-layout-art.ts';
import { addProperties, contentType, presentation, slidePartName, themeType } from './add-properties.ts';
import type { BasePresentation, Filled } from './base.ts';
import { chooseLayout, layoutsOf, type SlideLayout } from './layouts.ts';
import { bytesOf, type Package } from './package.ts';
import { colorMapOverride } from './parts/color-map.ts';
import type { LayoutArt } from './parts/layout-art.ts';
import { layoutPart } from './parts/layout-part.ts';
import { levels, masterGround, masterPart } from './parts/master-part.ts';
import { notesMasterPart, notesSize } from './parts/notes-parts.ts';
import type { LayoutSetting } from './parts/placeholder-shape.ts';
import { presentationPart } from './parts/presentation-part.ts';
import { tableStylesPart } from './parts/table-styles.ts';
import { themePart } from './parts/theme-part.ts';
import { placeholdersOf } from './placeholders.ts';

type Layouts = readonly { part: string; layout: SlideLayout }[];

const master = 'ppt/slideMasters/slideMaster1.xml';
const notesMaster = 'ppt/notesMasters/notesMaster1.xml';

/** Writes the base presentation: theme, master, layouts, notes master, properties. */
export function addBuiltInBase(input: WriterInput, pack: Package): BasePresentation {
  addProperties(input, pack, tableStylesPart(input.theme));
  const setting = settingOf(input);
  const layouts = addMaster(input, setting, pack);
  const hasNotes = input.pages.some(({ notes }) => notes.length > 0);
  if (hasNotes) addNotesMaster(input, pack);
  const relate = (type: string, target: string) => pack.relate(presentation, { type, target });
  const ids = {
    masters: [{ id: 2_147_483_648, relation: relate('slideMaster', master) }],
    notesMaster: hasNotes ? relate('notesMaster', notesMaster) : undefined,
    handoutMaster: addHandoutMaster(input, input.theme, pack),
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
    presentationPart(ids, input.pages, frameOf(input, setting)),
  );
  return {
    notesMaster: hasNotes ? notesMaster : undefined,
    notesHeader: true,
    standingOf: (page) => standingOf(page, layouts, input),
  };
}

function frameOf({ theme, areas, info }: WriterInput, setting: LayoutSetting) {
  const ground = Object.values(theme.grounds)[0] as Ground;
  const defaultText = el('p:defaultTextStyle', {}, levels(setting, ground, false));
  return { slide: areas.slide, notes: notesSize, defaultText, rtl: setting.rtl, title: info.title };
}

function standingOf(page: Page, layouts: Layouts, { theme, areas }: WriterInput) {
  const entry = chooseLayout(layouts, page);
  const own = areas.layouts[page.layout] as LayoutAreas;
  const offered = entry?.layout.placeholders ?? [];
  // The layout's own placeholder counts, whose box may differ from the slide's.
  const filled = [...placeholdersOf(page, own, theme)].flatMap(([position, { idx }]): [number, Filled][] => {
    const found = offered.find((placeholder) => placeholder.idx === idx);
    return found ? [[position, found]] : [];
  });
  const ground = theme.grounds[own.ground] as Ground;
  const colorMap = colorMapOverride(ground, masterGround({ theme, areas }), theme);
  return { layout: entry?.part ?? '', theme, colorMap, filled: new Map(filled) };
}

function settingOf({ theme, areas, pages, info: { language } }: WriterInput): LayoutSetting {
  const foot = { ...words(pages, 'date', 'dt'), ...words(pages, 'footer', 'ftr') };
  const ground = masterGround({ theme, areas });
  return { theme, lang: language.tag, rtl: language.direction === 'rtl', ground, foot };
}

function words(pages: readonly Page[], role: TextRole, type: 'dt' | 'ftr'): LayoutSetting['foot'] {
  const item = pages.flatMap(({ items }) => items).find((each) => each.type === 'text' && each.role === role);
  if (item?.type !== 'text') return {};
  const runs = item.paragraphs.flatMap((paragraph) => paragraph.runs);
  return { [type]: runs.map(({ text }) => (text === '\n' ? ' ' : text)).join('') };
}

function addMaster(input: WriterInput, setting: LayoutSetting, pack: Package): Layouts {
  const { models, theme, areas, info } = input;
  const layouts = layoutsOf(models(), theme, areas).map((layout, index) => ({
    layout,
    part: `ppt/slideLayouts/slideLayout${index + 1}.xml`,
  }));
  const ids = layouts.map(({ part }) => pack.relate(master, { type: 'slideLayout', target: part }));
  pack.relate(master, { type: 'theme', target: 'ppt/theme/theme1.xml' });
  pack.addXml(master, contentType('slideMaster'), masterPart(setting, areas, ids));
  pack.addXml('ppt/theme/theme1.xml', themeType, themePart('Briefing', theme, info.language));
  const around = digest(setting);
  for (const { layout, part } of layouts) {
    pack.relate(part, { type: 'slideMaster', target: master });
    const art = addLayoutArt(layout.base, part, input, pack);
    pack.addPart(part, contentType('slideLayout'), layoutBytes({ layout, setting, around, art }));
  }
  return layouts;
}

/** Layouts of ten decks or so: they are the same in most decks of a theme. */
const REMEMBERED_LAYOUTS = 200;
const layoutBytes = memoizeBy(
  REMEMBERED_LAYOUTS,
  ({ layout, around, art }: LayoutInput) => `${around} ${digest([layout, art])}`,
  ({ layout, setting, art }) => bytesOf(layoutPart(layout, setting, art)),
);

/** `around` is a key of the setting. */
type LayoutInput = { layout: SlideLayout; setting: LayoutSetting; around: string; art: LayoutArt };

/** The notes master has a theme of its own: PowerPoint repairs a package whose masters share one. */
function addNotesMaster({ theme, info }: WriterInput, pack: Package): void {
  pack.addXml(notesMaster, contentType('notesMaster'), notesMasterPart(info.language, info.marking));
  pack.relate(notesMaster, { type: 'theme', target: 'ppt/theme/theme2.xml' });
  pack.addXml('ppt/theme/theme2.xml', themeType, themePart('Notes', theme, info.language));
}
