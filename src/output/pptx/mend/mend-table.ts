import type { Cell, TableItem } from '../../../page.ts';
import { childNamed, childrenNamed, el, findNamed, type XmlElement } from '../../../xml/tree.ts';
import { tableStyleId } from '../parts/table-styles.ts';
import { emu } from '../units.ts';
import { mendTextBody } from './mend-text.ts';
import type { Mending } from './mending.ts';

/** Gives a table its header row, its style, and our cells' insets; its rules come from the style. */
export function mendTable(object: XmlElement, item: TableItem, mending: Mending): void {
  const table = findNamed(object, 'a:tbl');
  const properties = table && childNamed(table, 'a:tblPr');
  const application = findNamed(object, 'p:nvPr');
  if (application) application.children = [];
  if (!table || !properties) return;
  const header = item.rows[0]?.header ? { firstRow: 1 } : {};
  const rtl = mending.language.direction === 'rtl' ? { rtl: 1 } : {};
  Object.assign(properties, el('a:tblPr', { ...rtl, ...header }, el('a:tableStyleId', {}, tableStyleId)));
  for (const [row, drawnRow] of childrenNamed(table, 'a:tr').entries()) {
    for (const [column, drawnCell] of childrenNamed(drawnRow, 'a:tc').entries()) {
      const cell = item.rows[row]?.cells[column];
      if (cell) mendCell(drawnCell, cell, mending);
    }
  }
}

function mendCell(drawn: XmlElement, cell: Cell, mending: Mending): void {
  const body = childNamed(drawn, 'a:txBody');
  if (!body) return;
  mendTextBody(body, cell.paragraphs, mending);
  if (cell.paragraphs.length === 0) {
    body.children = [
      el('a:bodyPr'),
      el('a:lstStyle'),
      el('a:p', {}, el('a:endParaRPr', { lang: mending.language.tag })),
    ];
  }
  const rtl = mending.language.direction === 'rtl';
  const { left, right, top, bottom } = cell.padding;
  const insets = {
    marL: emu(rtl ? right : left),
    marR: emu(rtl ? left : right),
    marT: emu(top),
    marB: emu(bottom),
  };
  drawn.children = [body, el('a:tcPr', insets)];
}
