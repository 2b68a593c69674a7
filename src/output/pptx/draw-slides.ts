import { strFromU8, unzipSync } from 'fflate';
import PptxGenJSModule from 'pptxgenjs';
import type {
  Box,
  ChartItem,
  ConnectorItem,
  Item,
  Page,
  Paragraph,
  Run,
  ShapeItem,
  TableItem,
  TextItem,
} from '../../page.ts';
import type { Areas } from '../../theme/areas.ts';
import type { XmlElement } from '../../xml/tree.ts';
import { readDrawn } from './read-drawn.ts';
import { inches } from './units.ts';

// The package's types describe CommonJS; in Node its ES module has the class as its default export.
const PptxGenJS = PptxGenJSModule as unknown as typeof PptxGenJSModule.default;
type Slide = PptxGenJSModule.default.Slide;

/** A slide as PptxGenJS drew it; by relationship id the addresses of its links, and its charts. */
export type DrawnSlide = {
  xml: XmlElement;
  links: Record<string, string>;
  charts: Record<string, XmlElement>;
};

/**
 * Draws the pages with PptxGenJS; gives a slide by the index of its page, read when it is asked for, since the trees of
 * all take much memory. Object n of a slide is item n of its page, and is named by that number.
 */
export async function drawSlides(
  pages: readonly Page[],
  { slide }: Areas,
): Promise<(index: number) => DrawnSlide> {
  const deck = new PptxGenJS();
  deck.defineLayout({ name: 'deck', width: inches(slide.width), height: inches(slide.height) });
  deck.layout = 'deck';
  for (const page of pages) {
    const drawn = deck.addSlide();
    for (const [index, item] of page.items.entries()) drawItem(drawn, item, String(index));
  }
  const parts = unzipSync((await deck.write({ outputType: 'uint8array' })) as Uint8Array, {
    filter: ({ name }) => /^ppt\/(slides|charts)\/.*[^/]$/.test(name),
  });
  const part = (name: string) => readDrawn(strFromU8(parts[name] ?? new Uint8Array()));
  return (index) => {
    const relationships = part(`ppt/slides/_rels/slide${index + 1}.xml.rels`);
    return {
      xml: part(`ppt/slides/slide${index + 1}.xml`),
      links: targets(relationships, ({ TargetMode }) => TargetMode === 'External'),
      charts: Object.fromEntries(
        Object.entries(targets(relationships, ({ Type }) => Type?.endsWith('/chart') === true)).map(
          ([id, target]) => [id, part(target.slice(1))],
        ),
      ),
    };
  };
}

/** The targets of some relationships, by id. */
function targets(
  relationships: XmlElement,
  wanted: (attributes: XmlElement['attributes']) => boolean,
): Record<string, string> {
  const found = relationships.children.flatMap((child) =>
    typeof child !== 'string' && wanted(child.attributes)
      ? [[child.attributes.Id ?? '', child.attributes.Target ?? '']]
      : [],
  );
  return Object.fromEntries(found);
}

function drawItem(slide: Slide, item: Item, objectName: string): void {
  const at = { ...place(item), objectName };
  switch (item.type) {
    case 'text':
      slide.addText(textOf(item.paragraphs), { ...at, ...textBox(item) });
      break;
    case 'shape':
      slide.addShape(shapes[item.shape], { ...at, ...shapeOptions(item) });
      break;
    case 'image':
      slide.addImage({ ...at, data: blankPicture });
      break;
    case 'connector':
      slide.addShape('line', { ...at, ...connectorOptions(item) });
      break;
    case 'table':
      slide.addTable(tableRows(item), { ...at, ...tableOptions(item) });
      break;
    case 'chart':
      slide.addChart(item.kind === 'line' ? 'line' : 'bar', chartData(item), at);
      break;
  }
}

/** One pixel: the real picture takes its place in the package, once for all its uses. */
const blankPicture =
  'image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=';

const shapes = { rectangle: 'rect', ellipse: 'ellipse', line: 'line', chevron: 'chevron' } as const;

function place({ x, y, width, height }: Box) {
  return { x: inches(x), y: inches(y), w: inches(width), h: inches(height) };
}

function textBox({ anchor }: TextItem) {
  return { margin: 0, valign: anchor, wrap: true, fit: 'none' } as const;
}

/** Colours are set in the package, as colours of the scheme. */
const anyColor = '000000';

function shapeOptions({ fill, stroke, flip }: ShapeItem) {
  return {
    ...(flip && { flipH: true }),
    ...(fill !== undefined && { fill: { color: anyColor } }),
    ...(stroke && {
      line: { color: anyColor, width: stroke.width, ...(stroke.dash && { dashType: stroke.dash }) },
    }),
  };
}

function connectorOptions({ flip, stroke }: ConnectorItem) {
  return { flipH: flip.horizontal, flipV: flip.vertical, line: { color: anyColor, width: stroke.width } };
}

/** The runs of all paragraphs; the last run of each ends its paragraph. */
function textOf(paragraphs: readonly Paragraph[]) {
  return paragraphs.flatMap(({ runs }) => {
    const texts = runs.filter(({ text }) => text !== '\n');
    return texts.map((run) => ({ text: run.text, options: runOptions(run, run === texts.at(-1)) }));
  });
}

function runOptions(run: Run, breakLine: boolean) {
  return {
    fontSize: run.size,
    color: anyColor,
    breakLine,
    ...(run.bold && { bold: true }),
    ...(run.italic && { italic: true }),
    ...(run.superscript && { superscript: true }),
    ...(run.tracking !== undefined && { charSpacing: run.tracking }),
    ...(run.link !== undefined && { hyperlink: { url: run.link } }),
  };
}

function tableRows({ rows }: TableItem) {
  return rows.map(({ cells }) => cells.map(({ paragraphs }) => ({ text: textOf(paragraphs) })));
}

function tableOptions({ columns, rows }: TableItem) {
  return { colW: columns.map(inches), rowH: rows.map(({ height }) => inches(height)) };
}

/** PptxGenJS takes null for a value that is not known, which its types do not say. */
function chartData({ categories, series }: ChartItem) {
  return series.map(({ name, values }) => ({
    name,
    labels: [...categories],
    values: values.map((value) => value ?? null) as number[],
  }));
}
