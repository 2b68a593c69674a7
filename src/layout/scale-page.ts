import type { Box, ChartItem, Item, Line, Page, Paragraph, RunStyle, Stroke } from '../page.ts';

/** A page with all its lengths so many times as large: for a slide of another size than it was laid out for. */
export function scalePage(page: Page, scale: number): Page {
  return scale === 1 ? page : { ...page, items: page.items.map((item) => scaleItem(item, scale)) };
}

/** Hundredths of a point are the finest that a presentation says. */
function times(length: number, scale: number): number {
  return Math.round(length * scale * 100) / 100;
}

function scaleItem(item: Item, scale: number): Item {
  const box = scaleBox(item, scale);
  switch (item.type) {
    case 'text': {
      const paragraphs = item.paragraphs.map((paragraph) => scaleParagraph(paragraph, scale));
      return { ...item, ...box, paragraphs, endInset: item.endInset * scale };
    }
    case 'table':
      return { ...item, ...box, ...scaleTable(item, scale) };
    case 'chart':
      return { ...item, ...box, ...scaleChart(item, scale) };
    case 'connector':
      return { ...item, ...box, stroke: scaleStroke(item.stroke, scale) };
    default:
      return { ...item, ...box, ...(item.stroke && { stroke: scaleStroke(item.stroke, scale) }) };
  }
}

function scaleStroke(stroke: Stroke, scale: number): Stroke {
  return { ...stroke, width: stroke.width * scale };
}

function scaleLines(lines: readonly Line[], scale: number): Line[] {
  return lines.map(({ runs, width }) => ({
    runs: runs.map((run) => ({ ...run, x: run.x * scale, width: run.width * scale })),
    width: width * scale,
  }));
}

function scaleParagraph(paragraph: Paragraph, scale: number): Paragraph {
  return {
    ...paragraph,
    runs: paragraph.runs.map((run) => ({
      ...run,
      size: times(run.size, scale),
      ...(run.tracking !== undefined && { tracking: times(run.tracking, scale) }),
    })),
    lines: scaleLines(paragraph.lines, scale),
    drawn: scaleLines(paragraph.drawn, scale),
    lineHeight: times(paragraph.lineHeight, scale),
    spaceBefore: times(paragraph.spaceBefore, scale),
    indent: paragraph.indent * scale,
  };
}

function scaleBox({ x, y, width, height }: Box, scale: number): Box {
  return { x: x * scale, y: y * scale, width: width * scale, height: height * scale };
}

function scaleChart(chart: ChartItem, scale: number): Partial<ChartItem> {
  const scaleText = (style: RunStyle) => ({ ...style, size: times(style.size, scale) });
  return {
    unit: {
      text: chart.unit.text,
      box: scaleBox(chart.unit.box, scale),
      inset: { x: chart.unit.inset.x * scale, y: chart.unit.inset.y * scale },
    },
    series: chart.series.map((series) => ({ ...series, width: series.width * scale })),
    plot: scaleBox(chart.plot, scale),
    ...(chart.legend && { legend: { ...chart.legend, box: scaleBox(chart.legend.box, scale) } }),
    text: { axis: scaleText(chart.text.axis), value: scaleText(chart.text.value) },
    grid: scaleStroke(chart.grid, scale),
    baseline: scaleStroke(chart.baseline, scale),
  };
}

function scaleTable({ columns, rows }: Extract<Item, { type: 'table' }>, scale: number) {
  return {
    columns: columns.map((width) => width * scale),
    rows: rows.map((row) => ({
      ...row,
      height: row.height * scale,
      rule: scaleStroke(row.rule, scale),
      cells: row.cells.map(({ paragraphs, padding: { left, right, top, bottom } }) => ({
        paragraphs: paragraphs.map((paragraph) => scaleParagraph(paragraph, scale)),
        padding: { left: left * scale, right: right * scale, top: top * scale, bottom: bottom * scale },
      })),
    })),
  };
}
