import type { Box } from '../../../page.ts';
import type { Ink, Mark } from '../../picture/mark.ts';
import { decimal } from '../file/values.ts';

type Shape = Exclude<Mark, { kind: 'text' | 'image' }>;

/** The operators that draw a shape. */
export function drawShape(mark: Shape): string[] {
  switch (mark.kind) {
    case 'line': {
      const [from, to] = [mark.from, mark.to];
      return [...inkOperators(mark.ink), `${point(from)} m ${point(to)} l S`, ...afterInk(mark.ink)];
    }
    case 'polygon': {
      const [first = [0, 0], ...rest] = mark.points;
      const lines = rest.map((each) => `${point(each)} l`);
      return [fillOperator(mark.fill), [`${point(first)} m`, ...lines, 'h f'].join(' ')];
    }
    default:
      return drawArea(mark);
  }
}

/** The graphics state of an opacity, by its name among the resources. */
export function opacityName(opacity: number): string {
  return `A${Math.round(opacity * 1000)}`;
}

type Area = Extract<Shape, { kind: 'rectangle' | 'ellipse' }>;

function drawArea({ kind, box, fill, ink, opacity }: Area): string[] {
  const paint = fill === undefined ? (ink ? 'S' : 'n') : ink ? 'B' : 'f';
  const outline = kind === 'rectangle' ? rectangle(box) : ellipse(box);
  const drawn = [
    ...(fill === undefined ? [] : [fillOperator(fill)]),
    ...(ink ? inkOperators(ink) : []),
    `${outline} ${paint}`,
    ...(ink ? afterInk(ink) : []),
  ];
  return opacity === undefined ? drawn : ['q', `/${opacityName(opacity)} gs`, ...drawn, 'Q'];
}

export function rectangle({ x, y, width, height }: Box): string {
  return `${[x, y, width, height].map((length) => decimal(length)).join(' ')} re`;
}

/** How far the control points of a quarter of a circle are from its ends, by its radius. */
const roundness = 0.5523;

function ellipse({ x, y, width, height }: Box): string {
  const [rx, ry] = [width / 2, height / 2];
  const [left, middle, right] = [x, x + rx, x + width];
  const [top, center, bottom] = [y, y + ry, y + height];
  const [across, down] = [rx * roundness, ry * roundness];
  const curve = (...points: (readonly [number, number])[]) => `${points.map(point).join(' ')} c`;
  return [
    `${point([right, center])} m`,
    curve([right, center + down], [middle + across, bottom], [middle, bottom]),
    curve([middle - across, bottom], [left, center + down], [left, center]),
    curve([left, center - down], [middle - across, top], [middle, top]),
    curve([middle + across, top], [right, center - down], [right, center]),
    'h',
  ].join(' ');
}

export function fillOperator(color: string): string {
  return `${channels(color)} rg`;
}

export function inkOperators({ color, width, dash, round }: Ink): string[] {
  const pattern = dash ? [`[${decimal(width * 4)} ${decimal(width * 3)}] 0 d`] : [];
  return [`${channels(color)} RG ${decimal(width)} w`, ...pattern, ...(round ? ['1 J'] : [])];
}

function afterInk({ dash, round }: Ink): string[] {
  return [...(dash ? ['[] 0 d'] : []), ...(round ? ['0 J'] : [])];
}

/** RRGGBB as shares of red, green and blue. */
function channels(color: string): string {
  const number = Number.parseInt(color, 16);
  return [16, 8, 0].map((shift) => decimal(((number >> shift) & 255) / 255, 4)).join(' ');
}

function point([x, y]: readonly [number, number]): string {
  return `${decimal(x)} ${decimal(y)}`;
}
