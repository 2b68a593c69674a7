import { attribute, type Element } from '../markup/element.ts';
import type { Box } from '../page.ts';
import type { Block, DrawnItem, FlexStyle } from './block.ts';
import type { Context } from './context.ts';
import { flagImage } from './flag-block.ts';
import { setCaption } from './flag-caption.ts';
import { columnCounts, evenRows, type FlagFamily, type Member, readFamily } from './flag-family.ts';
import { onceForEachWidth, slack, textItem } from './text-block.ts';

/** Gaps, in points: between columns, between rows, and from a flag to its caption. */
type Gaps = { column: number; row: number; caption: number };

type Setting = { columns: number; rows: Row[]; columnWidth: number; height: number; fits: boolean };
type Row = { members: Member[]; height: number };

type FlagList = FlagFamily & { gaps: Gaps; flagWidth: number };

/**
 * Flags of one height with their captions beside them, in the columns that take the least height: as many as the
 * captions leave room for, since no word of theirs is cut.
 */
export function flagListBlock(element: Element, flex: FlexStyle, context: Context): Block {
  const list = readList(element, context);
  const settingAt = onceForEachWidth((width) => chooseSetting(list, width));
  return {
    style: flex,
    children: [],
    at: element.at,
    measure: (width) => {
      const { height, fits } = settingAt(width);
      return { width: naturalWidth(list), height, fits };
    },
    draw: ({ box }) => drawList(list, settingAt(box.width), box),
  };
}

function readList(element: Element, context: Context): FlagList {
  const family = readFamily(element, context);
  const { s = 0, xs = 0 } = context.theme.spaces;
  const widest = Math.max(0, ...family.members.map(({ ratio }) => ratio));
  return { ...family, gaps: { column: s, row: xs, caption: s }, flagWidth: widest * family.tallest };
}

/** What all of its flags take in one row. */
function naturalWidth({ members, flagWidth, gaps, context }: FlagList): number {
  const captions = members.flatMap(({ caption }) => caption.paragraphs.map(context.typesetter.naturalWidth));
  const widest = Math.max(0, ...captions);
  return members.length * (flagWidth + gaps.caption + widest + gaps.column) - gaps.column;
}

/** Of those that fit, the lowest; of equals, the one with the fewest columns. */
function chooseSetting(list: FlagList, width: number): Setting {
  const settings = columnCounts(list.members.length).map((columns) => settingOf(list, width, columns));
  const fitting = settings.filter(({ fits }) => fits);
  const [best] = fitting.sort((a, b) => Math.round(a.height - b.height) || a.columns - b.columns);
  return best ?? settingOf(list, width, 1);
}

function settingOf(list: FlagList, width: number, columns: number): Setting {
  const { members, gaps, flagWidth, tallest, context } = list;
  const columnWidth = (width - gaps.column * (columns - 1)) / columns;
  const captionWidth = columnWidth - flagWidth - gaps.caption;
  let fits = columnWidth >= flagWidth;
  const rows = evenRows(members, Math.ceil(members.length / columns)).map((row) => {
    const captions = row.map(({ caption }) => setCaption(caption, captionWidth, context.typesetter));
    fits &&= captions.every((set) => set.fits);
    return { members: row, height: Math.max(tallest, ...captions.map((set) => set.height - slack)) };
  });
  const height = rows.reduce((sum, row) => sum + row.height + gaps.row, -gaps.row);
  return { columns, rows, columnWidth, height: Math.max(0, height) + slack, fits };
}

/** Protocol has flags from the viewer's left, whatever the script. */
function drawList(list: FlagList, { rows, columnWidth }: Setting, box: Box): DrawnItem[] {
  let y = box.y;
  return rows.flatMap(({ members, height }) => {
    const top = y;
    y += height + list.gaps.row;
    return members.flatMap((member, column) => {
      const x = box.x + column * (columnWidth + list.gaps.column);
      return drawMember(member, { x, y: top, width: columnWidth, height }, list);
    });
  });
}

function drawMember({ element, code, ratio, caption }: Member, cell: Box, list: FlagList): DrawnItem[] {
  const { context, flagWidth, gaps, tallest } = list;
  const mirrored = context.language.direction === 'rtl';
  const width = tallest * ratio;
  const flagX = mirrored ? cell.x + cell.width - width : cell.x;
  const flagY = cell.y + (cell.height - tallest) / 2;
  const alt = attribute(element, 'alt') ?? '';
  const flag = { x: flagX, y: flagY, width, height: tallest, at: element.at };
  const drawn: DrawnItem[] = [{ ...flag, ...flagImage(code, alt, context) }];
  const beside = flagWidth + gaps.caption;
  const set = setCaption(caption, cell.width - beside, context.typesetter);
  if (set.paragraphs.length === 0) return drawn;
  const words = {
    x: mirrored ? cell.x : cell.x + beside,
    y: cell.y + (cell.height - (set.height - slack)) / 2,
    width: cell.width - beside,
    height: set.height,
    at: element.at,
  };
  return [...drawn, { ...words, ...textItem('label', set.paragraphs) }];
}
