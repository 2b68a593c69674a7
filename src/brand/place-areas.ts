import type { Alignment, Box } from '../page.ts';
import type { LayoutAreas, RegionName } from '../theme/areas.ts';
import type { LayoutArea, Region, Role } from '../theme/schema.ts';
import { between, bottom, cover, cutBack, freeBox, grown, overlap, right } from './boxes.ts';
import type { BrandLayout, BrandPlaceholder } from './brand.ts';

/** What areas are placed with; all lengths in the points of the theme's own slide. */
export type Placing = {
  slide: { width: number; height: number };
  own: LayoutArea;
  /** The placeholders that regions take over. */
  filled: Partial<Record<RegionName, BrandPlaceholder>>;
  bodies: readonly BrandPlaceholder[];
  drawings: BrandLayout['drawings'];
  roles: Record<string, Role>;
  /** The role of a region, by its name. */
  roleOf(region: RegionName): string;
};

/** Distances on our slide of 960 by 540 points: around the slide, and between things. */
const margin = 24;
const gap = 8;
const strip = 18;
/** The least room for a body: less is no room for a list or a row of flags. */
const leastBody = { width: 200, height: 90 };

type Boxes = Partial<Record<RegionName | 'body', Box>>;

/**
 * The areas of a brand's layout: its placeholders where it has them; what it lacks gets a place in the room around
 * them, clear of its logo and its foot.
 */
export function placeAreas(placing: Placing): Pick<LayoutAreas, 'regions' | 'body'> {
  const { own, filled } = placing;
  const foot = placeFoot(placing);
  const fixed = [...obstacles(placing), ...Object.values(foot)];
  const placed = inPlace(placing, fixed);
  const boxes = own.body && !hasRoom(placed.body) ? stacked(placing, fixed) : placed;
  const all: Boxes = { ...boxes, ...foot };
  const regions = regionNames.flatMap((name) => {
    const [box, wanted] = [all[name], own[name]];
    if (!box || !wanted) return [];
    const anchor = filled[name]?.anchor ?? (name === 'eyebrow' ? 'bottom' : wanted.anchor);
    const area = { box, role: placing.roleOf(name), anchor, align: alignOf(name, wanted, placing) };
    const isCut = name === 'eyebrow' && all.stamp && overlap(all.stamp, box) > 0;
    return [[name, isCut ? { ...area, besideStamp: cutBack(box, all.stamp as Box) } : area]];
  });
  return { regions: Object.fromEntries(regions), body: own.body && all.body };
}

const regionNames: readonly RegionName[] = [
  'title',
  'eyebrow',
  'subtitle',
  'date',
  'footer',
  'number',
  'stamp',
];

function hasRoom(body: Box | undefined): boolean {
  return body !== undefined && body.width >= leastBody.width && body.height >= leastBody.height;
}

/** What a layout lacks goes with its title. */
function alignOf(name: RegionName, wanted: Region, { filled }: Placing): Alignment {
  const own = filled[name]?.look.align;
  const withTitle = name === 'eyebrow' || name === 'subtitle' ? filled.title?.look.align : undefined;
  return own ?? withTitle ?? wanted.align;
}

/** Drawings that stand in the way; what lies under most of a text is its ground. */
function obstacles({ drawings, filled, bodies, slide }: Placing): Box[] {
  const rooms = [...Object.values(filled), ...bodies].map(({ room }) => room);
  const whole = between(0, 0, slide.width, slide.height);
  return drawings
    .map(({ box }) => box)
    .filter((box) => cover(box, whole) < 0.6 && !rooms.some((room) => cover(box, room) > 0.5))
    .map((box) => grown(box, gap / 2));
}

/** The foot of the slide; a date, and the marking, that the layout lacks stand in a strip at its end. */
function placeFoot(placing: Placing): Boxes {
  const { own, filled, slide } = placing;
  const names = (['date', 'footer', 'number'] as const).filter((name) => own[name]);
  const there = names.flatMap((name) => (filled[name] ? [[name, filled[name].room] as const] : []));
  const boxes: Boxes = Object.fromEntries(widened(there, placing));
  const lacking = names.filter((name) => !filled[name] && name !== 'number');
  const taken = [...obstacles(placing), ...Object.values(boxes)];
  const { left, right: end } = marginsOf(placing);
  for (const name of lacking) {
    const row = between(left, 0, end, strip);
    const box = findStrip(row, name === 'date' ? 'start' : 'middle', taken, slide);
    if (!box) continue;
    boxes[name] = box;
    taken.push(box);
  }
  return boxes;
}

/** The most of a slide's width that its margins take. */
const widestMargin = 0.1;

/** Where title and contents begin and end, so that what stands at the foot is in line with them. */
function marginsOf({ filled, bodies, slide }: Placing): { left: number; right: number } {
  const rooms = [filled.title, ...bodies].flatMap((holder) => (holder ? [holder.room] : []));
  const within = (distance: number) => Math.min(Math.max(distance, margin), slide.width * widestMargin);
  const ends = rooms.map((room) => slide.width - right(room));
  return {
    left: within(Math.min(...rooms.map(({ x }) => x))),
    right: slide.width - within(Math.min(...ends)),
  };
}

