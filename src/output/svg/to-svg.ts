import type { Box, Crop, ImageSource } from '../../page.ts';
import { el, type XmlElement } from '../../xml/tree.ts';
import type { Ink, Mark, TextMark } from '../picture/mark.ts';

/** What an SVG is made of besides the marks: the addresses of its pictures, and the glyphs that it uses. */
export type SvgContext = { hrefOf: (source: ImageSource) => string; glyphs: GlyphShapes };

/** Outlines that stand once in a document, however often they are used. */
export type GlyphShapes = {
  idOf: (font: TextMark['font'], glyph: number) => string | undefined;
  definitions: () => XmlElement[];
};

/** `prefix` tells the glyphs of one document from those of another on the same page. */
export function createGlyphShapes(prefix = 'g'): GlyphShapes {
  const known = new Map<string, { id: string; path: string }>();
  return {
    idOf(font, glyph) {
      const key = `${font.key}#${glyph}`;
      const found = known.get(key) ?? { id: `${prefix}${known.size}`, path: font.outline(glyph) };
      known.set(key, found);
      return found.path === '' ? undefined : found.id;
    },
    definitions: () =>
      [...known.values()].flatMap(({ id, path }) => (path === '' ? [] : [el('path', { id, d: path })])),
  };
}

/** The marks of a page as elements of SVG, in points. */
export function toSvg(marks: readonly Mark[], context: SvgContext): XmlElement[] {
  return marks.flatMap((mark) => draw(mark, context));
}

function draw(mark: Mark, context: SvgContext): XmlElement[] {
  switch (mark.kind) {
    case 'rectangle':
      return [el('rect', { ...rectangle(mark.box), ...paint(mark) })];
    case 'ellipse': {
      const { x, y, width, height } = mark.box;
      const [rx, ry] = [width / 2, height / 2];
      return [el('ellipse', { ...numbers({ cx: x + rx, cy: y + ry, rx, ry }), ...paint(mark) })];
    }
    case 'polygon': {
      const points = mark.points.map(([x, y]) => `${round(x)},${round(y)}`).join(' ');
      return [el('polygon', { points, fill: `#${mark.fill}` })];
    }
    case 'line': {
      const [[x1, y1], [x2, y2]] = [mark.from, mark.to];
      return [el('line', { ...numbers({ x1, y1, x2, y2 }), ...stroke(mark.ink) })];
    }
    case 'image':
      return drawImage(mark, context);
    case 'text':
      return [drawGlyphs(mark, context.glyphs)];
  }
}

function drawImage(mark: Extract<Mark, { kind: 'image' }>, { hrefOf }: SvgContext): XmlElement[] {
  const image = mark.crop
    ? cropped(mark.box, mark.crop, hrefOf(mark.source))
    : el('image', { ...rectangle(mark.box), href: hrefOf(mark.source), preserveAspectRatio: 'none' });
  if (!mark.ink) return [image];
  return [image, el('rect', { ...rectangle(mark.box), fill: 'none', ...stroke(mark.ink) })];
}

/** A picture seen through a window: what is cut off lies outside its view, which is a thousand wide and high. */
function cropped(box: Box, { left, top, right, bottom }: Crop, href: string): XmlElement {
  const view = [left, top, 1 - left - right, 1 - top - bottom].map((share) => round(share * 1000));
  const whole = { width: 1000, height: 1000 };
  return el(
    'svg',
    { ...rectangle(box), viewBox: view.join(' '), preserveAspectRatio: 'none' },
    el('image', { ...whole, href, preserveAspectRatio: 'none' }),
  );
}

/** Outlines look the same everywhere, whatever fonts there are. Fonts count upwards, SVG downwards. */
function drawGlyphs(mark: TextMark, shapes: GlyphShapes) {
  const { font, glyphs, x, baseline, size, color, link } = mark;
  const scale = size / font.unitsPerEm;
  const uses = glyphs.flatMap((glyph) => {
    const id = shapes.idOf(font, glyph.id);
    const place = { x: glyph.x * font.unitsPerEm, y: glyph.y * font.unitsPerEm };
    return id === undefined ? [] : [el('use', { href: `#${id}`, ...numbers(withoutZeros(place)) })];
  });
  const transform = `translate(${round(x)} ${round(baseline)}) scale(${precise(scale)} ${precise(-scale)})`;
  const group = el('g', { transform, fill: `#${color}` }, uses);
  return link === undefined ? group : el('a', { href: link }, target(mark), group);
}

/** The line that the words of a link stand on, since letters alone are hard to hit. */
function target({ font, x, baseline, width, size }: TextMark): XmlElement {
  const above = font.ascent * size;
  const box = { x, y: baseline - above, width, height: above + font.descent * size };
  return el('rect', { ...rectangle(box), fill: 'none', 'pointer-events': 'all' });
}

function paint({ fill, ink, opacity }: Extract<Mark, { kind: 'rectangle' | 'ellipse' }>) {
  return {
    fill: fill === undefined ? 'none' : `#${fill}`,
    ...(opacity !== undefined && { 'fill-opacity': round(opacity) }),
    ...(ink && stroke(ink)),
  };
}

function stroke({ color, width, dash, round: hasRoundEnds }: Ink) {
  return {
    stroke: `#${color}`,
    'stroke-width': round(width),
    ...(dash && { 'stroke-dasharray': `${round(width * 4)} ${round(width * 3)}` }),
    ...(hasRoundEnds && { 'stroke-linecap': 'round' }),
  };
}

function rectangle({ x, y, width, height }: Box) {
  return numbers({ x, y, width, height });
}

function numbers(values: Record<string, number>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, round(value)]));
}

function withoutZeros(values: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== 0));
}

/** A hundredth of a point is far below what a screen shows. */
function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function precise(value: number): string {
  return String(Math.round(value * 1e6) / 1e6);
}
