import type { Element } from '../markup/element.ts';
import type { Block } from './block.ts';
import type { Context } from './context.ts';

const size = { width: 14, height: 30 };

/** A pointer between two blocks of a row, in the middle of its height. */
export function arrowBlock(element: Element, context: Context): Block {
  const color = context.theme.grounds[context.ground]?.key ?? '';
  return {
    style: { width: size.width },
    children: [],
    at: element.at,
    draw: ({ box }) => [
      {
        x: box.x,
        y: box.y + (box.height - size.height) / 2,
        ...size,
        type: 'shape',
        shape: 'chevron',
        fill: color,
        at: element.at,
        ...(context.language.direction === 'rtl' && { flip: true }),
      },
    ],
  };
}
