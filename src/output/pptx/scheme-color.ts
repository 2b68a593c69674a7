import type { Paint, Theme } from '../../theme/read-theme.ts';
import { el, type XmlElement } from '../../xml/tree.ts';

/** A colour of the palette as a colour of the presentation's scheme, so that recolouring the deck reaches it. */
function schemeColor(theme: Pick<Theme, 'palette'>, token: string): XmlElement {
  const { scheme } = theme.palette[token] as Paint;
  const change = (name: string, percent: number, neutral: number) =>
    percent !== neutral && el(`a:${name}`, { val: Math.round(percent * 1000) });
  return el(
    'a:schemeClr',
    { val: scheme.slot },
    change('satMod', scheme.satMod, 100),
    change('lumMod', scheme.lumMod, 100),
    change('lumOff', scheme.lumOff, 0),
  );
}

export function solidFill(theme: Pick<Theme, 'palette'>, token: string): XmlElement {
  return el('a:solidFill', {}, schemeColor(theme, token));
}
