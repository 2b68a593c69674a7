import type { Stroke } from '../../page.ts';

import { type Colors, colorOf } from './color-of.ts';
import type { Ink } from './mark.ts';

/** What a stroke is drawn with; none where it is not thick at all. */
export function inkOf(theme: Colors, stroke: Stroke | undefined): Ink | undefined {
  return stroke && stroke.width > 0 ? toInk(theme, stroke) : undefined;
}

export function toInk(theme: Colors, { color, width, dash }: Stroke): Ink {
  return { color: colorOf(theme, color), width, ...(dash && { dash: true }) };
}
