import type {
  ChartItem,
  ConnectorItem,
  Crop,
  ImageItem,
  Item,
  Page,
  ShapeItem,
  Side,
  TextItem,
} from '../../../page.ts';
import { spareRoom } from '../../../text/spare-room.ts';
import { childNamed, childrenNamed, el, findNamed, type XmlElement } from '../../../xml/tree.ts';
import { anchors } from '../parts/shapes.ts';
import { placeholderElement, sameBox, slideNumberField } from '../placeholders.ts';
import { solidFill } from '../scheme-color.ts';
import { emu } from '../units.ts';
import { mendTable } from './mend-table.ts';
import { mendTextBody } from './mend-text.ts';
import type { Mending } from './mending.ts';

/** Makes a slide that PptxGenJS drew one that PowerPoint would have written. Changes `slide` in place. */
export function mendSlide(slide: XmlElement, page: Page, mending: Mending): void {
  const tree = findNamed(slide, 'p:spTree');
  const common = childNamed(slide, 'p:cSld');
  if (!tree || !common) return;
  common.attributes = {};
  const drawn = tree.children.filter(
    (child) => typeof child !== 'string' && findNamed(child, 'p:cNvPr') !== undefined,
  );
  for (const [position, object] of (drawn.slice(1) as XmlElement[]).entries()) {
    const item = page.items[position];
    if (item) mendObject(object, item, position, page, mending);
  }
}

function mendObject(object: XmlElement, item: Item, position: number, page: Page, mending: Mending): void {
  const properties = findNamed(object, 'p:cNvPr');
  if (properties) {
    properties.attributes = { id: String(idOf(position)), name: item.name, ...description(item) };
    properties.children = isDecorative(item) ? [decorativeMark()] : [];
  }
  mendKind(object, item, position, page, mending);
}

function mendKind(object: XmlElement, item: Item, position: number, page: Page, mending: Mending): void {
  switch (item.type) {
    case 'text':
      mendText(object, item, position, mending);
      break;
    case 'shape':
      mendShape(object, item, mending);
      break;
    case 'image':
      mendPicture(object, item, mending);
      break;
    case 'connector':
      mendConnector(object, item, page, mending);
      break;
    case 'table':
      mendTable(object, item, mending);
      break;
    case 'chart':
      mendChartFrame(object, item, mending);
      break;
  }
}

function description(item: Item): { descr?: string } {
  const alt = 'alt' in item ? item.alt : '';
  return alt === '' ? {} : { descr: alt };
}

function isDecorative(item: Item): boolean {
  return item.type === 'shape' || ((item.type === 'image' || item.type === 'connector') && item.alt === '');
}

