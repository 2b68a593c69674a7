import type { Cell, Stroke, TableItem, TableRow } from '../../../page.ts';
import { childNamed, childrenNamed, el, findNamed, type XmlElement } from '../../../xml/tree.ts';
import { ruleBelow, tableStyleId } from '../parts/table-styles.ts';
import { solidFill } from '../scheme-color.ts';
import { emu } from '../units.ts';
import { mendTextBody } from './mend-text.ts';
import type { Mending } from './mending.ts';

/** Gives a table its header row, its style, and our cells' insets; its rules come from the style where they can. */
export function mendTable(object: XmlElement, item: TableItem, mending: Mending): void {
  const table = findNamed(object, 'a:tbl');
  const properties = table && childNamed(table, 'a:tblPr');
  const application = findNamed(object, 'p:nvPr');
  if (application) application.children = [];
  if (!table || !properties) return;
  const isHeader = (index: number) => index === 0 && item.rows[0]?.header === true;
  const header = isHeader(0) ? { firstRow: 1 } : {};
  const rtl = mending.language.direction === 'rtl' ? { rtl: 1 } : {};
  Object.assign(properties, el('a:tblPr', { ...rtl, ...header }, el('a:tableStyleId', {}, tableStyleId)));
  for (const [index, drawnRow] of childrenNamed(table, 'a:tr').entries()) {
    const row = item.rows[index];
    const rules = [
      ...ownRule('a:lnT', item.rows[index - 1], isHeader(index - 1), mending),
      ...ownRule('a:lnB', row, isHeader(index), mending),
    ];
    for (const [column, drawnCell] of childrenNamed(drawnRow, 'a:tc').entries()) {
      const cell = row?.cells[column];
      if (cell) mendCell(drawnCell, cell, isHeader(index), rules, mending);
    }
  }
}

/** The rule below a row, where the table's style has another: on a ground that is not the master's. */
function ownRule(name: string, row: TableRow | undefined, header: boolean, { theme }: Mending): XmlElement[] {
  if (!row || sameStroke(row.rule, ruleBelow(theme, header))) return [];
  return [el(name, { w: emu(row.rule.width) }, solidFill(theme, row.rule.color))];
}

function sameStroke(a: Stroke, b: Stroke): boolean {
  return a.color === b.color && a.width === b.width;
}

function mendCell(
  drawn: XmlElement,
  cell: Cell,
  header: boolean,
  rules: readonly XmlElement[],
  mending: Mending,
): void {
  const body = childNamed(drawn, 'a:txBody');
  if (!body) return;
  // The style sets header rows in bold.
  mendTextBody(body, el('a:bodyPr'), cell.paragraphs, mending, header ? { bold: true } : {});
  const rtl = mending.language.direction === 'rtl';
  const { left, right, top, bottom } = cell.padding;
  const insets = {
    marL: emu(rtl ? right : left),
    marR: emu(rtl ? left : right),
    marT: emu(top),
    marB: emu(bottom),
  };
  drawn.children = [body, el('a:tcPr', insets, rules)];
}
