import { attribute, childElements, type Element } from '../markup/element.ts';
import type { Box, Crop } from '../page.ts';
import type { Block, DrawnItem, FlexStyle } from './block.ts';
import type { Context } from './context.ts';
import { setText, type TextContent, textItem } from './text-block.ts';
import { textPlace } from './text-place.ts';
import { textStyle } from './text-style.ts';
import { toParagraphs } from './to-runs.ts';

/** Room between a picture and the words below it, and the least height that such a picture has, in points. */
const gap = 6;
const leastHeight = 96;

/**
 * A picture, unstretched: whole, as large as its room allows; or filling it, cropped around the point in focus. Its
 * caption and credit stand below it.
 */
export function imageBlock(element: Element, flex: FlexStyle, context: Context): Block {
  const words = childElements(element).flatMap((legend) => readLegend(legend, context));
  return {
    style: { ...flex, grow: flex.grow ?? 1, ...(words.length > 0 && { fromZero: true }) },
    children: [],
    at: element.at,
    ...(words.length > 0 && { measure: (width: number) => measureWords(words, width, context) }),
    draw: ({ box }) => {
      const picture = drawPicture(element, roomAbove(words, box, context), context);
      const placed = besideWords(picture, words, box, context);
      return [placed, ...drawWords(words, belowPicture(placed, box, context), context)];
    },
  };
}

function readLegend(element: Element, context: Context): TextContent[] {
  const style = textStyle(element.tag === 'credit' ? 'credit' : 'caption', context);
  const paragraphs = toParagraphs(element, style, context);
  if (paragraphs.length === 0) return [];
  return [{ role: 'label', paragraphs, style, align: 'start', at: textPlace(element) }];
}

function measureWords(words: readonly TextContent[], width: number, { typesetter }: Context) {
  const set = words.map((content) => setText(content, width, typesetter));
  const height = leastHeight + set.reduce((sum, each) => sum + gap + each.height, 0);
  return { width, height, fits: set.every(({ fits }) => fits) };
}

/** What the words below leave of a box. */
function roomAbove(words: readonly TextContent[], box: Box, context: Context): Box {
  if (words.length === 0) return box;
  const below = measureWords(words, box.width, context).height - leastHeight;
  return { ...box, height: Math.max(0, box.height - below) };
}

/** A picture in the middle of its box, unless its words, which start where it does, would take more lines there. */
function besideWords<T extends Box>(
  picture: T,
  words: readonly TextContent[],
  box: Box,
  context: Context,
): T {
  if (words.length === 0) return picture;
  const top = { ...picture, y: box.y };
  const heightAt = (width: number) => measureWords(words, width, context).height;
  if (heightAt(belowPicture(top, box, context).width) <= heightAt(box.width)) return top;
  const spare = context.language.direction === 'rtl' ? box.width - picture.width : 0;
  return { ...top, x: box.x + spare };
}

/** From where a picture starts to the end of its box. */
function belowPicture({ x, y, width, height }: Box, box: Box, { language }: Context): Box {
  const bottom = { ...box, y: y + height };
  if (language.direction === 'rtl') return { ...bottom, width: x + width - box.x };
  return { ...bottom, x, width: box.x + box.width - x };
}

function drawWords(
  words: readonly TextContent[],
  { x, y, width }: Box,
  { typesetter }: Context,
): DrawnItem[] {
  let top = y;
  return words.map((content) => {
    const { paragraphs, height } = setText(content, width, typesetter);
    const item = { x, y: top + gap, width, height, at: content.at, ...textItem('label', paragraphs) };
    top += gap + height;
    return item;
  });
}

function drawPicture(element: Element, box: Box, context: Context) {
  const path = attribute(element, 'src') ?? '';
  const picture = context.pictures.get(path);
  const ratio = picture ? picture.width / picture.height : 1;
  const placed =
    attribute(element, 'fit') === 'cover'
      ? { ...box, crop: cover(box, ratio, attribute(element, 'focus') ?? '') }
      : contain(box, ratio);
  const source = { kind: 'file' as const, path };
  const { src, alt } = element.attributes;
  return {
    ...placed,
    type: 'image' as const,
    source,
    alt: attribute(element, 'alt') ?? '',
    ...(alt && { altAt: alt.at }),
    at: src?.at ?? element.at,
  };
}

function contain({ x, y, width, height }: Box, ratio: number): Box {
  const fitted =
    width / height > ratio ? { width: height * ratio, height } : { width, height: width / ratio };
  return { ...fitted, x: x + (width - fitted.width) / 2, y: y + (height - fitted.height) / 2 };
}

/** What is cut off so that the picture fills a box, with the point in focus as near to its middle as can be. */
function cover({ width, height }: Box, ratio: number, focus: string): Crop {
  const [across = 0.5, down = 0.5] = focus === '' ? [] : focus.split('%').map((share) => Number(share) / 100);
  const wide = Math.min(1, width / height / ratio);
  const high = Math.min(1, ratio / (width / height));
  const start = (point: number, size: number) => Math.min(Math.max(point - size / 2, 0), 1 - size);
  const [left, top] = [start(across, wide), start(down, high)];
  return { left, top, right: 1 - wide - left, bottom: 1 - high - top };
}
