import type { Box, Item, Page, ShapeItem, TableItem } from '../../page.ts';
import { sum } from '../../sum.ts';
import { spareRoom } from '../../text/spare-room.ts';
import type { Theme } from '../../theme/read-theme.ts';
import type { WriterInput } from '../deck-info.ts';
import { layoutPictures } from '../layout-pictures.ts';
import { colorOf } from './color-of.ts';
import { drawChart } from './draw-chart.ts';
import { drawConnector } from './draw-connector.ts';
import { drawText, type TextContext } from './draw-text.ts';
import { inkOf, toInk } from './ink.ts';
import type { DrawnPart, Mark } from './mark.ts';
import { underlineLinks } from './underline-links.ts';

/** What pages are drawn with. */
export type DrawContext = TextContext & Pick<WriterInput, 'theme' | 'areas' | 'pictures'>;

/** All that is seen of a page, from back to front: the ground and marks of its layout, then its items. */
export function drawPage(page: Page, context: DrawContext): DrawnPart[] {
  const items = page.items.map((item) => ({ item, marks: underlineLinks(drawItem(item, context)) }));
  return [{ marks: drawGround(page, context) }, ...items];
}

function drawGround({ layout }: Page, context: DrawContext): Mark[] {
  const { theme, areas } = context;
  const { background, logo } = layoutPictures(layout, context);
  const base = theme.layouts[layout];
  const fill = theme.grounds[base?.ground ?? '']?.fill;
  const marks = (base?.marks ?? []).map(({ area: [x, y, width, height], fill }): Mark => {
    return { kind: 'rectangle', box: { x, y, width, height }, fill: colorOf(theme, fill) };
  });
  const box = { x: 0, y: 0, ...areas.slide };
  const ground = { kind: 'rectangle', box, fill: fill && colorOf(theme, fill) } as const;
  const picture = ({ key }: { key: string }, at: Box, alt: string): Mark => {
    return { kind: 'image', box: at, source: { kind: 'file', path: key }, alt };
  };
  const scrim = background && { opacity: background.scrim / 100 };
  return [
    ...(background ? [picture(background, box, '')] : []),
    ...(scrim?.opacity === 0 ? [] : [{ ...ground, ...scrim }]),
    ...marks,
    ...(logo ? [picture(logo, logo.box, logo.alt)] : []),
  ];
}

function drawItem(item: Item, context: DrawContext): Mark[] {
  const { theme } = context;
  switch (item.type) {
    case 'text': {
      const width = item.width - item.endInset;
      const x = item.x + spareRoom(item, context.language.direction).left;
      return drawText(item.paragraphs, { ...item, x, width }, item.anchor, context);
    }
    case 'shape':
      return drawShape(item, theme);
    case 'connector':
      return drawConnector(item, theme);
    case 'image':
      return [
        {
          kind: 'image',
          box: item,
          source: item.source,
          alt: item.alt,
          crop: item.crop,
          ink: inkOf(theme, item.stroke),
        },
      ];
    case 'table':
      return drawTable(item, context);
    case 'chart':
      return drawChart(item, context);
  }
}

function drawShape(item: ShapeItem & Box, theme: Theme): Mark[] {
  const { x, y, width, height } = item;
  const ink = inkOf(theme, item.stroke);
  const fill = item.fill && colorOf(theme, item.fill);
  switch (item.shape) {
    case 'line':
      return ink ? [{ kind: 'line', from: [x, y], to: [x + width, y + height], ink }] : [];
    case 'chevron':
      return fill ? [{ kind: 'polygon', points: chevron(item, item.flip === true), fill }] : [];
    default:
      return [{ kind: item.shape, box: item, fill, ink }];
  }
}

/** The preset shape "chevron": its point is half as deep as the shorter side (ECMA-376, presetShapeDefinitions). */
function chevron({ x, y, width, height }: Box, flip: boolean): [number, number][] {
  const depth = Math.min(width, height) / 2;
  const points: [number, number][] = [
    [0, 0],
    [width - depth, 0],
    [width, height / 2],
    [width - depth, height],
    [0, height],
    [depth, height / 2],
  ];
  return points.map(([right, down]) => [x + (flip ? width - right : right), y + down]);
}

function drawTable(table: TableItem & Box, context: DrawContext): Mark[] {
  const { columns, rows, x, width } = table;
  const rtl = context.language.direction === 'rtl';
  const starts = columns.map((_, index) => sum(columns.slice(0, index)));
  let top = table.y;
  return rows.flatMap(({ cells, height, rule }) => {
    const bottom = top + height;
    const texts = cells.flatMap(({ paragraphs, padding }, index) => {
      const [start = 0, column = 0] = [starts[index], columns[index]];
      const room = column - padding.left - padding.right;
      const left = rtl ? x + width - start - padding.left - room : x + start + padding.left;
      const box = { x: left, y: top + padding.top, width: room, height: height - padding.top };
      return drawText(paragraphs, box, 'top', { ...context, inTable: true });
    });
    top = bottom;
    const ink = toInk(context.theme, rule);
    return [...texts, { kind: 'line', from: [x, bottom], to: [x + sum(columns), bottom], ink } as const];
  });
}
