import type { Box } from '../../../page.ts';
import type { Theme } from '../../../theme/read-theme.ts';
import type { Role } from '../../../theme/schema.ts';
import { el, type XmlElement } from '../../../xml/tree.ts';
import { solidFill } from '../scheme-color.ts';
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

/** The line spacing, font and colour of a role, as a paragraph style. */
export function paragraphStyle(
  tag: string,
  role: Role,
  color: string,
  theme: Theme,
  align = 'l',
  indent = 0,
): XmlElement {
  const size = role.sizes[0] ?? 18;
  const font = role.face === 'heading' ? '+mj' : '+mn';
  return el(
    tag,
    { marL: emu(indent), indent: -emu(indent), algn: align, hangingPunct: 0 },
    el('a:lnSpc', {}, el('a:spcPts', { val: hundredths(size * role.leading) })),
    el('a:spcBef', {}, el('a:spcPts', { val: 0 })),
    indent > 0 ? [el('a:buFont', { typeface: 'Arial' }), el('a:buChar', { char: '•' })] : el('a:buNone'),
    el(
      'a:defRPr',
      {
        sz: hundredths(size),
        b: role.bold ? 1 : 0,
        i: role.italic ? 1 : 0,
        kern: 0,
        ...(role.tracking && { spc: hundredths(role.tracking) }),
      },
      solidFill(theme, color),
      el('a:latin', { typeface: `${font}-lt` }),
      el('a:ea', { typeface: `${font}-ea` }),
      el('a:cs', { typeface: `${font}-cs` }),
    ),
  );
}
