import type { Element } from '../markup/element.ts';
import type { Box } from '../page.ts';
import type { Block, FlexStyle } from './block.ts';
import type { Context } from './context.ts';

/** A picture, whole and unstretched, as large as its room allows, in the middle of it. */
export function imageBlock(element: Element, flex: FlexStyle, context: Context): Block {
  const path = element.attributes.src?.value.trim() ?? '';
  const alt = element.attributes.alt?.value.trim() ?? '';
  const picture = context.pictures.get(path);
  const ratio = picture ? picture.width / picture.height : 1;
  return {
    style: { ...flex, grow: flex.grow ?? 1 },
    children: [],
    at: element.at,
    draw: ({ box }) => [
      { ...contain(box, ratio), type: 'image', source: { kind: 'file', path }, alt, at: element.at },
    ],
  };
}

function contain({ x, y, width, height }: Box, ratio: number): Box {
  const fitted =
    width / height > ratio ? { width: height * ratio, height } : { width, height: width / ratio };
  return { ...fitted, x: x + (width - fitted.width) / 2, y: y + (height - fitted.height) / 2 };
}
