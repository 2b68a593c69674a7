import type { Box } from '../../src/page.ts';
import { attribute, elements, everyElement, parseXml, type XmlElement } from './xml.ts';

/**
 * Something that leaves a mark on a slide: where it is, in points, and its colour as RRGGBB, with its opacity where it
 * is not opaque, such as `0F2744 0.4`. Glyphs that are drawn together have the same `group`.
 */
export type Ink = { kind: 'glyph' | 'shape' | 'picture'; box: Box; color: string; group: number };

type Point = readonly [x: number, y: number];

/** As in SVG: `x` becomes `a x + c y + e`, `y` becomes `b x + d y + f`. */
type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

type Around = {
  matrix: Matrix;
  fill: string;
  stroke: string;
  opacity: number;
  clip: Box | undefined;
  group: number;
  byId: ReadonlyMap<string, XmlElement>;
  count: () => number;
};

/** All that is drawn in an SVG of ours or of pdftocairo, in its order; what is in `defs` is drawn where it is used. */
export function inkOf(svg: string): Ink[] {
  const root = parseXml(svg);
  const byId = new Map([...everyElement(root)].map((each) => [`#${attribute(each, 'id')}`, each]));
  let groups = 0;
  const count = () => groups++;
  const paint = { fill: 'black', stroke: 'none', opacity: 1, clip: undefined };
  return insideOf(root, { matrix: [1, 0, 0, 1, 0, 0], ...paint, group: 0, byId, count });
}

function insideOf(element: XmlElement, around: Around): Ink[] {
  return elements(element).flatMap((inner) => draw(inner, within(inner, around)));
}

function draw(element: XmlElement, around: Around): Ink[] {
  switch (element.name) {
    case 'g':
    case 'a':
      return insideOf(element, around);
    case 'use':
      return drawUse(element, around);
    case 'svg':
    case 'image':
      return drawPicture(element, around.matrix, around);
    default:
      return drawShape(element, around);
  }
}

/** How an element is painted and placed: by those around it, then by itself. */
function within(element: XmlElement, outer: Around): Around {
  const style = new Map((attribute(element, 'style') ?? '').split(';').map(toPair));
  const own = (name: string) => style.get(name) ?? attribute(element, name);
  return {
    ...outer,
    matrix: product(outer.matrix, readTransform(attribute(element, 'transform') ?? '')),
    fill: own('fill') ?? outer.fill,
    stroke: own('stroke') ?? outer.stroke,
    opacity: Number(own('fill-opacity') ?? 1) * outer.opacity * maskOf(own('mask'), outer),
    clip: clipOf(own('clip-path'), outer) ?? outer.clip,
    group: element.name === 'g' ? outer.count() : outer.group,
  };
}

/** The opacity of what is seen through a mask of one strength, `url(#…)`. */
function maskOf(url: string | undefined, { byId }: Around): number {
  const mask = url && byId.get(/#[^)]*/.exec(url)?.[0] ?? '');
  const [strength] = mask ? [...everyElement(mask)].filter(({ name }) => name === 'rect') : [];
  return Number(/fill-opacity:([\d.]+)/.exec(attribute(strength, 'style') ?? '')?.[1] ?? 1);
}

/** The box of a clip path, `url(#…)`. */
function clipOf(url: string | undefined, { byId, matrix }: Around): Box | undefined {
  const path = url && byId.get(/#[^)]*/.exec(url)?.[0] ?? '');
  return path ? boxAround(elements(path).flatMap(outlineOf), matrix) : undefined;
}

/** What is seen of a picture through its clip path. */
function drawPicture(element: XmlElement, matrix: Matrix, { clip, group }: Around): Ink[] {
  const whole = boxAround(cornersOf(element), matrix);
  return [{ kind: 'picture', box: clip ? common(whole, clip) : whole, color: '', group }];
}

function common(a: Box, b: Box): Box {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)];
  const [right, bottom] = [Math.min(a.x + a.width, b.x + b.width), Math.min(a.y + a.height, b.y + b.height)];
  return { x, y, width: right - x, height: bottom - y };
}

function toPair(declaration: string): [string, string] {
  const [name = '', value = ''] = declaration.split(':');
  return [name.trim(), value.trim()];
}

/** A glyph, or a picture, which are drawn where they are used. */
function drawUse(element: XmlElement, around: Around): Ink[] {
  const target = around.byId.get(attribute(element, 'href') ?? attribute(element, 'xlink:href') ?? '');
  if (!target) return [];
  const [x, y] = numbersOf(element, 'x', 'y');
  const matrix = product(around.matrix, [1, 0, 0, 1, x, y]);
  if (target.name === 'image') return drawPicture(target, matrix, around);
  if (target.name === 'g') return insideOf(target, { ...around, matrix });
  const points = [target, ...elements(target)].flatMap((each) => pathPoints(attribute(each, 'd') ?? ''));
  return points.length === 0
    ? []
    : [
        {
          kind: 'glyph',
          box: boxAround(points, matrix),
          color: colorOf(around.fill, around),
          group: around.group,
        },
      ];
}

