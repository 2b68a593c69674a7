import type { Paint, Theme } from '../../../theme/read-theme.ts';
import type { Ground } from '../../../theme/schema.ts';
import { el, type XmlElement } from '../../../xml/tree.ts';

/** Which colours of the scheme text and ground are. */
export const colorMap = {
  ...{ bg1: 'lt1', tx1: 'dk1', bg2: 'lt2', tx2: 'dk2' },
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((number) => [`accent${number}`, `accent${number}`])),
  ...{ hlink: 'hlink', folHlink: 'folHlink' },
};

/** On a ground that is not the master's, another map, so that text added later can be read there, too. */
export function colorMapOverride(ground: Ground, theme: Theme): XmlElement {
  const slot = (token: string) => (theme.palette[token] as Paint).scheme.slot;
  const [fill, text] = [slot(ground.fill), slot(ground.text)];
  if (fill === colorMap.bg1) return el('p:clrMapOvr', {}, el('a:masterClrMapping'));
  const turned = {
    ...colorMap,
    bg1: fill,
    tx1: text,
    bg2: text === 'lt1' ? 'dk1' : 'lt2',
    tx2: text === 'lt1' ? 'lt2' : 'dk2',
  };
  return el('p:clrMapOvr', {}, el('a:overrideClrMapping', turned));
}