/** Texts at the foot may reach to their neighbours: dates and markings are longer than designers think. */
function widened(there: readonly (readonly [RegionName, Box])[], { filled, slide }: Placing) {
  const row = [...there].sort(([, a], [, b]) => a.x - b.x);
  return row.map(([name, box], index) => {
    const [before, after] = [row[index - 1]?.[1], row[index + 1]?.[1]];
    const align = filled[name]?.look.align;
    const sameRow = (other: Box | undefined) => other && Math.abs(other.y - box.y) < box.height;
    if (align === 'start' && name === 'date' && sameRow(after) && after) {
      return [name, between(box.x, box.y, Math.max(right(box), after.x - gap), bottom(box))] as const;
    }
    if (align === 'end' && name !== 'number' && sameRow(before) && before) {
      return [name, between(Math.min(box.x, right(before) + gap), box.y, right(box), bottom(box))] as const;
    }
    return [name, between(box.x, box.y, Math.min(right(box), slide.width), bottom(box))] as const;
  });
}

/** A third of the lowest row that has one free: its start, or its middle and else what is free nearest to its end. */
function findStrip(
  row: Box,
  side: 'start' | 'middle',
  taken: readonly Box[],
  slide: Placing['slide'],
): Box | undefined {
  const width = row.width / 3;
  for (let y = slide.height - strip - gap; y > slide.height * 0.7; y -= 4) {
    const line = { ...row, y };
    const own = { ...line, x: row.x + (side === 'start' ? 0 : width), width };
    const free = freeBox(line, taken);
    const last = { ...free, x: right(free) - width, width };
    const options = side === 'start' ? [own] : [own, ...(free.width >= width ? [last] : [])];
    const found = options.find((box) => taken.every((other) => overlap(other, box) < 0.01));
    if (found && found.height === strip) return found;
  }
  return undefined;
}

/** Areas with title, subtitle and body where the layout has them. */
function inPlace(placing: Placing, fixed: readonly Box[]): Boxes {
  const { own, filled } = placing;
  const room = clearOf(fixed, filled.title?.room as Box);
  const needed = neededHeight(placing, 'title', own.body ? 2 : 3);
  const title = room.height >= needed ? room : raised(room, needed, filled.title?.anchor === 'bottom');
  const { eyebrow, title: below } = own.eyebrow
    ? placeEyebrow(title, needed, fixed, placing)
    : { eyebrow: undefined, title };
  const subtitle = own.subtitle && (filled.subtitle?.room ?? undertitle(below, fixed, placing));
  const head = [below, eyebrow, subtitle].filter((box) => box !== undefined);
  const body = own.body && placeBody(head, fixed, placing);
  const stamp = own.stamp && placeStamp([...head, ...fixed], eyebrow, placing);
  return {
    title: below,
    ...(eyebrow && { eyebrow }),
    ...(subtitle && { subtitle }),
    ...(body && { body: stamp ? cutBack(body, stamp) : body }),
    ...(stamp && { stamp }),
  };
}

/** A box without what a logo at its side takes of its width; one that would lose more than a third stays. */
function clearOf(fixed: readonly Box[], box: Box): Box {
  const beside = fixed.filter((other) => overlap(other, box) > 0);
  const columns = beside.map(({ x, width }) => ({ x, width, y: box.y, height: box.height }));
  const clear = freeBox(box, columns);
  return clear.width >= (box.width * 2) / 3 ? clear : box;
}

function neededHeight({ roles, roleOf }: Placing, region: RegionName, lines: number): number {
  const role = roles[roleOf(region)];
  return (role?.sizes.at(-1) ?? 18) * ((role?.leading ?? 1.2) + 0.08) * lines + 2;
}

function raised(room: Box, height: number, upwards: boolean): Box {
  return { ...room, height, y: upwards ? bottom(room) - height : room.y };
}

/** Above the title where there is room; else at the top of its box; else the title moves down. */
function placeEyebrow(title: Box, needed: number, fixed: readonly Box[], { slide }: Placing) {
  const above = clearOf(fixed, { ...title, y: title.y - strip - gap / 2, height: strip });
  if (above.y >= gap && above.height === strip && fixed.every((box) => overlap(box, above) < 0.01))
    return { eyebrow: above, title };
  const eyebrow = { ...title, height: strip };
  const rest = between(title.x, title.y + strip + gap / 2, right(title), bottom(title));
  const height = Math.min(Math.max(rest.height, needed), slide.height - rest.y);
  return { eyebrow, title: { ...rest, height } };
}

function undertitle(title: Box, fixed: readonly Box[], { slide }: Placing): Box {
  const below = between(title.x, bottom(title) + gap, right(title), slide.height - margin);
  return freeBox(below, fixed);
}

