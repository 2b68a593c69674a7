import type { Box, ChartItem, ChartLabel } from '../../../page.ts';
import { childNamed, childrenNamed, el, findNamed, type XmlElement } from '../../../xml/tree.ts';
import { accentDot, usualDot } from '../../chart-dots.ts';
import { faintness } from '../../faintness.ts';
import { solidFill } from '../scheme-color.ts';
import { emu } from '../units.ts';
import { categoryAxis, valueAxis } from './chart-axes.ts';
import { characters, numberFormat, textProperties } from './chart-text.ts';
import type { Mending } from './mending.ts';

/** The chart of a page, and what its parts are mended with. */
export type ChartMending = Pick<Mending, 'theme' | 'language'> & { item: ChartItem & Box };

/**
 * Makes a chart that PptxGenJS drew one that follows the theme. Its series keep their data and the formulas that tie
 * them to the workbook; all else is written anew from the page. `workbook` is the relationship id of the data.
 */
export function mendChart(drawn: XmlElement, workbook: string, mending: ChartMending): XmlElement {
  const { item, language } = mending;
  const plain = el('c:spPr', {}, el('a:noFill'), el('a:ln', {}, el('a:noFill')));
  const flag = (name: string, val: string | number) => el(`c:${name}`, { val });
  return {
    ...drawn,
    children: [
      flag('date1904', 0),
      flag('lang', language.tag),
      flag('roundedCorners', 0),
      el(
        'c:chart',
        {},
        title(mending),
        flag('autoTitleDeleted', item.unit.text === '' ? 1 : 0),
        plotArea(drawn, mending),
        legend(mending),
        flag('plotVisOnly', 1),
        flag('dispBlanksAs', 'gap'),
      ),
      plain,
      textProperties(item.text.axis, mending),
      el('c:externalData', { 'r:id': workbook }, flag('autoUpdate', 0)),
    ],
  };
}

function title(mending: ChartMending): XmlElement | undefined {
  const { item, language } = mending;
  if (item.unit.text === '') return undefined;
  const style = item.text.axis;
  const run = el(
    'a:r',
    {},
    characters('a:rPr', style, mending, { lang: language.tag }),
    el('a:t', {}, item.unit.text),
  );
  const rtl = language.direction === 'rtl' ? { rtl: 1 } : {};
  const paragraph = el('a:p', {}, el('a:pPr', rtl, characters('a:defRPr', style, mending)), run);
  const [x, y] = [emu(item.unit.inset.x), emu(item.unit.inset.y)];
  const body = el('a:bodyPr', { rot: 0, wrap: 'none', lIns: x, tIns: y, rIns: x, bIns: y });
  return el(
    'c:title',
    {},
    el('c:tx', {}, el('c:rich', {}, body, el('a:lstStyle'), paragraph)),
    layout(item.unit.box, mending, 'corner'),
    el('c:overlay', { val: 1 }),
  );
}

/** Where something stands in a chart, as shares of the chart's size; words have a size of their own. */
function layout(box: Box, { item }: ChartMending, what: 'plot' | 'box' | 'corner'): XmlElement {
  const share = (name: string, part: number, whole: number) =>
    el(`c:${name}`, { val: Number((part / whole).toFixed(5)) });
  return el(
    'c:layout',
    {},
    el(
      'c:manualLayout',
      {},
      what === 'plot' && el('c:layoutTarget', { val: 'inner' }),
      el('c:xMode', { val: 'edge' }),
      el('c:yMode', { val: 'edge' }),
      share('x', box.x - item.x, item.width),
      share('y', box.y - item.y, item.height),
      what !== 'corner' && [share('w', box.width, item.width), share('h', box.height, item.height)],
    ),
  );
}

function legend(mending: ChartMending): XmlElement | undefined {
  const { legend: placed, text } = mending.item;
  return (
    placed &&
    el(
      'c:legend',
      {},
      el('c:legendPos', { val: 't' }),
      layout(placed.box, mending, 'box'),
      el('c:overlay', { val: 0 }),
      textProperties(text.axis, mending),
    )
  );
}

/** The ids that a chart and its axes know each other by. */
const ids = { category: 1, value: 2 };

function plotArea(drawn: XmlElement, mending: ChartMending): XmlElement {
  const { item } = mending;
  const all = findSeries(drawn);
  const series = item.series.flatMap((_, index) => {
    const found = all[index];
    return found ? [mendSeries(found, index, mending)] : [];
  });
  const axisIds = Object.values(ids).map((val) => el('c:axId', { val }));
  const flag = (name: string, val: string | number) => el(`c:${name}`, { val });
  const chart =
    item.kind === 'line'
      ? el(
          'c:lineChart',
          {},
          flag('grouping', 'standard'),
          flag('varyColors', 0),
          series,
          flag('marker', 1),
          axisIds,
        )
      : el(
          'c:barChart',
          {},
          flag('barDir', item.kind === 'bar' ? 'bar' : 'col'),
          flag('grouping', 'clustered'),
          flag('varyColors', 0),
          series,
          flag('gapWidth', Math.round(item.gap * 100)),
          flag('overlap', 0),
          axisIds,
        );
  return el(
    'c:plotArea',
    {},
    layout(item.plot, mending, 'plot'),
    chart,
    categoryAxis(ids, mending),
    valueAxis(ids, mending),
    el('c:spPr', {}, el('a:noFill'), el('a:ln', {}, el('a:noFill'))),
  );
}

