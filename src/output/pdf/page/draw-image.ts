import type { Box, Crop } from '../../../page.ts';
import type { Mark } from '../../picture/mark.ts';
import { decimal } from '../file/values.ts';
import { inkOperators, rectangle } from './draw-shape.ts';

type ImageMark = Extract<Mark, { kind: 'image' }>;

/** The operators that draw a picture, by its name among the resources. */
export function drawImage({ box, crop, ink }: ImageMark, resource: string | undefined): string[] {
  const whole = crop ? uncropped(box, crop) : box;
  const { x, y, width, height } = whole;
  // Pictures stand on their lower edge, and pages count downwards here.
  const matrix = [width, 0, 0, -height, x, y + height].map((number) => decimal(number)).join(' ');
  const clip = crop ? [`${rectangle(box)} W n`] : [];
  const picture = resource === undefined ? [] : ['q', ...clip, `${matrix} cm`, `/${resource} Do`, 'Q'];
  return [...picture, ...(ink ? [...inkOperators(ink), `${rectangle(box)} S`] : [])];
}

/** Where the whole picture would stand for its part to fill a box. */
function uncropped({ x, y, width, height }: Box, { left, top, right, bottom }: Crop): Box {
  const [wide, high] = [width / (1 - left - right), height / (1 - top - bottom)];
  return { x: x - left * wide, y: y - top * high, width: wide, height: high };
}
