import type { Box } from '../page.ts';
import { cover } from './boxes.ts';
import type { BrandColor, BrandLayout } from './brand.ts';

/** How much of a box a drawing has to cover for text in the box to stand on it. */
const most = 0.85;

/**
 * The colour that text in a box stands on: that of the topmost drawing which covers it, or of the one that covers most
 * where several do so together, else the background's.
 */
export function groundUnder(layout: BrandLayout, box: Box | undefined = mainRoom(layout)): BrandColor {
  if (!box) return layout.background;
  const filled = layout.drawings
    .filter(({ fill }) => fill)
    .map((drawing) => ({ ...drawing, covers: cover(drawing.box, box) }));
  const whole = filled.filter(({ covers }) => covers >= most).at(-1);
  const together = filled.reduce((sum, { covers }) => sum + covers, 0) >= most;
  const largest = filled.toSorted((a, b) => b.covers - a.covers)[0];
  return (whole ?? (together ? largest : undefined))?.fill ?? layout.background;
}

/** Where most of a layout's text stands. */
function mainRoom({ placeholders }: BrandLayout): Box | undefined {
  const rooms = placeholders.filter(({ type }) => ['body', 'obj', 'title', 'ctrTitle'].includes(type));
  return rooms.map(({ room }) => room).sort((a, b) => b.width * b.height - a.width * a.height)[0];
}