/** The layout's own place for contents, clear of what else is there; else the largest room that is free. */
function placeBody(head: readonly Box[], fixed: readonly Box[], placing: Placing): Box {
  const { bodies, slide, own } = placing;
  const isCover = own.type === 'title';
  const taken = [
    ...head.map((box) => grown(box, isCover ? gap * 2 : gap / 2)),
    ...fixed.map((box) => (isCover ? grown(box, gap) : box)),
  ];
  const room = bodies[0]?.room;
  if (room && !isCover) {
    const whole = bodies.map((each) => each.room).reduce(around);
    const below = between(
      whole.x,
      whole.y,
      right(whole),
      Math.max(bottom(whole), footTop(fixed, whole, slide)),
    );
    return taken.reduce(cutBack, below);
  }
  const title = head[0] as Box;
  const isAtStart = placing.filled.title?.look.align === 'start';
  const side = isAtStart ? Math.min(title.x, slide.width * 0.15) : margin;
  const within = isCover
    ? between(side, margin, slide.width - side, slide.height - margin)
    : between(title.x, bottom(title) + gap, right(title), slide.height - margin);
  return isCover ? narrowed(freeBox(within, taken), placing) : freeBox(within, taken);
}

function around(a: Box, b: Box): Box {
  return between(
    Math.min(a.x, b.x),
    Math.min(a.y, b.y),
    Math.max(right(a), right(b)),
    Math.max(bottom(a), bottom(b)),
  );
}

/** Where a body may reach down to: what stands below it, or the margin. */
function footTop(fixed: readonly Box[], body: Box, { height }: Placing['slide']): number {
  const below = fixed.filter(
    (box) => box.y >= bottom(body) - 1 && box.x < right(body) && right(box) > body.x,
  );
  return Math.min(height - margin, ...below.map(({ y }) => y - gap));
}

/** A few flags in a wide and low room stand with the title, not spread over the slide. */
function narrowed(room: Box, { own, filled }: Placing): Box {
  const [, , ownWidth = room.width, ownHeight = room.height] = own.body ?? [];
  if (ownWidth > ownHeight || room.width < 2.2 * ownWidth) return room;
  const width = 2.2 * ownWidth;
  const spare = { start: 0, center: (room.width - width) / 2, end: room.width - width };
  const x = Math.max(room.x, filled.title?.look.align === 'start' ? (filled.title.room.x ?? room.x) : room.x);
  return {
    ...room,
    width,
    x:
      filled.title?.look.align === 'start'
        ? Math.min(x, right(room) - width)
        : room.x + spare[filled.title?.look.align ?? 'start'],
  };
}

/** At the end of the topic's line, or of the first line that is free at the top or the foot. */
function placeStamp(taken: readonly Box[], eyebrow: Box | undefined, placing: Placing): Box | undefined {
  const { slide, filled } = placing;
  const width = (eyebrow?.width ?? slide.width - 2 * margin) * 0.45;
  const centred = filled.title?.look.align === 'center';
  const free = (box: Box, but?: Box) => taken.every((other) => other === but || overlap(other, box) < 0.01);
  const beside = eyebrow && { ...eyebrow, x: right(eyebrow) - width, width };
  if (beside && !centred && free(beside, eyebrow)) return beside;
  const x = marginsOf(placing).right - width;
  const rows = [
    gap,
    slide.height - strip - gap,
    slide.height - 2 * strip - 2 * gap,
    slide.height - 3 * strip,
  ];
  const found = rows.map((y) => ({ x, y, width, height: strip })).find((box) => free(box));
  return found ?? beside;
}

/** The shares of a slide's height that its regions take where they are stacked anew. */
const shares = { title: 0.3, subtitle: 0.2, body: 0.5 };

/** Title, subtitle and body one below the other in the room that is free, for layouts that have none for a body. */
function stacked(placing: Placing, fixed: readonly Box[]): Boxes {
  const { slide, own } = placing;
  const column = freeBox(between(2 * margin, margin, slide.width - 2 * margin, slide.height - margin), fixed);
  const boxes: Boxes = {};
  let y = column.y;
  const take = (height: number) => {
    const box = { x: column.x, y, width: column.width, height };
    y += height + gap;
    return box;
  };
  if (own.eyebrow || own.stamp) {
    const line = take(strip);
    const half = line.width * 0.55;
    if (own.eyebrow) boxes.eyebrow = { ...line, width: half };
    if (own.stamp) boxes.stamp = { ...line, x: line.x + half, width: line.width - half };
  }
  const rest = bottom(column) - y;
  const [wide, high] = [own.body?.[2] ?? 0, own.body?.[3] ?? 0];
  const many = wide > 2 * high ? 0.1 : 0;
  boxes.title = take(rest * (shares.title - many / 2) - gap);
  if (own.subtitle) boxes.subtitle = take(rest * (shares.subtitle - many / 2) - gap);
  boxes.body = between(column.x, y, right(column), bottom(column));
  return boxes;
}