/** A filled shape as a whole, a drawn outline line by line: programs join lines differently. */
function drawShape(element: XmlElement, around: Around): Ink[] {
  const { matrix, fill, stroke, group } = around;
  const points = outlineOf(element);
  const isLine = element.name === 'line' || fill === 'none';
  const paint = isLine ? stroke : fill;
  if (paint === 'none') return [];
  const parts = isLine ? sidesOf(element, points) : [points];
  const boxes = parts.map((part) => boxAround(part, matrix));
  const seen = boxes.filter(({ width, height }) => width > 0 || height > 0);
  return seen.map((box) => ({ kind: 'shape', box, color: colorOf(paint, around), group }));
}

function sidesOf({ name }: XmlElement, points: readonly Point[]): Point[][] {
  const corners = name === 'rect' ? rectangleOf(points) : points;
  return corners.slice(1).map((point, index) => [corners[index] as Point, point]);
}

function rectangleOf([[left, top] = [0, 0], [right, bottom] = [0, 0]]: readonly Point[]): Point[] {
  return toPoints([left, top, right, top, right, bottom, left, bottom, left, top]);
}

function outlineOf(element: XmlElement): Point[] {
  switch (element.name) {
    case 'path':
      return pathPoints(attribute(element, 'd') ?? '');
    case 'rect':
      return cornersOf(element);
    case 'polygon':
    case 'polyline':
      return toPoints((attribute(element, 'points') ?? '').match(NUMBER) ?? []);
    case 'line': {
      const [x1, y1, x2, y2] = numbersOf(element, 'x1', 'y1', 'x2', 'y2');
      return toPoints([x1, y1, x2, y2]);
    }
    case 'ellipse': {
      const [cx, cy, rx, ry] = numbersOf(element, 'cx', 'cy', 'rx', 'ry');
      return toPoints([cx - rx, cy - ry, cx + rx, cy + ry]);
    }
    default:
      return [];
  }
}

const NUMBER = /-?\d+(\.\d+)?(e-?\d+)?/g;

/**
 * The points that a path goes through: a curve ends at the same ones however a program writes it, its control points
 * differ. Contours of one point leave no ink.
 */
function pathPoints(path: string): Point[] {
  const contours: Point[][] = [];
  for (const [, command, rest = ''] of path.matchAll(/([MLQCZ])([^A-Z]*)/gi)) {
    const point = toPoints((rest.match(NUMBER) ?? []).slice(-2));
    const contour = contours.at(-1);
    if (command === 'M') contours.push(point);
    else contour?.push(...(command === 'Z' ? contour.slice(0, 1) : point));
  }
  return contours.filter((contour) => contour.some((point) => String(point) !== String(contour[0]))).flat();
}

function toPoints(numbers: readonly (string | number)[]): Point[] {
  const pairs = Array.from({ length: numbers.length / 2 }, (_, index) => index * 2);
  return pairs.map((index) => [Number(numbers[index]), Number(numbers[index + 1])]);
}

function cornersOf(element: XmlElement): Point[] {
  const [x, y, width, height] = numbersOf(element, 'x', 'y', 'width', 'height');
  return toPoints([x, y, x + width, y + height]);
}

/** Attributes as numbers; one that is not there is 0. */
function numbersOf<Names extends string[]>(
  element: XmlElement,
  ...names: Names
): { [Index in keyof Names]: number } {
  return names.map((name) => Number(attribute(element, name) ?? 0)) as { [Index in keyof Names]: number };
}

function boxAround(points: readonly Point[], matrix: Matrix): Box {
  const placed = points.map((point) => place(point, matrix));
  const [xs, ys] = [placed.map(([x]) => x), placed.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

function place([x, y]: Point, [a, b, c, d, e, f]: Matrix): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}

function product([a, b, c, d, e, f]: Matrix, inner: Matrix): Matrix {
  const [x, y] = place([inner[4], inner[5]], [a, b, c, d, e, f]);
  const [i, j, k, l] = inner;
  return [a * i + c * j, b * i + d * j, a * k + c * l, b * k + d * l, x, y];
}

/** `matrix(…)`, or `translate(…) scale(…)`. */
function readTransform(text: string): Matrix {
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  for (const [, name, values = ''] of text.matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [a = 1, b = 0, ...more] = (values.match(NUMBER) ?? []).map(Number);
    const [c = 0, d = 1, e = 0, f = 0] = more;
    if (name === 'matrix') matrix = product(matrix, [a, b, c, d, e, f]);
    if (name === 'translate') matrix = product(matrix, [1, 0, 0, 1, a, b]);
    if (name === 'scale') matrix = product(matrix, [a, 0, 0, b, 0, 0]);
  }
  return matrix;
}

function colorOf(paint: string, { opacity }: Around): string {
  return toHex(paint) + (opacity < 1 ? ` ${Number(opacity.toFixed(2))}` : '');
}

/** RRGGBB of `#rrggbb`, or of shares in per cent. */
function toHex(color: string): string {
  if (color.startsWith('#')) return color.slice(1).toUpperCase();
  const parts = (color.match(NUMBER) ?? []).map((share) => Math.round(Number(share) * 2.55));
  return parts.map((part) => part.toString(16).padStart(2, '0').toUpperCase()).join('');
}
