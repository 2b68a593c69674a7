import type { Alignment, Box } from '../../../page.ts';
import type { Theme } from '../../../theme/read-theme.ts';
import { el, type XmlElement } from '../../../xml/tree.ts';
import { solidFill } from '../scheme-color.ts';
import type { TextLook } from '../text-look.ts';
import { emu, hundredths } from '../units.ts';

/** The empty group that every shape tree starts with. */
export function treeHead(): XmlElement[] {
  const zero = { x: 0, y: 0 };
  const none = { cx: 0, cy: 0 };
  return [
    el('p:nvGrpSpPr', {}, el('p:cNvPr', { id: 1, name: '' }), el('p:cNvGrpSpPr'), el('p:nvPr')),
    el(
      'p:grpSpPr',
      {},
      el('a:xfrm', {}, el('a:off', zero), el('a:ext', none), el('a:chOff', zero), el('a:chExt', none)),
    ),
  ];
}

export function transform({ x, y, width, height }: Box): XmlElement {
  return el(
    'a:xfrm',
    {},
    el('a:off', { x: emu(x), y: emu(y) }),
    el('a:ext', { cx: emu(width), cy: emu(height) }),
  );
}

export const anchors = { top: 't', middle: 'ctr', bottom: 'b' } as const;

/** Where a line starts is at the right in a language written from right to left. */
export function sideOf(align: Alignment, rtl: boolean): string {
  const sides = rtl ? { start: 'r', center: 'ctr', end: 'l' } : { start: 'l', center: 'ctr', end: 'r' };
  return sides[align];
}

/** A look as a paragraph style of the master or a layout: `a:lvl1pPr` and the like; `level` from 0. */
export function paragraphStyle(level: number, look: TextLook, theme: Theme, rtl: boolean): XmlElement {
  const { indent, bullet, lineHeight, size } = look;
  return el(
    `a:lvl${level + 1}pPr`,
    {
      marL: emu(indent),
      indent: bullet ? -emu(indent / (level + 1)) : 0,
      algn: sideOf(look.align, rtl),
      rtl: rtl ? 1 : 0,
      hangingPunct: 0,
    },
    el('a:lnSpc', {}, el('a:spcPts', { val: hundredths(lineHeight) })),
    el('a:spcBef', {}, el('a:spcPts', { val: 0 })),
    bulletStyle(bullet),
    el(
      'a:defRPr',
      {
        sz: hundredths(size),
        b: look.bold ? 1 : 0,
        i: look.italic ? 1 : 0,
        kern: 0,
        ...(look.capitals && { cap: 'all' }),
        ...(look.tracking && { spc: hundredths(look.tracking) }),
      },
      solidFill(theme, look.color),
      themeFonts(look.face),
    ),
  );
}

function bulletStyle(bullet: TextLook['bullet']): XmlElement[] {
  if (bullet === 'disc') return [el('a:buFont', { typeface: 'Arial' }), el('a:buChar', { char: '•' })];
  if (bullet === 'number')
    return [el('a:buFont', { typeface: '+mj-lt' }), el('a:buAutoNum', { type: 'arabicPlain' })];
  return [el('a:buNone')];
}

/** The theme's fonts for Latin, East Asian and complex scripts. */
export function themeFonts(face: TextLook['face']): readonly XmlElement[] {
  return fonts[face];
}

/** Each run of a deck has them. */
const fonts = { heading: scripts('+mj'), text: scripts('+mn') };

function scripts(font: string): XmlElement[] {
  return ['latin', 'ea', 'cs'].map((script) =>
    el(`a:${script}`, { typeface: `${font}-${script === 'latin' ? 'lt' : script}` }),
  );
}