/** Says to screen readers that an object is only there for the eye (Office 2019 and later). */
function decorativeMark(): XmlElement {
  const namespace = 'http://schemas.microsoft.com/office/drawing/2017/decorative';
  const mark = el('adec:decorative', { 'xmlns:adec': namespace, val: 1 });
  return el('a:extLst', {}, el('a:ext', { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' }, mark));
}

function mendText(object: XmlElement, item: TextItem & Item, position: number, mending: Mending): void {
  const placeholder = mending.placeholderOf(position);
  const shape = childNamed(object, 'p:spPr');
  const body = childNamed(object, 'p:txBody');
  if (!shape || !body) return;
  if (placeholder) fillPlaceholder(object, shape, item, placeholder);
  else {
    const properties = findNamed(object, 'p:cNvSpPr');
    if (properties) properties.attributes = { txBox: '1' };
    shape.children = childrenWithout(shape, 'a:ln');
  }
  mendTextBody(body, bodyProperties(item, placeholder, mending), item.paragraphs, mending, placeholder?.look);
  if (item.role === 'number') makeField(body);
}

/** A placeholder has the box of its layout unless the slide's own differs; then it says only that. */
function fillPlaceholder(
  object: XmlElement,
  shape: XmlElement,
  item: TextItem & Item,
  placeholder: Placeholder,
): void {
  const application = findNamed(object, 'p:nvPr');
  if (application) application.children = [placeholderElement(placeholder)];
  const locks = findNamed(object, 'p:cNvSpPr');
  if (locks) locks.children = [el('a:spLocks', { noGrp: 1 })];
  shape.children = sameBox(item, placeholder.box) ? [] : childrenNamed(shape, 'a:xfrm');
}

type Placeholder = NonNullable<ReturnType<Mending['placeholderOf']>>;

/** A placeholder says only what its layout does not, so that it follows when the layout is changed. */
function bodyProperties(
  item: TextItem & Item,
  placeholder: Placeholder | undefined,
  { language }: Mending,
): XmlElement {
  const { anchor } = item;
  const spare = spareInsets(item, language.direction);
  if (placeholder) {
    const own = anchor === placeholder.anchor ? {} : { anchor: anchors[anchor] };
    if (placeholder.insets) return foreignBody(item, placeholder, spare, own);
    return el('a:bodyPr', { ...inEmu(spare), ...own });
  }
  const insets = { lIns: 0, tIns: 0, rIns: 0, bIns: 0, ...inEmu(spare) };
  return el('a:bodyPr', { wrap: 'square', ...insets, rtlCol: 0, anchor: anchors[anchor] }, el('a:noAutofit'));
}

function inEmu(lengths: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(lengths).map(([name, length]) => [name, emu(length)]));
}

/** The room beside a title's lines that is left free, in points. */
function spareInsets(item: TextItem, direction: 'ltr' | 'rtl'): { lIns?: number; rIns?: number } {
  const { left, right } = spareRoom(item, direction);
  return { ...(left > 0 && { lIns: left }), ...(right > 0 && { rIns: right }) };
}

const noInsets = { left: 0, right: 0, bottom: 0 };

/**
 * In a placeholder that is not ours: no shrinking as the program likes, and lines that wrap. One that stands elsewhere
 * than on its layout has its text at its edges.
 */
function foreignBody(
  item: TextItem & Item,
  { box, anchor, insets = noInsets }: Placeholder,
  spare: { lIns?: number; rIns?: number },
  own: Record<string, string>,
): XmlElement {
  const moved = !sameBox(item, box);
  const { lIns, rIns } = spare;
  const { left, right } = moved ? noInsets : insets;
  const edges = {
    ...(moved && { lIns: 0, tIns: 0, rIns: 0, bIns: 0 }),
    ...(!moved && anchor === 'bottom' && { bIns: emu(insets.bottom) }),
    ...(lIns !== undefined && { lIns: emu(left + lIns) }),
    ...(rIns !== undefined && { rIns: emu(right + rIns) }),
  };
  return el('a:bodyPr', { wrap: 'square', ...edges, ...own }, el('a:noAutofit'));
}

/** The slide number is a field, so that it follows when slides are moved. */
function makeField(body: XmlElement): void {
  const run = findNamed(body, 'a:r');
  if (!run) return;
  run.name = 'a:fld';
  run.attributes = { ...slideNumberField };
}

function mendShape(object: XmlElement, item: ShapeItem, { theme, language }: Mending): void {
  const shape = childNamed(object, 'p:spPr');
  if (!shape) return;
  const fill = item.fill === undefined ? el('a:noFill') : solidFill(theme, item.fill);
  shape.children = [
    ...childrenNamed(shape, 'a:xfrm'),
    ...childrenNamed(shape, 'a:prstGeom'),
    fill,
    line(item, theme),
  ];
  if (item.shape === 'line') {
    asConnector(object, shape, el('p:cNvCxnSpPr'));
    return;
  }
  const empty = el('a:p', {}, el('a:endParaRPr', { lang: language.tag }));
  if (!childNamed(object, 'p:txBody')) {
    object.children.push(el('p:txBody', {}, el('a:bodyPr'), el('a:lstStyle'), empty));
  }
}

/** The numbers of the connection sites of a rectangle, as PowerPoint counts them. */
const sites: Record<Side, number> = { top: 0, left: 1, bottom: 2, right: 3 };

/** A line that PptxGenJS drew becomes a connector, so that it follows when what it is glued to is moved. */
function mendConnector(object: XmlElement, item: ConnectorItem, page: Page, { theme }: Mending): void {
  const properties = findNamed(object, 'p:cNvPr');
  const shape = childNamed(object, 'p:spPr');
  if (!properties || !shape) return;
  const glue = (name: string, { key, side }: ConnectorItem['from']) =>
    el(name, { id: idOf(page.items.findIndex((other) => other.key === key)), idx: sites[side] });
  const geometry = el('a:prstGeom', { prst: 'line' }, el('a:avLst'));
  shape.children = [...childrenNamed(shape, 'a:xfrm'), geometry, line(item, theme)];
  asConnector(object, shape, el('p:cNvCxnSpPr', {}, glue('a:stCxn', item.from), glue('a:endCxn', item.to)));
}

/** PowerPoint's own lines are connectors, glued or not. */
function asConnector(object: XmlElement, shape: XmlElement, connection: XmlElement): void {
  const properties = findNamed(object, 'p:cNvPr');
  object.name = 'p:cxnSp';
  object.children = [el('p:nvCxnSpPr', {}, properties, connection, el('p:nvPr')), shape];
}

/** Object n of a slide has the id n + 2: 1 is the slide's own tree. */
function idOf(position: number): number {
  return position + 2;
}

function line(
  { stroke, arrow }: Pick<ShapeItem, 'stroke'> & Pick<Partial<ConnectorItem>, 'arrow'>,
  theme: Mending['theme'],
): XmlElement {
  if (!stroke) return el('a:ln', {}, el('a:noFill'));
  const dash = stroke.dash && el('a:prstDash', { val: stroke.dash });
  const head = arrow && el('a:tailEnd', { type: 'triangle', w: 'med', len: 'med' });
  return el('a:ln', { w: emu(stroke.width) }, solidFill(theme, stroke.color), dash, head);
}

function mendPicture(object: XmlElement, item: ImageItem, mending: Mending): void {
  const blip = findNamed(object, 'a:blip');
  const shape = childNamed(object, 'p:spPr');
  if (blip) blip.attributes = { 'r:embed': mending.relatePicture(item.source) };
  const fill = childNamed(object, 'p:blipFill');
  if (fill && blip && item.crop) fill.children = [blip, sourceRectangle(item.crop), stretched()];
  if (shape && item.stroke) shape.children.push(line(item, mending.theme));
}

function mendChartFrame(object: XmlElement, item: ChartItem & Item, mending: Mending): void {
  const chart = findNamed(object, 'c:chart');
  if (chart) chart.attributes['r:id'] = mending.relateChart(chart.attributes['r:id'] ?? '', item);
}

/** The part of the file that is shown, by what is cut off each side, in thousandths of a per cent. */
function sourceRectangle({ left, top, right, bottom }: Crop): XmlElement {
  const cut = (share: number) => Math.round(share * 100_000) || undefined;
  return el('a:srcRect', { l: cut(left), t: cut(top), r: cut(right), b: cut(bottom) });
}

function stretched(): XmlElement {
  return el('a:stretch', {}, el('a:fillRect'));
}

function childrenWithout(element: XmlElement, name: string) {
  return element.children.filter((child) => typeof child === 'string' || child.name !== name);
}
