import type { Stroke } from '../../page.ts';
import type { Theme } from '../../theme/read-theme.ts';
import { colorOf } from './color-of.ts';
import type { Ink } from './mark.ts';

/** What a stroke is drawn with; none where it is not thick at all. */
export function inkOf(theme: Theme, stroke: Stroke | undefined): Ink | undefined {
  return stroke && stroke.width > 0 ? toInk(theme, stroke) : undefined;
}

export function toInk(theme: Theme, { color, width, dash }: Stroke): Ink {
  return { color: colorOf(theme, color), width, ...(dash && { dash: true }) };
}
