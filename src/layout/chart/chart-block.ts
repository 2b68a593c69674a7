import type { Element } from '../../markup/element.ts';
import type { Box, ChartItem } from '../../page.ts';
import type { Block, FlexStyle } from '../block.ts';
import type { Context } from '../context.ts';
import { chartColors } from './chart-colors.ts';
import { type ChartFrame, chartFrame, leastBarsHeight, ticksAt } from './chart-frame.ts';
import { chartLabels } from './chart-labels.ts';
import { type ChartSetting, chartSetting } from './chart-setting.ts';
import { type ChartData, readChart } from './read-chart.ts';
import { decimalsOf } from './value-scale.ts';

/** The least that a chart takes, in points: a plot that one can read, and a line of text for each bar. */
const leastWidth = 240;
const leastPlot = 120;

/** Room around the unit, of its size: LibreOffice keeps it whatever a file says. */
const unitInset = { x: 0.18, y: 0.3 };

/** A native chart, as large as its room. */
export function chartBlock(element: Element, flex: FlexStyle, context: Context): Block {
  const data = readChart(element);
  const setting = chartSetting(data, context);
  return {
    style: { ...flex, grow: flex.grow ?? 1, fromZero: true },
    children: [],
    at: element.at,
    measure(width) {
      const room = Number.isFinite(width) ? width : leastWidth;
      const height = leastHeight(data, room, setting);
      const { fits } = chartFrame(data, { width: room, height }, setting);
      return { width: leastWidth, height, fits: fits && room >= leastWidth, at: longestName(data, element) };
    },
    draw: ({ box }) => [
      { ...box, at: element.at, ...chartItem(data, box, chartFrame(data, box, setting), setting, context) },
    ],
  };
}

/** Where a chart does not fit, the place of its longest name. */
function longestName({ categories }: ChartData, element: Element): Element['at'] {
  const [longest] = [...categories].sort((a, b) => b.label.length - a.label.length);
  return longest?.at ?? element.at;
}

function leastHeight(data: ChartData, width: number, setting: ChartSetting): number {
  const { axis, value } = setting;
  if (data.kind === 'bar') return leastBarsHeight(data, width, setting);
  return 4 * axis.lineHeight + value.lineHeight + leastPlot;
}

function chartItem(
  data: ChartData,
  box: Box,
  frame: ChartFrame,
  setting: ChartSetting,
  context: Context,
): ChartItem {
  const mirror = (inner: Box): Box =>
    context.language.direction === 'rtl'
      ? { ...inner, x: box.x + box.x + box.width - inner.x - inner.width }
      : inner;
  const { left, right, top, bottom, legend } = frame;
  const height = setting.axis.lineHeight;
  const { size } = setting.axis.run;
  const inset = { x: size * unitInset.x, y: size * unitInset.y };
  const unit = { x: box.x, y: box.y, width: setting.axis.widthOf(data.unit) + 2 * inset.x, height };
  const plot = {
    x: box.x + left,
    y: box.y + top,
    width: box.width - left - right,
    height: box.height - top - bottom,
  };
  const names = {
    x: box.x,
    y: box.y + (data.unit === '' ? 0 : height),
    width: legend.width,
    height: legend.height,
  };
  const { accents, faint, colors } = chartColors(data, frame, context);
  const ground = context.theme.grounds[context.ground];
  return {
    type: 'chart',
    kind: data.kind,
    unit: { text: data.unit, box: mirror(unit), inset },
    categories: data.categories.map(({ label }) => label),
    series: data.series.map(({ name, values, emphasis }, index) => ({
      name,
      values,
      color: colors[index] ?? '',
      width: emphasis || data.series.length === 1 ? 3 : 2.25,
    })),
    accents,
    faint,
    scale: frame.scale,
    axis: !frame.labelled,
    gap: frame.gap,
    every: frame.every,
    names: frame.names,
    ticks: frame.labelled ? [] : ticksAt(frame.scale, setting),
    decimals: { values: setting.decimals, axis: decimalsOf(frame.scale.step) },
    labels: chartLabels({ data, frame, colors, accents, setting }, context),
    plot: mirror(plot),
    ...(legend.height > 0 && { legend: { box: mirror(names), columns: legend.columns } }),
    text: { axis: setting.axis.run, value: setting.value.run },
    grid: { color: ground?.rule ?? '', width: context.theme.rule.thin },
    baseline: { color: ground?.muted ?? '', width: context.theme.rule.thin },
    alt: data.alt,
  };
}