function findSeries(drawn: XmlElement): XmlElement[] {
  const chart = findNamed(drawn, 'c:barChart') ?? findNamed(drawn, 'c:lineChart');
  return chart ? childrenNamed(chart, 'c:ser') : [];
}

/** The data of a series as PptxGenJS wrote it, in our looks. */
function mendSeries(drawn: XmlElement, index: number, mending: ChartMending): XmlElement {
  const { item, theme } = mending;
  const { color, width } = item.series[index] as ChartItem['series'][number];
  const fill = solidFill(theme, color);
  const isLine = item.kind === 'line';
  const round = el('a:ln', { w: emu(width), cap: 'rnd' }, fill, el('a:round'));
  return el(
    'c:ser',
    {},
    ['c:idx', 'c:order', 'c:tx'].map((name) => childNamed(drawn, name)),
    el('c:spPr', {}, isLine ? round : fill),
    isLine ? marker(color, mending, usualDot(mending.item)) : el('c:invertIfNegative', { val: 0 }),
    ownPoints(index, mending),
    dataLabels(index, mending),
    categories(drawn),
    values(drawn),
    isLine && el('c:smooth', { val: 0 }),
  );
}

function marker(color: string, { theme }: ChartMending, size: number): XmlElement {
  if (size === 0) return el('c:marker', {}, el('c:symbol', { val: 'none' }));
  const line = el('a:ln', {}, el('a:noFill'));
  return el(
    'c:marker',
    {},
    el('c:symbol', { val: 'circle' }),
    el('c:size', { val: size }),
    el('c:spPr', {}, solidFill(theme, color), line),
  );
}

/** The points that are drawn otherwise than their series. */
function ownPoints(index: number, mending: ChartMending): XmlElement[] {
  const { item, theme } = mending;
  const accents = item.accents
    .filter(({ series }) => series === index)
    .map(({ point, color }) => ({
      point,
      look: item.kind === 'line' ? marker(color, mending, accentDot) : solidFill(theme, color),
    }));
  const { color = '' } = item.series[index] ?? {};
  const faint = item.faint.map((point) => ({ point, look: solidFill(theme, color, faintness) }));
  return [...accents, ...faint]
    .sort((a, b) => a.point - b.point)
    .map(({ point, look }) => {
      const [id, flat] = [el('c:idx', { val: point }), el('c:bubble3D', { val: 0 })];
      return item.kind === 'line'
        ? el('c:dPt', {}, id, look, flat)
        : el('c:dPt', {}, id, el('c:invertIfNegative', { val: 0 }), flat, el('c:spPr', {}, look));
    });
}

function dataLabels(index: number, mending: ChartMending): XmlElement {
  const { item } = mending;
  const own = item.labels.filter(({ series }) => series === index);
  const rest: ChartLabel = {
    series: index,
    point: -1,
    named: false,
    text: '',
    side: 'outside',
    color: item.text.value.color,
  };
  return el(
    'c:dLbls',
    {},
    own.map((label) =>
      el('c:dLbl', {}, el('c:idx', { val: label.point }), labelProperties(label, true, mending)),
    ),
    labelProperties(rest, !item.axis, mending),
  );
}

function labelProperties(label: ChartLabel, shown: boolean, mending: ChartMending): XmlElement[] {
  const { item, language } = mending;
  const sides = {
    outside: 'outEnd',
    above: 't',
    below: 'b',
    behind: language.direction === 'rtl' ? 'l' : 'r',
  };
  const flag = (name: string, value: boolean) => el(`c:${name}`, { val: value ? 1 : 0 });
  return [
    numberFormat(item.decimals.values),
    el('c:spPr', {}, el('a:noFill'), el('a:ln', {}, el('a:noFill'))),
    textProperties({ ...item.text.value, color: label.color }, mending, { wrap: 'none' }),
    ...(shown ? [el('c:dLblPos', { val: sides[label.side] })] : []),
    flag('showLegendKey', false),
    flag('showVal', shown),
    flag('showCatName', false),
    flag('showSerName', label.named),
    flag('showPercent', false),
    flag('showBubbleSize', false),
    ...(label.named ? [el('c:separator', {}, ' ')] : []),
  ];
}

/** PptxGenJS writes categories as if they had levels: plain ones are what can be edited. */
function categories(drawn: XmlElement): XmlElement {
  const formula = findNamed(drawn, 'c:cat');
  const points = formula && findNamed(formula, 'c:lvl');
  const count = formula && findNamed(formula, 'c:ptCount');
  return el(
    'c:cat',
    {},
    el('c:strRef', {}, formula && findNamed(formula, 'c:f'), el('c:strCache', {}, count, points?.children)),
  );
}

/** The values; where none is known PptxGenJS writes an empty point, which is none. */
function values(drawn: XmlElement): XmlElement | undefined {
  const data = childNamed(drawn, 'c:val');
  const cache = data && findNamed(data, 'c:numCache');
  if (cache) {
    cache.children = cache.children.filter(
      (child) =>
        typeof child === 'string' || child.name !== 'c:pt' || findNamed(child, 'c:v')?.children.length,
    );
  }
  return data;
}
