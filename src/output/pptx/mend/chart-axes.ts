import type { Stroke } from '../../../page.ts';
import { el, type XmlElement } from '../../../xml/tree.ts';
import { solidFill } from '../scheme-color.ts';
import { emu } from '../units.ts';
import { numberFormat, textProperties } from './chart-text.ts';
import type { ChartMending } from './mend-chart.ts';

type Ids = { category: number; value: number };

const flag = (name: string, val: string | number) => el(`c:${name}`, { val });

/** The axis of the categories: bars are read from the top, columns from the side where reading starts. */
export function categoryAxis(ids: Ids, mending: ChartMending): XmlElement {
  const { item, language } = mending;
  const rtl = language.direction === 'rtl';
  const reversed = item.kind === 'bar' || rtl;
  return el(
    'c:catAx',
    {},
    flag('axId', ids.category),
    el('c:scaling', {}, flag('orientation', reversed ? 'maxMin' : 'minMax')),
    flag('delete', 0),
    flag('axPos', item.kind === 'bar' ? (rtl ? 'r' : 'l') : 'b'),
    el('c:numFmt', { formatCode: 'General', sourceLinked: 0 }),
    flag('majorTickMark', 'none'),
    flag('minorTickMark', 'none'),
    // Below and beside the plot, and not in the way of values under zero.
    flag('tickLblPos', 'low'),
    el('c:spPr', {}, stroke(item.baseline, mending)),
    // Where names are not turned LibreOffice breaks them, even in the middle of a year.
    textProperties(item.text.axis, mending, item.names.some(({ length }) => length > 1) ? { rot: 0 } : {}),
    flag('crossAx', ids.value),
    flag('crosses', 'autoZero'),
    flag('auto', 0),
    flag('lblAlgn', 'ctr'),
    flag('lblOffset', 100),
    flag('tickLblSkip', item.every),
    flag('noMultiLvlLbl', 1),
  );
}

/** The axis of the values, with the scale that the page has: every program shows the same gridlines. */
export function valueAxis(ids: Ids, mending: ChartMending): XmlElement {
  const { item, language } = mending;
  const { min, max, step } = item.scale;
  const rtl = language.direction === 'rtl';
  const isBar = item.kind === 'bar';
  return el(
    'c:valAx',
    {},
    flag('axId', ids.value),
    el(
      'c:scaling',
      {},
      flag('orientation', isBar && rtl ? 'maxMin' : 'minMax'),
      flag('max', max),
      flag('min', min),
    ),
    flag('delete', item.axis ? 0 : 1),
    flag('axPos', isBar ? 'b' : rtl ? 'r' : 'l'),
    item.axis && el('c:majorGridlines', {}, el('c:spPr', {}, stroke(item.grid, mending))),
    numberFormat(item.decimals.axis),
    flag('majorTickMark', 'none'),
    flag('minorTickMark', 'none'),
    flag('tickLblPos', 'nextTo'),
    el('c:spPr', {}, el('a:ln', {}, el('a:noFill'))),
    textProperties(item.text.axis, mending),
    flag('crossAx', ids.category),
    // The last category of bars stands at the bottom, and the numbers below it.
    flag('crosses', isBar ? 'max' : 'autoZero'),
    flag('crossBetween', 'between'),
    flag('majorUnit', step),
  );
}

function stroke({ color, width }: Stroke, { theme }: Pick<ChartMending, 'theme'>): XmlElement {
  return el('a:ln', { w: emu(width) }, solidFill(theme, color));
}
