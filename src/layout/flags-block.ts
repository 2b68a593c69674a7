import { attribute, type Element } from '../markup/element.ts';
import type { Box } from '../page.ts';
import type { Block, DrawnItem, FlexStyle } from './block.ts';
import type { Context } from './context.ts';
import { flagImage } from './flag-block.ts';
import { setCaption } from './flag-caption.ts';
import { columnCounts, evenRows, type FlagFamily, type Member, readFamily } from './flag-family.ts';
import { type SetText, setText, textItem } from './text-block.ts';

/** Gaps, in points: between columns, between rows, and from a flag to its caption. */
type Family = FlagFamily & { columnGap: number; rowGap: number; captionGap: number };

/** How captions are set: with names kept whole, or not. */
type SetWords = typeof setText;

/** A way to set a family: the `height` of its flags, and of each row's highest caption, in points. */
type Setting = {
  columns: number;
  rows: Member[][];
  height: number;
  captionHeights: number[];
  columnWidth: number;
  set: SetWords;
  family: Family;
};

/** A family of flags of one height, each with its caption, in rows as even as can be, as large as the area allows. */
export function flagsBlock(element: Element, flex: FlexStyle, context: Context): Block {
  const family = withGaps(readFamily(element, context));
  return {
    style: { ...flex, grow: flex.grow ?? 1 },
    children: [],
    at: element.at,
    measure: (width) => leastSize(family, width),
    draw: ({ box }) => drawFamily(family, box),
  };
}

/** Flags lower than this, in points, are not recognized; smaller labels are better than flags below the second. */
const lowest = 14;
const comfortable = 28;
/** Less than this, in points, is rounding. */
const rounding = 0.01;

/** The room that a family takes at the least, at a width. */
function leastSize(family: Family, width: number): { width: number; height: number; fits: boolean } {
  const box = { x: 0, y: 0, width: Number.isFinite(width) ? width : 10_000, height: Number.MAX_SAFE_INTEGER };
  const least = leastHeight(family);
  const settings = waysToSet(family).flatMap((way) => settingsIn(way, box));
  const heights = settings.map((setting) => heightOf({ ...setting, height: least }));
  return { width: box.width, height: Math.min(...heights, box.height), fits: settings.length > 0 };
}

function leastHeight(family: Family): number {
  return isSmallest(family) ? lowest : Math.min(comfortable, family.tallest);
}

/** Whether captions can get no smaller. */
function isSmallest({ context: { theme, step } }: Family): boolean {
  return step >= (theme.roles.caption?.sizes.length ?? 1) - 1;
}

type Way = { family: Family; set: SetWords };

/** Ways to set a family, the best first: at the smallest size closer together, and at last with names that are cut. */
function waysToSet(family: Family): Way[] {
  const whole: Way = { family, set: setCaption };
  const { setWords } = family.context.typesetter;
  if (!setWords || !isSmallest(family)) return [whole];
  const { columnGap, rowGap, captionGap } = family;
  const closer = { columnGap: columnGap / 2, rowGap: rowGap / 2, captionGap: captionGap / 2 };
  return [whole, { family: { ...family, ...closer }, set: setCaption }, { family, set: setText }];
}

function settingsIn(way: Way, box: Box): Setting[] {
  const least = leastHeight(way.family) - rounding;
  return columnCounts(way.family.members.length)
    .map((columns) => settingOf(way, box, columns))
    .filter(({ height }) => height >= least);
}

function heightOf({ rows, height, captionHeights, family }: Setting): number {
  const { captionGap, rowGap } = family;
  const captions = captionHeights.reduce((sum, each) => sum + each, 0);
  return captions + rows.length * (height + captionGap + rowGap) - rowGap;
}

function withGaps(family: FlagFamily): Family {
  const { m: columnGap = 0, s: rowGap = 0, xs: captionGap = 0 } = family.context.theme.spaces;
  return { ...family, columnGap, rowGap, captionGap };
}

/** The number of columns that gives the largest flags; of equals, the one whose last row is fullest. */
function chooseSetting(family: Family, box: Box): Setting {
  const ways = waysToSet(family);
  const settings = ways.map((way) => settingsIn(way, box)).find(({ length }) => length > 0) ?? [];
  const empty = ({ columns, rows }: Setting) => columns * rows.length - family.members.length;
  const [best] = settings.sort((a, b) => Math.round(b.height - a.height) || empty(a) - empty(b));
  return best ?? settingOf({ family, set: setText }, box, 1);
}

function settingOf({ family, set }: Way, box: Box, columns: number): Setting {
  const { members, tallest, columnGap, context } = family;
  const rows = evenRows(members, Math.ceil(members.length / columns));
  const columnWidth = (box.width - columnGap * (columns - 1)) / columns;
  const captions = rows.map((row) => row.map(({ caption }) => set(caption, columnWidth, context.typesetter)));
  const captionHeights = captions.map((row) => Math.max(0, ...row.map(({ height }) => height)));
  const fits = captions.flat().every((caption) => caption.fits);
  const bare = { columns, rows, columnWidth, captionHeights, height: 0, set, family };
  const share = (box.height - heightOf(bare)) / rows.length;
  const widest = Math.max(...members.map(({ ratio }) => ratio));
  return { ...bare, height: fits ? Math.min(share, columnWidth / widest, tallest) : 0 };
}

function drawFamily(whole: Family, box: Box): DrawnItem[] {
  const setting = chooseSetting(whole, box);
  const { height, captionHeights, columnWidth, rows, set, family } = setting;
  let y = box.y + (box.height - heightOf(setting)) / 2;
  return rows.flatMap((row, index) => {
    const top = y;
    y += height + family.captionGap + (captionHeights[index] ?? 0) + family.rowGap;
    return row.flatMap((member, column) => {
      const x = box.x + column * (columnWidth + family.columnGap);
      const cell = { x, y: top, width: columnWidth, height };
      return drawMember(member, cell, family, set(member.caption, columnWidth, family.context.typesetter));
    });
  });
}

function drawMember({ element, code, ratio }: Member, cell: Box, family: Family, set: SetText): DrawnItem[] {
  const { context, captionGap } = family;
  const width = cell.height * ratio;
  const x = context.language.direction === 'rtl' ? cell.x + cell.width - width : cell.x;
  const words = { x: cell.x, y: cell.y + cell.height + captionGap, width: cell.width, height: set.height };
  return [
    {
      x,
      y: cell.y,
      width,
      height: cell.height,
      at: element.at,
      ...flagImage(code, attribute(element, 'alt') ?? '', context),
    },
    ...(set.paragraphs.length > 0
      ? [{ ...words, at: element.at, ...textItem('label', set.paragraphs) }]
      : []),
  ];
}
