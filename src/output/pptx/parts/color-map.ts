import type { Paint, Theme } from '../../../theme/read-theme.ts';
import type { Ground } from '../../../theme/schema.ts';
import { el, type XmlElement } from '../../../xml/tree.ts';

/** Which colours of the scheme text and ground are. */
export const colorMap = {
  bg1: 'lt1',
  tx1: 'dk1',
  bg2: 'lt2',
  tx2: 'dk2',
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((number) => [`accent${number}`, `accent${number}`])),
  hlink: 'hlink',
  folHlink: 'folHlink',
};

/** The map on a ground: what is added there later has the ground's own text colour, and can be read. */
export function colorMapOf(ground: Ground, theme: Theme): typeof colorMap {
  const slot = (token: string) => (theme.palette[token] as Paint).scheme.slot;
  const [fill, text] = [slot(ground.fill), slot(ground.text)];
  if (fill === colorMap.bg1) return colorMap;
  const dark = text.startsWith('lt');
  return {
    ...colorMap,
    bg1: fill,
    tx1: text,
    bg2: dark ? (fill === 'dk1' ? 'dk2' : 'dk1') : 'lt2',
    tx2: dark ? 'lt2' : 'dk2',
  };
}

/** The master's map, or on a ground of another kind one that overrides it. */
export function colorMapOverride(ground: Ground, master: Ground, theme: Theme): XmlElement {
  const [own, standard] = [colorMapOf(ground, theme), colorMapOf(master, theme)];
  if (own.bg1 === standard.bg1) return el('p:clrMapOvr', {}, el('a:masterClrMapping'));
  return el('p:clrMapOvr', {}, el('a:overrideClrMapping', own));
}
