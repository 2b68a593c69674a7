import type { ChartItem } from '../../../page.ts';
import { el, type XmlElement } from '../../../xml/tree.ts';
import { createPackage } from '../package.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const type = (name: string) => `application/vnd.openxmlformats-officedocument.spreadsheetml.${name}+xml`;

/** As the formulas of PptxGenJS's charts call it. */
const sheetName = 'Sheet1';

/**
 * The data of a chart as a workbook, for "Edit Data": categories down, series across, nothing where no value is known.
 * PptxGenJS writes one as well, with the time of day, a table of a broken range, and fonts of another system.
 */
export function workbook(chart: ChartItem): Uint8Array {
  const pack = createPackage();
  const [book, sheet] = ['xl/workbook.xml', 'xl/worksheets/sheet1.xml'];
  pack.relate('', { type: 'officeDocument', target: book });
  const id = pack.relate(book, { type: 'worksheet', target: sheet });
  const sheets = el('sheets', {}, el('sheet', { name: sheetName, sheetId: 1, 'r:id': id }));
  pack.addXml(book, type('sheet.main'), el('workbook', { xmlns: main, 'xmlns:r': relations }, sheets));
  pack.addXml(sheet, type('worksheet'), sheetPart(chart));
  return pack.zip();
}

function sheetPart({ unit, categories, series }: ChartItem): XmlElement {
  const head = [unit.text, ...series.map(({ name }) => name)];
  const rows = categories.map((name, index) => [name, ...series.map(({ values }) => values[index])]);
  const widths = el('cols', {}, el('col', { min: 1, max: head.length, width: 24, customWidth: 1 }));
  const data = el(
    'sheetData',
    {},
    [head, ...rows].map((row, index) =>
      el(
        'row',
        { r: index + 1 },
        row.map((value, column) => cell(`${columnName(column)}${index + 1}`, value)),
      ),
    ),
  );
  return el('worksheet', { xmlns: main }, widths, data);
}

function cell(r: string, value: string | number | undefined): XmlElement | undefined {
  if (value === undefined || value === '') return undefined;
  if (typeof value === 'number') return el('c', { r }, el('v', {}, String(value)));
  return el('c', { r, t: 'inlineStr' }, el('is', {}, el('t', { 'xml:space': 'preserve' }, value)));
}

/** Charts have fewer series than there are letters. */
function columnName(index: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + index);
}
