import type { Paint, Theme } from '../../theme/read-theme.ts';
import { el, type XmlElement } from '../../xml/tree.ts';

/**
 * A colour of the palette as a colour of the presentation's scheme, so that recolouring the deck reaches it; opaque, or
 * so much of it as a share of 1.
 */
function schemeColor(theme: Pick<Theme, 'palette'>, token: string, opacity: number): XmlElement {
  const { scheme } = theme.palette[token] as Paint;
  const change = (name: string, percent: number, neutral: number) =>
    percent !== neutral && el(`a:${name}`, { val: Math.round(percent * 1000) });
  return el(
    'a:schemeClr',
    { val: scheme.slot },
    change('satMod', scheme.satMod, 100),
    change('lumMod', scheme.lumMod, 100),
    change('lumOff', scheme.lumOff, 0),
    change('alpha', opacity * 100, 100),
  );
}

export function solidFill(theme: Pick<Theme, 'palette'>, token: string, opacity = 1): XmlElement {
  return el('a:solidFill', {}, schemeColor(theme, token, opacity));
}
