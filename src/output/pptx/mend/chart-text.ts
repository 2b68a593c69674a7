import type { RunStyle } from '../../../page.ts';
import { el, type XmlElement } from '../../../xml/tree.ts';
import { themeFonts } from '../parts/shapes.ts';
import { solidFill } from '../scheme-color.ts';
import { hundredths } from '../units.ts';
import type { Mending } from './mending.ts';

type Around = Pick<Mending, 'theme' | 'language'>;

/** Office writes the separators of its reader's own country in place of these. */
export function numberFormat(decimals: number): XmlElement {
  const formatCode = decimals > 0 ? `#,##0.${'0'.repeat(decimals)}` : '#,##0';
  return el('c:numFmt', { formatCode, sourceLinked: 0 });
}

/** How text of a chart looks: its own properties are the only ones it has. */
export function textProperties(
  style: RunStyle,
  mending: Around,
  body: Record<string, string | number> = {},
): XmlElement {
  const end = el('a:endParaRPr', { lang: mending.language.tag });
  const paragraph = el('a:p', {}, el('a:pPr', {}, characters('a:defRPr', style, mending)), end);
  return el('c:txPr', {}, el('a:bodyPr', body), el('a:lstStyle'), paragraph);
}

/** The properties of characters: `a:rPr` of a run, `a:defRPr` of what is yet to be written. */
export function characters(
  name: string,
  { size, bold, italic, color, face }: RunStyle,
  { theme }: Pick<Around, 'theme'>,
  more: Record<string, string> = {},
): XmlElement {
  const attributes = { ...more, sz: hundredths(size), b: bold ? 1 : 0, i: italic ? 1 : 0 };
  return el(name, attributes, solidFill(theme, color), themeFonts(face));
}
